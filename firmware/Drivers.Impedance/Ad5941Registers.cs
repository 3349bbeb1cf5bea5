namespace SSBms.Drivers;

/// <summary>
/// The registers of an AD5941 over SPI. The bus acknowledges nothing, so whatever is written is read back, each with its own transfer of the
/// address. What does not hold is tried once more and no oftener. Buffers are made once.
/// </summary>
internal sealed class Ad5941Registers
{
    private const int SetAddress = 0x20;
    private const int WriteRegister = 0x2D;
    private const int ReadRegister = 0x6D;
    private const int AddressBytes = 3;
    private const int LongestTransfer = 6;

    // Registers between these have 32 bits, the others 16.
    private const int FirstWide = 0x1000;
    private const int LastWide = 0x3014;

    private const int Identity = 0x0400;
    private const int AnalogDevices = 0x4144;
    private const int AllBits = 0xFFFF;

    private readonly ISpiBus _bus;
    private readonly byte[] _out = new byte[LongestTransfer];
    private readonly byte[] _in = new byte[LongestTransfer];

    /// <summary>Binds a bus; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    public Ad5941Registers(ISpiBus bus)
    {
        _bus = bus;
    }

    /// <summary>
    /// How often something had to be tried again: of a write that is not found where it should be nobody knows where it went.
    /// </summary>
    public int Repeats { get; private set; }

    /// <summary>True when a chip of the maker answers.</summary>
    public bool Answers => Holds(Identity, AllBits, AnalogDevices);

    /// <summary>
    /// Writes a register, and does not know whether the chip heard it. A chip that does not hear the address writes to the one before: so that
    /// is first made one that cannot be written.
    /// </summary>
    /// <param name="register">Its address.</param>
    /// <param name="content">What is written.</param>
    /// <returns>False when the bus failed.</returns>
    public bool Write(int register, int content)
    {
        byte[] bytes = _out;
        if (!Point(Identity, bytes) || !Point(register, bytes))
        {
            return false;
        }

        bytes[0] = WriteRegister;
        if (register < FirstWide || register > LastWide)
        {
            bytes[1] = (byte)(content >> 8);
            bytes[2] = (byte)content;
            return _bus.Transfer(bytes, _in, 3) == BusStatus.Ok;
        }

        bytes[1] = (byte)(content >> 24);
        bytes[2] = (byte)(content >> 16);
        bytes[3] = (byte)(content >> 8);
        bytes[4] = (byte)content;
        return _bus.Transfer(bytes, _in, 5) == BusStatus.Ok;
    }

    /// <summary>Reads a register.</summary>
    /// <param name="register">Its address.</param>
    /// <param name="content">What came back; all ones where no chip is.</param>
    /// <returns>False when the bus failed.</returns>
    public bool Read(int register, out int content)
    {
        content = 0;
        byte[] bytes = _out;
        if (!Point(register, bytes))
        {
            return false;
        }

        bool wide = register >= FirstWide && register <= LastWide;
        bytes[0] = ReadRegister;
        byte[] read = _in;
        if (_bus.Transfer(bytes, read, wide ? LongestTransfer : LongestTransfer - 2) != BusStatus.Ok)
        {
            return false;
        }

        // A byte of status comes with the command, and one in place of the dummy.
        int first = (read[2] << 8) | read[3];
        content = wide ? (first << 16) | (read[4] << 8) | read[5] : first;
        return true;
    }

    /// <summary>Looks whether a register holds something.</summary>
    /// <param name="register">Its address.</param>
    /// <param name="mask">The bits that count.</param>
    /// <param name="content">What they must be.</param>
    /// <returns>False when they differ twice.</returns>
    public bool Holds(int register, int mask, int content)
    {
        return HoldsNow(register, mask, content) || (Repeat() && HoldsNow(register, mask, content));
    }

    /// <summary>Writes a register and reads it back.</summary>
    /// <param name="register">Its address.</param>
    /// <param name="mask">The bits that stay as they are written.</param>
    /// <param name="content">What is written.</param>
    /// <returns>False when it does not hold it, written twice.</returns>
    public bool Set(int register, int mask, int content)
    {
        return (Write(register, content) && HoldsNow(register, mask, content))
            || (Repeat() && Write(register, content) && HoldsNow(register, mask, content));
    }

    private bool HoldsNow(int register, int mask, int content)
    {
        return Read(register, out int read) && ((read ^ content) & mask) == 0;
    }

    private bool Repeat()
    {
        Repeats++;
        return true;
    }

    private bool Point(int register, byte[] bytes)
    {
        bytes[0] = SetAddress;
        bytes[1] = (byte)(register >> 8);
        bytes[2] = (byte)register;
        return _bus.Transfer(bytes, _in, AddressBytes) == BusStatus.Ok;
    }
}
