namespace SSBms.Drivers;

/// <summary>
/// A chip with registers on a bus: big-endian access, every status checked, a failed transfer repeated once and no more.
/// Buffers are made once.
/// </summary>
public sealed class RegisterDevice
{
    private const int LongestTransfer = 8;

    private readonly II2cBus _bus;
    private readonly int _address;
    private readonly byte[] _out = new byte[LongestTransfer];
    private readonly byte[] _in;

    /// <summary>Binds a chip address to a bus.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address.</param>
    /// <param name="longestRead">Most bytes that are read in one transfer, 8 or more.</param>
    public RegisterDevice(II2cBus bus, int address, int longestRead = LongestTransfer)
    {
        _bus = bus;
        _address = address;
        _in = new byte[longestRead];
    }

    /// <summary>The bytes that the newest read has brought, as they came.</summary>
    public byte[] Content => _in;

    /// <summary>Reads registers of a chip that counts its pointer up into <see cref="Content"/>.</summary>
    /// <param name="register">The first.</param>
    /// <param name="bytes">How many bytes.</param>
    /// <returns>False when the chip did not answer in full.</returns>
    public bool ReadBlock(int register, int bytes)
    {
        _out[0] = (byte)register;
        return _bus.Transfer(_address, _out, 1, _in, bytes) == BusStatus.Ok || Repeat(1, bytes);
    }

    /// <summary>Reads an unsigned big-endian register.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="bytes">Its width, 1 to 8 bytes.</param>
    /// <param name="value">The content; 0 when the read failed.</param>
    /// <returns>False when the chip did not answer in full.</returns>
    public bool Read(int register, int bytes, out long value)
    {
        value = 0;
        byte[] content = _in;
        _out[0] = (byte)register;
        if (_bus.Transfer(_address, _out, 1, content, bytes) != BusStatus.Ok && !Repeat(1, bytes))
        {
            return false;
        }

        int first = content[0];
        if (bytes == 2)
        {
            // Most registers.
            value = (first << 8) | content[1];
            return true;
        }

        if (bytes == 3)
        {
            value = (first << 16) | (content[1] << 8) | content[2];
            return true;
        }

        long read = first;
        for (int i = 1; i < bytes; i++)
        {
            read = (read << 8) | content[i];
        }

        value = read;
        return true;
    }

    /// <summary>Reads a two's-complement big-endian register.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="bytes">Its width, 1 to 8 bytes.</param>
    /// <param name="value">The content; 0 when the read failed.</param>
    /// <returns>False when the chip did not answer in full.</returns>
    public bool ReadSigned(int register, int bytes, out long value)
    {
        bool ok = Read(register, bytes, out long read);
        int unused = 64 - bytes * 8;
        value = read << unused >> unused;
        return ok;
    }

    /// <summary>Writes a big-endian register.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="bytes">Its width, 1 to 7 bytes.</param>
    /// <param name="value">The content; bits beyond the width are dropped.</param>
    /// <returns>False when the chip did not acknowledge every byte.</returns>
    public bool Write(int register, int bytes, long value)
    {
        _out[0] = (byte)register;
        for (int i = bytes; i > 0; i--)
        {
            _out[i] = (byte)value;
            value >>= 8;
        }

        return _bus.Transfer(_address, _out, bytes + 1, _in, 0) == BusStatus.Ok || Repeat(bytes + 1, 0);
    }

    /// <summary>Reads a register and compares some of its bits, as after a write or in search of a chip that lost its configuration.</summary>
    /// <param name="register">Its pointer.</param>
    /// <param name="bytes">Its width, 1 to 8 bytes.</param>
    /// <param name="mask">The bits that count.</param>
    /// <param name="expected">What they must be; zero outside the mask.</param>
    /// <returns>False when they differ or the chip did not answer in full.</returns>
    public bool Holds(int register, int bytes, long mask, long expected)
    {
        return Read(register, bytes, out long value) && (value & mask) == expected;
    }

    /// <summary>After a transfer that failed.</summary>
    private bool Repeat(int writeCount, int readCount)
    {
        return _bus.Transfer(_address, _out, writeCount, _in, readCount) == BusStatus.Ok;
    }
}
