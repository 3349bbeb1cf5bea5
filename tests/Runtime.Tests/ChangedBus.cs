using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A bus on which bits of a register read the other way: for what the virtual chip does not let itself be written.</summary>
internal sealed class ChangedBus(II2cBus bus) : II2cBus
{
    private const int LongestRegister = 8;

    /// <summary>Address of the chip; negative: nothing is changed.</summary>
    public int Address { get; set; } = -1;

    public int Register { get; set; }

    /// <summary>Which bits of the register's first byte.</summary>
    public byte Bits { get; set; }

    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        BusStatus status = bus.Transfer(address, write, writeCount, read, readCount);
        if (address == Address && writeCount == 1)
        {
            // More bytes than a register has come from a chip that counts its pointer up, a byte a register.
            int place = Register - write[0];
            bool isRead = readCount > LongestRegister ? place >= 0 && place < readCount : place == 0 && readCount > 0;
            if (isRead)
            {
                read[place] ^= Bits;
            }
        }

        return status;
    }

    public void Recover()
    {
        bus.Recover();
    }
}
