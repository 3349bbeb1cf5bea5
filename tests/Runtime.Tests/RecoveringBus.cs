using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A bus that notes when it is freed.</summary>
internal sealed class RecoveringBus(II2cBus bus, IClock clock) : II2cBus
{
    public List<long> FreedAt { get; } = [];

    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        return bus.Transfer(address, write, writeCount, read, readCount);
    }

    public void Recover()
    {
        FreedAt.Add(clock.Milliseconds);
        bus.Recover();
    }
}
