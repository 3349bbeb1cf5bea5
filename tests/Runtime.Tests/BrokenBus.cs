using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A bus on which some transfers, told by address and bytes written, throw or are not answered.</summary>
internal sealed class BrokenBus(II2cBus bus, Func<int, byte[], bool> broken, bool throws) : II2cBus
{
    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        if (!broken(address, write))
        {
            return bus.Transfer(address, write, writeCount, read, readCount);
        }

        return throws ? throw new InvalidOperationException() : BusStatus.NotAcknowledged;
    }

    public void Recover()
    {
        bus.Recover();
    }
}
