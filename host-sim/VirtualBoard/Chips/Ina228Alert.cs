namespace SSBms.VirtualBoard;

/// <summary>The comparators of an INA228, their flags and the alert pin. All comparators are always at work.</summary>
internal sealed class Ina228Alert
{
    public const int LatchBit = 0x8000;
    public const int ConversionReadyToPin = 0x4000;
    public const int SlowAlert = 0x2000;
    public const int ActiveHigh = 0x1000;
    public const int EnergyOverflow = 0x0800;
    public const int ChargeOverflow = 0x0400;
    public const int MathOverflow = 0x0200;
    public const int DieOver = 0x0080;
    public const int ShuntOver = 0x0040;
    public const int ShuntUnder = 0x0020;
    public const int BusOver = 0x0010;
    public const int BusUnder = 0x0008;
    public const int PowerOver = 0x0004;
    public const int ConversionReady = 0x0002;

    private const int Settings = 0xF000;
    private const int LimitFlags = 0x00FC;
    private const int TrimIntact = 0x0001;

    private int _settings;
    private int _flags;

    /// <summary>True when the pin's function is active, whatever its polarity.</summary>
    public bool Asserted { get; private set; }

    /// <summary>When <see cref="PinHigh"/> last changed, µs.</summary>
    public long ChangedAt { get; private set; }

    /// <summary>The level of the open drain with its pull-up.</summary>
    public bool PinHigh { get; private set; } = true;

    public bool IsSlow => (_settings & SlowAlert) != 0;

    public bool IsLatching => (_settings & LatchBit) != 0;

    /// <summary>True when the end of a conversion is an alert.</summary>
    public bool RoutesReady => (_settings & ConversionReadyToPin) != 0;

    /// <summary>True while a limit is, or with ALATCH was, exceeded.</summary>
    public bool HasLimitFlag => (_flags & LimitFlags) != 0;

    /// <summary>DIAG_ALRT as it reads.</summary>
    public int Value => _settings | _flags | TrimIntact;

    /// <summary>True while a flag is set.</summary>
    public bool Has(int flag)
    {
        return (_flags & flag) != 0;
    }

    public void Reset(long now)
    {
        _settings = 0;
        _flags = 0;
        DrivePin(now);
    }

    public void Configure(int value, long now)
    {
        _settings = value & Settings;
        DrivePin(now);
    }

    /// <summary>What reading DIAG_ALRT does: the latch and the conversion flag go.</summary>
    public void AfterRead(long now)
    {
        Clear(ConversionReady | (IsLatching ? LimitFlags : 0), now);
    }

    public void Set(int flag, long now)
    {
        _flags |= flag;
        DrivePin(now);
    }

    public void Clear(int flags, long now)
    {
        _flags &= ~flags;
        DrivePin(now);
    }

    /// <summary>One comparison: a latched flag stays, another follows the condition.</summary>
    public void Compare(int flag, bool beyond, long now)
    {
        if (beyond && (_flags & flag) == 0)
        {
            Set(flag, now);
        }
        else if (!beyond && !IsLatching && (_flags & flag) != 0)
        {
            Clear(flag, now);
        }
    }

    private void DrivePin(long now)
    {
        int effective = LimitFlags | ((_settings & ConversionReadyToPin) != 0 ? ConversionReady : 0);
        Asserted = (_flags & effective) != 0;
        bool high = Asserted == ((_settings & ActiveHigh) != 0);
        if (high != PinHigh)
        {
            PinHigh = high;
            ChangedAt = now;
        }
    }
}
