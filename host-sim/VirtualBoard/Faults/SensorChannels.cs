namespace SSBms.VirtualBoard;

/// <summary>What the board senses, channel by channel, before it reaches the chips. Both voltages come over one lead.</summary>
public sealed class SensorChannels
{
    /// <summary>
    /// Time constant with which a cut voltage lead loses its level, s. The 10 nF at the buffer hold it, and drain through the insulation of
    /// the board; assumed to be 10 GΩ, beside which the picoamperes of the buffer count little.
    /// </summary>
    public const double LeadDrain = 100.0;

    private readonly double _shunt;
    private readonly double _ground;

    /// <summary>Makes channels without a fault.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="seed">Draws their noise.</param>
    /// <param name="shunt">The shunt's resistance, Ω.</param>
    /// <param name="cellReference">What the negative cell terminal is held at above ground, V.</param>
    public SensorChannels(VirtualClock clock, ulong seed, double shunt, double cellReference)
    {
        _shunt = shunt;
        _ground = -cellReference;
        VoltageLead = New("voltage lead");
        Voltage = New("voltage");
        SecondVoltage = New("second voltage");
        Current = New("current");
        Force = New("pressure");
        PlateTemperature = New("plate temperature");
        WallTemperature = New("wall temperature");

        SensorChannel New(string name) => new(clock, new NoiseSource(seed, name));
    }

    /// <summary>The lead from the positive cell terminal with its buffer, V of the cell.</summary>
    public SensorChannel VoltageLead { get; }

    /// <summary>The cell voltage at the INA228, V.</summary>
    public SensorChannel Voltage { get; }

    /// <summary>The cell voltage at the ADS1115, V.</summary>
    public SensorChannel SecondVoltage { get; }

    /// <summary>The current that the voltage across the shunt stands for, A.</summary>
    public SensorChannel Current { get; }

    /// <summary>The force on the load cell, N.</summary>
    public SensorChannel Force { get; }

    /// <summary>The TMP117 on the pressure plate, °C.</summary>
    public SensorChannel PlateTemperature { get; }

    /// <summary>The TMP117 in the die wall, °C.</summary>
    public SensorChannel WallTemperature { get; }

    /// <summary>True while a voltage is noisy.</summary>
    public bool IsVoltageNoisy => VoltageLead.IsNoisy || Voltage.IsNoisy || SecondVoltage.IsNoisy;

    /// <summary>What is wrong with the shunt.</summary>
    public ShuntFault Shunt { get; set; }

    /// <summary>What the cycler puts across the shunt while it is <see cref="ShuntFault.Open"/>, V.</summary>
    public double AcrossOpenShunt { get; set; }

    /// <summary>Cuts the voltage lead: what the filter holds drains to ground.</summary>
    public void CutVoltageLead()
    {
        VoltageLead.Slow(LeadDrain);
        VoltageLead.Expose(_ground);
    }

    /// <summary>Takes the cell's voltage over the lead to both voltage channels.</summary>
    /// <param name="voltage">V.</param>
    /// <param name="microseconds">When, µs.</param>
    public void PassVoltage(double voltage, long microseconds)
    {
        double led = VoltageLead.Pass(voltage, microseconds);
        Voltage.Pass(led, microseconds);
        SecondVoltage.Pass(led, microseconds);
    }

    /// <summary>Takes the cell's current through the shunt.</summary>
    /// <param name="current">A.</param>
    /// <param name="microseconds">When, µs.</param>
    /// <returns>The current that the voltage across the shunt stands for, A.</returns>
    public double PassCurrent(double current, long microseconds)
    {
        double shown = Shunt switch
        {
            ShuntFault.Shorted => 0.0,
            ShuntFault.Reversed => -current,
            ShuntFault.Open => AcrossOpenShunt / _shunt,
            _ => current,
        };
        return Current.Pass(shown, microseconds);
    }

    /// <summary>Takes both temperatures, which sensors may have exchanged.</summary>
    /// <param name="plate">°C.</param>
    /// <param name="wall">°C.</param>
    /// <param name="microseconds">When, µs.</param>
    public void PassTemperatures(double plate, double wall, long microseconds)
    {
        WallTemperature.Truth = wall;
        PlateTemperature.Pass(plate, microseconds);
        WallTemperature.Pass(wall, microseconds);
    }
}
