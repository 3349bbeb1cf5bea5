namespace SSBms.Drivers;

/// <summary>
/// What the registers of a chip must hold, register by register, and whether they do. Once one does not, the configuration is lost,
/// and stays lost until the chip is set up anew: what it measured meanwhile means nothing.
/// </summary>
internal sealed class KeptRegisters
{
    private const int WidthShift = 8;
    private const int PointerMask = 0xFF;
    private const long AllBits = 0xFFFFFFFF;

    private readonly RegisterDevice _chip;

    /// <summary>Pointer of each, and its width above it: one array, because on a board every array and every field costs.</summary>
    private readonly ushort[] _place;
    private readonly uint[] _mask;
    private readonly uint[] _content;
    private readonly int _every;
    private int _count;
    private int _next;
    private int _skip;
    private bool _areLost;

    /// <summary>Binds a chip; nothing is expected of it yet.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="most">Most registers that are expected to hold something.</param>
    /// <param name="every">In which calls of <see cref="NextHolds()"/> one is looked at: 1 in each, 4 in every fourth.</param>
    public KeptRegisters(RegisterDevice chip, int most, int every)
    {
        _chip = chip;
        _every = every;
        _place = new ushort[most];
        _mask = new uint[most];
        _content = new uint[most];
    }

    /// <summary>True from when a register was found not to hold what it must, until <see cref="Forget"/>.</summary>
    public bool AreLost => _areLost;

    /// <summary>Forgets everything: the chip is about to be set up anew.</summary>
    public void Forget()
    {
        _areLost = false;
        _count = 0;
        _next = 0;
        _skip = 0;
    }

    /// <summary>Writes a register, which must hold this from now on.</summary>
    /// <param name="register">Its pointer, 0 to 0xFF.</param>
    /// <param name="bytes">Its width, 1 to 4 bytes.</param>
    /// <param name="mask">The bits that stay as they are written.</param>
    /// <param name="content">What is written.</param>
    /// <returns>False when the chip did not acknowledge: nobody knows then what the register holds, and it is not looked at.</returns>
    public bool Write(int register, int bytes, long mask, long content)
    {
        bool written = _chip.Write(register, bytes, content);
        Expect(register, bytes, written ? mask : 0, content);
        return written;
    }

    /// <summary>Reads what the chip itself has put into a register, which must stay there.</summary>
    /// <param name="register">Its pointer, 0 to 0xFF.</param>
    /// <param name="bytes">Its width, 1 to 4 bytes; more than one register where the chip counts its pointer up.</param>
    /// <returns>False when the chip did not answer.</returns>
    public bool Keep(int register, int bytes)
    {
        bool read = _chip.Read(register, bytes, out long content);
        Expect(register, bytes, read ? AllBits : 0L, content);
        return read;
    }

    /// <summary>Looks at the next register when it is time to, round and round. One that gave no answer is looked at again.</summary>
    /// <returns>False when it does not hold what it must, or the chip did not answer.</returns>
    public bool NextHolds()
    {
        if (_skip > 0)
        {
            _skip--;
            return true;
        }

        int index = _next;
        bool holds = Holds(index);
        if (holds)
        {
            _next = index + 1 < _count ? index + 1 : 0;
            _skip = _every - 1;
        }

        return holds;
    }

    /// <summary>Looks at the next register, round and round, among bytes that were read from the first register of the chip on.</summary>
    /// <param name="block">The bytes; every register that is kept is among them.</param>
    /// <returns>False when it does not hold what it must.</returns>
    public bool NextHolds(byte[] block)
    {
        int index = _next;
        _next = index + 1 < _count ? index + 1 : 0;
        int place = _place[index];
        int register = place & PointerMask;
        int bytes = place >> WidthShift;
        long read = block[register];
        for (int i = 1; i < bytes; i++)
        {
            read = (read << 8) | block[register + i];
        }

        return (read & _mask[index]) == _content[index] || Judge(register, bytes, _mask[index], _content[index], read);
    }

    /// <summary>
    /// Looks at every register, up to the first that gives no answer: after a start, and when a chip falls silent, so that a
    /// lost configuration is told before the silence is.
    /// </summary>
    /// <returns>False when one does not hold what it must, or the chip did not answer.</returns>
    public bool AllHold()
    {
        bool hold = true;
        for (int i = 0; i < _count && hold; i++)
        {
            hold = Holds(i);
        }

        return hold;
    }

    /// <summary>Judges a register that was just read for another reason.</summary>
    /// <param name="register">Its pointer, 0 to 0xFF.</param>
    /// <param name="bytes">Its width, 1 to 8 bytes.</param>
    /// <param name="mask">The bits that count.</param>
    /// <param name="content">What they must be; zero outside the mask.</param>
    /// <param name="read">What was read.</param>
    /// <returns>False when they differ.</returns>
    public bool Judge(int register, int bytes, long mask, long content, long read)
    {
        if ((read & mask) == content)
        {
            return true;
        }

        // A wrong answer may be the bus's. The same wrong answer twice is the chip's.
        if (_chip.Read(register, bytes, out long again) && ((again ^ read) & mask) == 0)
        {
            _areLost = true;
        }

        return false;
    }

    private bool Holds(int index)
    {
        int place = _place[index];
        int register = place & PointerMask;
        int bytes = place >> WidthShift;
        long mask = _mask[index];
        long content = _content[index];
        return _chip.Read(register, bytes, out long read) && ((read & mask) == content || Judge(register, bytes, mask, content, read));
    }

    private void Expect(int register, int bytes, long mask, long content)
    {
        int index = 0;
        while (index < _count && (_place[index] & PointerMask) != register)
        {
            index++;
        }

        _count = index < _count ? _count : index + 1;
        _place[index] = (ushort)(register | (bytes << WidthShift));
        _mask[index] = (uint)mask;
        _content[index] = (uint)(content & mask);
    }
}
