using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>
/// The INA228 current monitor (TI SLYS021A): cell current from the shunt, cell voltage from the bus input, and the
/// comparator that opens the contactor without the firmware. Registers are named as in the datasheet's register map.
/// </summary>
public sealed class Ina228
{
    /// <summary>End of the shunt range with ADCRANGE = 1, V.</summary>
    public const double ShuntFullScaleVolt = 0.04096;

    private const int Config = 0x00;
    private const int AdcConfig = 0x01;
    private const int ShuntCal = 0x02;
    private const int BusVoltage = 0x05;
    private const int Current = 0x07;
    private const int DiagAlert = 0x0B;
    private const int ShuntOverLimit = 0x0C;
    private const int ShuntUnderLimit = 0x0D;
    private const int BusOverLimit = 0x0E;
    private const int BusUnderLimit = 0x0F;
    private const int TemperatureLimit = 0x10;
    private const int PowerLimit = 0x11;
    private const int ManufacturerId = 0x3E;
    private const int DeviceId = 0x3F;

    private const int AllBits = 0xFFFF;
    private const int TexasInstruments = 0x5449;
    private const int DeviceMask = 0xFFF0;
    private const int DeviceCode = 0x2280;
    private const int ResetPolls = 8;

    /// <summary>CONFIG: RST.</summary>
    private const int ResetCommand = 0x8000;

    /// <summary>CONFIG: ADCRANGE = 1, ±40.96 mV; everything else at zero.</summary>
    private const int NarrowRange = 0x0010;

    /// <summary>
    /// ADC_CONFIG: MODE B (shunt and bus, continuous), VBUSCT and VSHCT 4120 µs, AVG 4. A new result every 33 ms.
    /// </summary>
    private const int ShuntAndBus = 0xBFC1;

    /// <summary>
    /// DIAG_ALRT: ALATCH = 1, CNVR = 0, SLOWALERT = 0, APOL = 1. The pin is an open drain: active high it is released by an
    /// alert, and also by a chip that lost power or configuration, so the pull-up opens the contactor in every case.
    /// </summary>
    private const int AlertSettings = 0x9000;

    /// <summary>DIAG_ALRT: MEMSTAT; 0 means that the factory trim is corrupt and no value can be trusted.</summary>
    private const int TrimIntact = 0x0001;

    /// <summary>DIAG_ALRT: what stays of it, and must be so.</summary>
    private const int SoundMask = 0xF000 | TrimIntact;

    private const int Sound = AlertSettings | TrimIntact;

    private const int ConversionReady = 0x0002;
    private const int ShuntLimitFlags = 0x0060;
    private const int BusLimitFlags = 0x0018;
    private const int AnyLimitFlag = 0x00FC;

    private const double CurrentCodes = 524288.0;
    private const int HighestCode = 524287;

    /// <summary>
    /// SHUNT_CAL = 13107.2e6 · CURRENT_LSB · shunt, and times 4 with ADCRANGE = 1. CURRENT_LSB is the range over 2^19, so the
    /// shunt cancels out.
    /// </summary>
    private const int ShuntCalibration = (int)(13107.2e6 * 4.0 * ShuntFullScaleVolt / CurrentCodes + 0.5);

    private const double BusVoltPerCode = 195.3125e-6;

    /// <summary>BOVL and BUVL count 3.125 mV.</summary>
    private const double BusTripCodesPerVolt = 320.0;

    /// <summary>SOVL and SUVL count 1.25 µV with ADCRANGE = 1.</summary>
    private const double TripCodesPerVolt = 800000.0;

    /// <summary>One below the reset value, which never trips: a limit beyond the range trips at the end of the range.</summary>
    private const int HighestTrip = 0x7FFE;

    // What no conversion exceeds: of the limits only those of shunt and voltage are used.
    private const int HighestLimit = 0x7FFF;
    private const int LowestLimit = 0x8000;
    private const int HighestPower = 0xFFFF;
    private const int Unknown = -1;
    private const int KeptCount = 9;

    private readonly RegisterDevice _chip;
    private readonly KeptRegisters _kept;
    private readonly FrozenWatch _watch = new FrozenWatch();
    private readonly double _fullScale;
    private readonly double _amperePerCode;
    private readonly double _tripCodesPerAmpere;
    private readonly double _cellReference;
    private bool _started;
    private int _alerts;
    private int _busOver = HighestLimit;
    private int _busUnder;
    private bool _tripIsSet;
    private double _tripCharge;
    private double _tripDischarge;
    private int _overLimit = Unknown;
    private int _underLimit = Unknown;
    private long _currentCode;
    private long _busCode;

