namespace SSBms.Drivers;

/// <summary>
/// The NAU7802 bridge converter (Nuvoton, revision 2.1): channel 1 at gain 128 and 40 conversions per second from its own
/// 3.0 V regulator, which also feeds bridge and reference, so that the result is a pure ratio.
/// </summary>
public sealed class Nau7802
{
    private const int PowerUpControl = 0x00;
    private const int Control1 = 0x01;
    private const int Control2 = 0x02;
    private const int OffsetCalibration = 0x03;
    private const int GainCalibration = 0x06;
    private const int I2cControl = 0x11;
    private const int Result = 0x12;
    private const int AdcRegister = 0x15;
    private const int Pga = 0x1B;
    private const int PgaPower = 0x1C;

    private const int RegisterReset = 0x01;
    private const int PowerUpDigital = 0x02;
    private const int PowerUpReady = 0x08;
    private const int CycleReady = 0x20;

    /// <summary>PU_CTRL: AVDDS, PUA, PUD.</summary>
    private const int Powered = 0x86;

    /// <summary>PU_CTRL: the same and CS.</summary>
    private const int Converting = 0x96;

    /// <summary>PU_CTRL: all that stays while it converts.</summary>
    private const int ReadyMask = AllBits & ~CycleReady;

    private const int ReadySettings = Converting | PowerUpReady;

    /// <summary>CTRL1: VLDO 101 (3.0 V), gain 111 (128).</summary>
    private const int RegulatorAndGain = 0x2F;

    /// <summary>CTRL2: channel 1, CRS 010 (40 per second); CALS, CAL_ERR and CALMOD zero.</summary>
    private const int Rate = 0x20;

    private const int StartCalibration = 0x04;

    /// <summary>I2C_CTRL: inputs neither shorted nor on the chip's own sensor, no pull-up switched.</summary>
    private const int PlainInputs = 0x00;

    /// <summary>ADC: REG_CHPS, as the maker recommends; the two upper bits are reserved.</summary>
    private const int ChopperClock = 0x30;

    private const int AdcSettingsMask = 0x3F;

    /// <summary>PGA: chopper on, no bypass, normal polarity, and register 15h not overlaid by the factory memory.</summary>
    private const int PgaSettings = 0x00;

    /// <summary>PGA_PWR: PGA_CAP_EN, for the capacitor at the unused second input.</summary>
    private const int PgaCapacitor = 0x80;

    /// <summary>OCAL1 and GCAL1, one behind the other: what the calibration found.</summary>
    private const int OffsetBytes = 3;
    private const int GainBytes = 4;

    private const int AllBits = 0xFF;
    private const int PollMilliseconds = 10;
    private const int PowerUpPolls = 10;
    private const int RegulatorMilliseconds = 600;
    private const int CalibrationPolls = 120;
    private const int DiscardPolls = 100;
    private const int Discarded = 6;

    /// <summary>Thirty times the noise; 0.05 % of the rated force of a load cell of 2 mV/V.</summary>
    private const int LargestChange = 2000;

    private const int KeptCount = 8;

    /// <summary>All registers up to PGA_PWR, in one transfer: the chip counts its pointer up.</summary>
    private const int BlockBytes = PgaPower + 1;

    /// <summary>One code is 1 / (gain · 2^24) of the reference.</summary>
    private const double RatioPerCode = 1.0 / (128.0 * 16777216.0);

    private readonly RegisterDevice _chip;
    private readonly IClock _clock;
    private readonly KeptRegisters _kept;
    private readonly FrozenWatch _watch = new FrozenWatch();
    private bool _started;
    private long _last;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address; the chip only has 0x2A.</param>
    /// <param name="clock">For the waits of <see cref="Start"/>.</param>
    public Nau7802(II2cBus bus, int address, IClock clock)
    {
        _chip = new RegisterDevice(bus, address, BlockBytes);
        _clock = clock;
        _kept = new KeptRegisters(_chip, KeptCount, 1);
    }

    /// <summary>True from when a register was found changed until the next <see cref="Start"/>; nothing is measured meanwhile.</summary>
    public bool HasLostConfiguration => _kept.AreLost;

