namespace SSBms.VirtualBoard;

/// <summary>The limits of an INA228: comparisons, and the range in which no comparison can have an effect.</summary>
internal sealed class Ina228Limits
{
    /// <summary>One code of a limit is 16 of the result.</summary>
    private const int ResultCodes = 16;

    private readonly int[] _registers;
    private readonly Ina228Inputs _inputs;
    private readonly Ina228Alert _alert;
    private bool _hasOtherLimits;
    private double _lowestShunt;
    private double _highestShunt;
    private double _clippedBelow;
    private double _clippedAbove;
    private double _lowestBus;
    private double _highestBus;
    private double _surelyUnder;
    private double _surelyOver;

    public Ina228Limits(int[] registers, Ina228Inputs inputs, Ina228Alert alert)
    {
        _registers = registers;
        _inputs = inputs;
        _alert = alert;
    }

    /// <summary>
    /// True when more than the limits of shunt and bus may give an alert, or one that goes again: then every conversion has to be looked at.
    /// </summary>
    public bool WatchesAll => _hasOtherLimits || _alert.RoutesReady || (_alert.HasLimitFlag && !_alert.IsLatching);

    /// <summary>Takes over limits, range and calibration.</summary>
    /// <param name="largestShunt">Largest shunt code that the current register holds.</param>
    public void Configure(double largestShunt)
    {
        _hasOtherLimits =
            _registers[Ina228Register.DieLimit] != Ina228Register.DieLimitAtReset
            || _registers[Ina228Register.PowerLimit] != Ina228Register.PowerLimitAtReset
            || (_registers[Ina228Register.Config] & Ina228Register.TempcoEnabled) != 0;
        double ends = Math.Min(largestShunt, Ina228Inputs.HighestCode);
        double noise = _inputs.LargestShuntNoise + 1.0;
        int over = ((short)_registers[Ina228Register.ShuntOverLimit] + 1) * ResultCodes;
        int under = (short)_registers[Ina228Register.ShuntUnderLimit] * ResultCodes;
        _highestShunt = _inputs.ShuntVolt(Math.Min(over, ends) - noise);
        _lowestShunt = _inputs.ShuntVolt(Math.Max(under, -ends) + noise);
        ConfigureBus();
    }

    /// <summary>True when no conversion of such a shunt voltage is clipped or beyond a limit, whatever its noise.</summary>
    public bool IsShuntWithin(double lowestVolt, double highestVolt)
    {
        return lowestVolt > _lowestShunt && highestVolt < _highestShunt;
    }

    /// <summary>True when no conversion of such a bus voltage is clipped.</summary>
    public bool IsBusWithin(double lowestVolt, double highestVolt)
    {
        return lowestVolt >= _clippedBelow && highestVolt < _clippedAbove;
    }

    /// <summary>
    /// True when no conversion of such a bus voltage changes a flag, whatever its noise: it is within the limits, or beyond one whose flag
    /// is set already and stays.
    /// </summary>
    public bool IsBusQuiet(double lowestVolt, double highestVolt)
    {
        return (lowestVolt >= _lowestBus && highestVolt < _highestBus)
            || (
                _alert.IsLatching
                && (
                    (highestVolt < _surelyUnder && _alert.Has(Ina228Alert.BusUnder))
                    || (lowestVolt > _surelyOver && _alert.Has(Ina228Alert.BusOver))
                )
            );
    }

    /// <summary>True when such a conversion exceeds a limit of the shunt.</summary>
    public bool IsShuntBeyond(int code)
    {
        return code >> 4 > (short)_registers[Ina228Register.ShuntOverLimit]
            || code >> 4 < (short)_registers[Ina228Register.ShuntUnderLimit];
    }

    /// <summary>True when such a conversion exceeds a limit of the bus.</summary>
    public bool IsBusBeyond(int code)
    {
        return code >> 4 > _registers[Ina228Register.BusOverLimit] || code >> 4 < _registers[Ina228Register.BusUnderLimit];
    }

    public void CompareShunt(int code, long at)
    {
        _alert.Compare(Ina228Alert.ShuntOver, code >> 4 > (short)_registers[Ina228Register.ShuntOverLimit], at);
        _alert.Compare(Ina228Alert.ShuntUnder, code >> 4 < (short)_registers[Ina228Register.ShuntUnderLimit], at);
    }

    public void CompareBus(int code, long at)
    {
        _alert.Compare(Ina228Alert.BusOver, code >> 4 > _registers[Ina228Register.BusOverLimit], at);
        _alert.Compare(Ina228Alert.BusUnder, code >> 4 < _registers[Ina228Register.BusUnderLimit], at);
    }

    public void CompareDie(int code, long at)
    {
        _alert.Compare(Ina228Alert.DieOver, code > (short)_registers[Ina228Register.DieLimit], at);
    }

    /// <summary>One code of this limit is 256 of the result.</summary>
    public void ComparePower(int code, long at)
    {
        _alert.Compare(Ina228Alert.PowerOver, code > _registers[Ina228Register.PowerLimit] << 8, at);
    }

    private void ConfigureBus()
    {
        double noise = _inputs.LargestBusNoise + 1.0;
        _clippedAbove = _inputs.BusVolts(Ina228Inputs.HighestCode - noise);
        _clippedBelow = _inputs.BusVolts(0.0);

        // At the ends of the range nothing is beyond.
        int over = (_registers[Ina228Register.BusOverLimit] + 1) * ResultCodes;
        int under = _registers[Ina228Register.BusUnderLimit] * ResultCodes;
        bool hasOver = over <= Ina228Inputs.HighestCode;
        bool hasUnder = under > 0;
        _highestBus = hasOver ? _inputs.BusVolts(over - noise) : double.PositiveInfinity;
        _surelyOver = hasOver ? _inputs.BusVolts(over + noise) : double.PositiveInfinity;
        _lowestBus = hasUnder ? _inputs.BusVolts(under + noise) : double.NegativeInfinity;
        _surelyUnder = hasUnder ? _inputs.BusVolts(under - noise) : double.NegativeInfinity;
    }
}
