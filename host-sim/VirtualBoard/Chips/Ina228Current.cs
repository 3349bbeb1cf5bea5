namespace SSBms.VirtualBoard;

/// <summary>From a shunt voltage of an INA228 to its current: SHUNT_CAL, and the temperature compensation where it is on.</summary>
internal sealed class Ina228Current
{
    private const double RoomTemperature = 25.0;
    private const double CalibrationScale = 4096.0;
    private const double Highest = 524287.0;
    private const double Lowest = -524288.0;

    private readonly int[] _registers;
    private readonly Ina228Pins _pins;
    private double _perShunt = 1.0;

    public Ina228Current(int[] registers, Ina228Pins pins)
    {
        _registers = registers;
        _pins = pins;
    }

    /// <summary>Largest shunt code whose current the register holds.</summary>
    public double LargestShunt => _perShunt > 0.0 ? Highest / _perShunt : double.PositiveInfinity;

    /// <summary>SHUNT_CAL was written.</summary>
    public void Configure()
    {
        int calibration = _registers[Ina228Register.ShuntCal];
        _perShunt = calibration > 0 ? CalibrationScale / calibration : 0.0;
    }

    /// <summary>The current, codes, within what the register holds.</summary>
    /// <param name="current">Codes.</param>
    public static double Bounded(double current)
    {
        return Math.Clamp(current, Lowest, Highest);
    }

    /// <summary>The current of a shunt voltage, codes, within what the register holds.</summary>
    /// <param name="shunt">Codes, also broken ones.</param>
    public double Of(double shunt)
    {
        return Bounded(Unbounded(shunt));
    }

    /// <summary>The same, however large it is.</summary>
    /// <param name="shunt">Codes, also broken ones.</param>
    public double Unbounded(double shunt)
    {
        double current = shunt * _perShunt;
        if ((_registers[Ina228Register.Config] & Ina228Register.TempcoEnabled) == 0)
        {
            return current;
        }

        return current / (1.0 + (_pins.Die.Value - RoomTemperature) * _registers[Ina228Register.ShuntTempco] * 1e-6);
    }
}