    /// <summary>Binds the driver; touches no chip yet.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="address">7-bit address, 0x40 to 0x4F.</param>
    /// <param name="shuntOhm">Shunt, Ω; <see cref="Start"/> refuses one that is not positive.</param>
    /// <param name="cellReferenceVolt">Potential of the cell's negative terminal against ground, V.</param>
    public Ina228(II2cBus bus, int address, double shuntOhm, double cellReferenceVolt)
    {
        _chip = new RegisterDevice(bus, address);
        _kept = new KeptRegisters(_chip, KeptCount, 1);
        _fullScale = shuntOhm > 0.0 ? Scalar.Ratio(ShuntFullScaleVolt, shuntOhm, 0.0) : 0.0;
        _amperePerCode = _fullScale / CurrentCodes;
        _tripCodesPerAmpere = shuntOhm * TripCodesPerVolt;
        _cellReference = cellReferenceVolt;
    }

    /// <summary>
    /// True when the flags read by the newest <see cref="Measure"/> said that a limit of the current was exceeded, and while all are
    /// provoked, that both were. Reading them has released the pin: it rises again with the next conversion beyond the limit.
    /// </summary>
    public bool Alerted => Tell(ShuntLimitFlags);

    /// <summary>The same for the limits of the voltage.</summary>
    public bool VoltageAlerted => Tell(BusLimitFlags);

    /// <summary>True from when a register was found changed until the next <see cref="Start"/>; nothing is measured meanwhile.</summary>
    public bool HasLostConfiguration => _kept.AreLost;

    /// <summary>Identifies, resets and configures the chip and reads everything back. No trip is set yet.</summary>
    /// <returns>False when it does not answer, is another chip or does not keep its configuration.</returns>
    public bool Start()
    {
        _alerts = 0;
        _tripIsSet = false;
        _kept.Forget();
        _overLimit = HighestLimit;
        _underLimit = LowestLimit;
        _started = _fullScale > 0.0 && Identify() && Reset() && Configure();
        return _started;
    }

    /// <summary>Reads current and voltage if a new averaged conversion is there; otherwise both channels miss.</summary>
    /// <param name="current">Where the current goes, A; positive charges. At the ends of the range it is at least the full scale.</param>
    /// <param name="voltage">Where the cell voltage goes, V; not below minus the cell reference, where the input ends.</param>
    /// <param name="now">Present time, ms.</param>
    public void Measure(Reading current, Reading voltage, long now)
    {
        _alerts = 0;
        if (_started && !_kept.AreLost && TryRead())
        {
            // The lowest code is the negative full scale; the highest is one short of the positive and stands for it.
            current.Accept(_currentCode >= HighestCode ? _fullScale : _currentCode * _amperePerCode, now);
            voltage.Accept(_busCode * BusVoltPerCode - _cellReference, now);
        }
        else
        {
            current.Miss();
            voltage.Miss();
        }
    }

    /// <summary>
    /// Sets the currents at which the pin opens the contactor, rounded down to the comparator's 1.25 µV across the shunt. A
    /// register is written only when its code changes. Until a failed write is made good, measurements miss.
    /// </summary>
    /// <param name="charge">A; not above zero or not finite: any charging current trips. Beyond the range: its end trips.</param>
    /// <param name="discharge">A; likewise.</param>
    /// <returns>False when the chip is not started, has lost its configuration or did not take the codes.</returns>
    public bool SetTrip(double charge, double discharge)
    {
        if (!_started || _kept.AreLost)
        {
            return false;
        }

        if (_tripIsSet && charge == _tripCharge && discharge == _tripDischarge)
        {
            return true;
        }

        SetLimits(TripCode(charge), -TripCode(discharge));
        _tripCharge = charge;
        _tripDischarge = discharge;
        return _tripIsSet;
    }

    /// <summary>
    /// Sets the voltages at which the pin opens the contactor, also after every later <see cref="Start"/>. When the chip does not take them,
    /// measurements miss until then.
    /// </summary>
    /// <param name="lowest">V, rounded down to 3.125 mV; at or below minus the cell reference, where the input ends, none trips.</param>
    /// <param name="highest">V, rounded down likewise; 102.4 V and more: none trips.</param>
    public void SetVoltageTrip(double lowest, double highest)
    {
        _busUnder = Scalar.ToInteger((lowest + _cellReference) * BusTripCodesPerVolt, 0, HighestLimit);
        _busOver = Scalar.ToInteger((highest + _cellReference) * BusTripCodesPerVolt, 0, HighestLimit);
        _started = _started && SetVoltageLimits();
    }