    /// <summary>Resets, powers, configures and calibrates the chip and discards what it converts first. Takes 1 to 3 s.</summary>
    /// <returns>False when it does not answer, does not keep its configuration or reports a calibration error.</returns>
    public bool Start()
    {
        _kept.Forget();
        _started = PowerUp() && Configure() && Calibrate() && Discard();
        return _started;
    }

    /// <summary>Reads the bridge ratio if there is a new conversion.</summary>
    /// <param name="ratio">Bridge voltage over excitation, V/V, within ±1/256; 0 when there is none.</param>
    /// <returns>False without a new conversion, without an answer, before <see cref="Start"/> or with a changed configuration.</returns>
    public bool TryRead(out double ratio)
    {
        ratio = 0.0;
        if (!_started || _kept.AreLost || !_chip.ReadBlock(PowerUpControl, BlockBytes))
        {
            return false;
        }

        byte[] block = _chip.Content;
        int power = block[PowerUpControl];
        if ((power & ReadyMask) != ReadySettings && !_kept.Judge(PowerUpControl, 1, ReadyMask, ReadySettings, power))
        {
            return false;
        }

        // A conversion that is missing, and one far from the last, may come from a changed register: then all of them are looked at.
        int code = ((block[Result] << 24) | (block[Result + 1] << 16) | (block[Result + 2] << 8)) >> 8;
        bool read = (power & CycleReady) != 0;
        bool hold = read && !Jumps(code) ? _kept.NextHolds(block) : _kept.AllHold();
        if (!read || !hold || !_watch.Moves(code))
        {
            return false;
        }

        _last = code;
        ratio = code * RatioPerCode;
        return true;
    }

    private bool Jumps(long code)
    {
        long change = code - _last;
        return change > LargestChange || change < -LargestChange;
    }

    private bool PowerUp()
    {
        return _chip.Write(PowerUpControl, 1, RegisterReset)
            && _chip.Write(PowerUpControl, 1, PowerUpDigital)
            && WaitFor(PowerUpControl, PowerUpReady, PowerUpReady, PowerUpPolls);
    }

    private bool Configure()
    {
        bool written =
            _chip.Write(PowerUpControl, 1, Powered)
            && _kept.Write(Control1, 1, AllBits, RegulatorAndGain)
            && _kept.Write(Control2, 1, AllBits, Rate)
            && _kept.Write(I2cControl, 1, AllBits, PlainInputs)
            && _kept.Write(Pga, 1, AllBits, PgaSettings)
            && _kept.Write(AdcRegister, 1, AdcSettingsMask, ChopperClock)
            && _kept.Write(PgaPower, 1, AllBits, PgaCapacitor);
        if (!written)
        {
            return false;
        }

        _clock.Wait(RegulatorMilliseconds);
        return _chip.Write(PowerUpControl, 1, Converting) && _kept.AllHold();
    }

    private bool Calibrate()
    {
        // Zero in CALMOD is the internal offset calibration; CAL_ERR is valid once CALS has cleared itself.
        return _chip.Write(Control2, 1, Rate | StartCalibration)
            && WaitFor(Control2, StartCalibration, 0, CalibrationPolls)
            && _kept.Keep(OffsetCalibration, OffsetBytes)
            && _kept.Keep(GainCalibration, GainBytes)
            && _kept.AllHold();
    }

    private bool Discard()
    {
        int seen = 0;
        for (int poll = 0; poll < DiscardPolls && seen < Discarded; poll++)
        {
            _clock.Wait(PollMilliseconds);
            if (_chip.Holds(PowerUpControl, 1, CycleReady, CycleReady) && _chip.Read(Result, 3, out long _))
            {
                seen++;
            }
        }

        return seen == Discarded;
    }

    private bool WaitFor(int register, int mask, int expected, int polls)
    {
        for (int poll = 0; poll < polls; poll++)
        {
            _clock.Wait(PollMilliseconds);
            if (_chip.Holds(register, 1, mask, expected))
            {
                return true;
            }
        }

        return false;
    }
}
