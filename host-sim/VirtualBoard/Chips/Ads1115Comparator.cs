namespace SSBms.VirtualBoard;

/// <summary>The comparator of an ADS1115 and its pin, which instead can tell the end of a conversion.</summary>
internal sealed class Ads1115Comparator
{
    private const int Window = 0x0010;
    private const int ActiveHigh = 0x0008;
    private const int Latching = 0x0004;
    private const int QueueMask = 0x0003;
    private const int Off = 3;
    private const int SignBit = 0x8000;
    private const long PulseMicroseconds = 8;

    private readonly int[] _registers;
    private readonly int _config;
    private readonly int _low;
    private readonly int _high;
    private bool _asserted;
    private int _beyond;

    /// <summary>Binds it to the register file.</summary>
    /// <param name="registers">The register file.</param>
    /// <param name="config">Which of them is CONFIG.</param>
    /// <param name="low">Which is LO_THRESH.</param>
    /// <param name="high">Which is HI_THRESH.</param>
    public Ads1115Comparator(int[] registers, int config, int low, int high)
    {
        _registers = registers;
        _config = config;
        _low = low;
        _high = high;
    }

    /// <summary>True while every conversion counts.</summary>
    public bool IsOn => (_registers[_config] & QueueMask) != Off;

    /// <summary>True when the thresholds say that the pin tells the end of a conversion.</summary>
    private bool TellsReady => (_registers[_high] & SignBit) != 0 && (_registers[_low] & SignBit) == 0;

    public void Reset()
    {
        _asserted = false;
        _beyond = 0;
    }

    /// <summary>Level of the open drain with its pull-up.</summary>
    /// <param name="sinceReady">Time since the last end of a conversion, µs.</param>
    /// <param name="converting">True while a single conversion runs.</param>
    /// <param name="single">True in single mode.</param>
    public bool PinHigh(long sinceReady, bool converting, bool single)
    {
        if (!IsOn)
        {
            return true;
        }

        bool asserted = _asserted;
        if (TellsReady)
        {
            asserted = single ? !converting : sinceReady < PulseMicroseconds;
        }

        return asserted == ((_registers[_config] & ActiveHigh) != 0);
    }

    /// <summary>Judges a conversion.</summary>
    /// <param name="code">Its result.</param>
    public void Judge(int code)
    {
        int config = _registers[_config];
        int high = (short)_registers[_high];
        int low = (short)_registers[_low];
        bool window = (config & Window) != 0;
        bool beyond = code > high || (window && code < low);
        bool released = window ? !beyond : code < low;
        _beyond = beyond ? _beyond + 1 : 0;
        if (_beyond >= 1 << (config & QueueMask))
        {
            _asserted = true;
        }
        else if (released && (config & Latching) == 0)
        {
            _asserted = false;
        }
    }

    /// <summary>CONVERSION was read: a latched alert goes.</summary>
    public void AfterRead()
    {
        if ((_registers[_config] & Latching) != 0)
        {
            _asserted = false;
        }
    }
}
