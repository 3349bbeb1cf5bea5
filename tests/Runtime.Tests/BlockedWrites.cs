using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A bus whose memory takes nothing into one stretch of it; everything can be read.</summary>
internal sealed class BlockedWrites(II2cBus bus) : II2cBus
{
    private const int MemoryAddress = 0x50;
    private const int AddressBytes = 2;

    /// <summary>First byte of the stretch.</summary>
    public int From { get; set; }

    /// <summary>First byte after it; there is none while it is not behind <see cref="From"/>.</summary>
    public int To { get; set; }

    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        int place = writeCount > AddressBytes ? (write[0] << 8) | write[1] : -1;
        bool blocked = address == MemoryAddress && place >= From && place < To;
        return blocked ? BusStatus.NotAcknowledged : bus.Transfer(address, write, writeCount, read, readCount);
    }

    public void Recover()
    {
        bus.Recover();
    }
}
