namespace SSBms.VirtualBoard;

/// <summary>What an INA228 can convert.</summary>
internal sealed class Ina228Pins
{
    private readonly VirtualChip _chip;
    private readonly VirtualClock _clock;

    public Ina228Pins(VirtualChip chip, VirtualClock clock, AnalogNode shunt, AnalogNode bus, AnalogNode die)
    {
        _chip = chip;
        _clock = clock;
        Shunt = shunt;
        Bus = bus;
        Die = die;
    }

    /// <summary>IN+ minus IN−, V.</summary>
    public AnalogNode Shunt { get; }

    /// <summary>VBUS, V.</summary>
    public AnalogNode Bus { get; }

    /// <summary>The chip's own temperature, °C.</summary>
    public AnalogNode Die { get; }

    /// <summary>Asks all inputs to remember the running average.</summary>
    /// <param name="memory">How far back, µs.</param>
    public void Remember(long memory)
    {
        Shunt.Connect(_chip, _clock, memory);
        Bus.Connect(_chip, _clock, memory);
        Bus.KeepIntegral();
        Die.Connect(_chip, _clock, memory);
    }
}