    /// <summary>
    /// Sets limits of current and voltage, two of each, that every conversion exceeds: the pin opens the contactor with the next one, until
    /// <see cref="SetTrip"/> sets others.
    /// </summary>
    /// <returns>False when the chip is not started, has lost its configuration or did not take the codes.</returns>
    public bool ProvokeTrip()
    {
        if (!_started || _kept.AreLost)
        {
            return false;
        }

        SetLimits(-HighestTrip, HighestTrip);
        bool provoked = _tripIsSet;
        _tripIsSet = false;
        return provoked;
    }

    private void SetLimits(int highest, int lowest)
    {
        int over = highest & AllBits;
        int under = lowest & AllBits;
        _overLimit = over == _overLimit || _kept.Write(ShuntOverLimit, 2, AllBits, over) ? over : Unknown;
        _underLimit = under == _underLimit || (SetBusLimits(under) && _kept.Write(ShuntUnderLimit, 2, AllBits, under)) ? under : Unknown;
        _tripIsSet = _overLimit == over && _underLimit == under;
    }

    private bool Tell(int flags)
    {
        int told = _alerts & flags;
        return told == flags || (told != 0 && _underLimit != HighestTrip);
    }

    /// <summary>The limits of the voltage change only where the lower one of the current becomes, or was, the one that is provoked.</summary>
    private bool SetBusLimits(int underLimit)
    {
        return underLimit == HighestTrip
            ? _kept.Write(BusOverLimit, 2, AllBits, 0) && _kept.Write(BusUnderLimit, 2, AllBits, HighestLimit)
            : (_underLimit != HighestTrip && _underLimit != Unknown) || SetVoltageLimits();
    }

    private bool SetVoltageLimits()
    {
        return _kept.Write(BusOverLimit, 2, AllBits, _busOver) && _kept.Write(BusUnderLimit, 2, AllBits, _busUnder);
    }

    private bool Identify()
    {
        return _chip.Holds(ManufacturerId, 2, AllBits, TexasInstruments) && _chip.Holds(DeviceId, 2, DeviceMask, DeviceCode);
    }

    private bool Reset()
    {
        if (!_chip.Write(Config, 2, ResetCommand))
        {
            return false;
        }

        for (int poll = 0; poll < ResetPolls; poll++)
        {
            if (_chip.Holds(Config, 2, AllBits, 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The shunt's limits come first, because they are written again and again. SHUNT_TEMPCO is left out: without TEMPCOMP in
    /// CONFIG it does nothing.
    /// </summary>
    private bool Configure()
    {
        return _kept.Write(ShuntOverLimit, 2, AllBits, HighestLimit)
            && _kept.Write(ShuntUnderLimit, 2, AllBits, LowestLimit)
            && _kept.Write(Config, 2, AllBits, NarrowRange)
            && _kept.Write(ShuntCal, 2, AllBits, ShuntCalibration)
            && SetVoltageLimits()
            && _kept.Write(TemperatureLimit, 2, AllBits, HighestLimit)
            && _kept.Write(PowerLimit, 2, AllBits, HighestPower)
            && _chip.Write(DiagAlert, 2, AlertSettings)
            && _kept.Write(AdcConfig, 2, AllBits, ShuntAndBus)
            && _chip.Holds(DiagAlert, 2, SoundMask, Sound)
            && _kept.AllHold();
    }

    /// <summary>
    /// The flags come first, because they tell whether the rest is new, and their settings, which a reset clears, are
    /// checked in every cycle; the other registers come last, so that a reset in between is mostly seen as well. An alert, and a
    /// conversion that is missing, may come from a changed register: then all of them are looked at.
    /// </summary>
    private bool TryRead()
    {
        if (
            !_chip.Read(DiagAlert, 2, out long flags)
            || ((flags & SoundMask) != Sound && !_kept.Judge(DiagAlert, 2, SoundMask, Sound, flags))
        )
        {
            return false;
        }

        _alerts = (int)flags & (ShuntLimitFlags | BusLimitFlags);
        long current = 0;
        long bus = 0;
        bool read = (flags & ConversionReady) != 0 && _chip.ReadSigned(Current, 3, out current) && _chip.Read(BusVoltage, 3, out bus);
        bool hold = read && (flags & AnyLimitFlag) == 0 ? _kept.NextHolds() : _kept.AllHold();

        // Both results are 20 bits in the upper part of 24.
        _currentCode = current >> 4;
        _busCode = bus >> 4;
        return read && hold && _overLimit != Unknown && _underLimit != Unknown && _watch.Moves(_currentCode);
    }

    private int TripCode(double current)
    {
        double codes = current * _tripCodesPerAmpere;
        return Scalar.IsFinite(codes) ? Scalar.ToInteger(codes, 0, HighestTrip) : 0;
    }
}
