using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A bus to a current monitor one of whose comparisons is dead: its flag in DIAG_ALRT never rises.</summary>
internal sealed class UnmovedFlagBus(II2cBus bus, int flag) : II2cBus
{
    private const int DiagAlert = 0x0B;

    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        BusStatus status = bus.Transfer(address, write, writeCount, read, readCount);
        if (address == new BoardConfiguration().CurrentMonitorAddress && writeCount == 1 && write[0] == DiagAlert && readCount == 2)
        {
            read[1] &= (byte)~flag;
        }

        return status;
    }

    public void Recover()
    {
        bus.Recover();
    }
}
