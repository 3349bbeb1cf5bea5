using SSBms.Control;

namespace SSBms.VirtualBoard;

/// <summary>The impedance channel of a board: the AD5941, what is soldered in around it, and the bus it is on.</summary>
public sealed class VirtualImpedance
{
    /// <summary>Solders it in. No cell is connected yet.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="seed">Draws noise and tolerances.</param>
    /// <param name="fixture">The two resistors that are really there.</param>
    public VirtualImpedance(VirtualClock clock, ulong seed, Settings fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        Network = new ImpedanceNetwork
        {
            LimitOhm = fixture.Get(Setting.ImpedanceLimit),
            ReferenceOhm = fixture.Get(Setting.ImpedanceReference),
        };
        Chip = new Ad5941Chip(clock, new NoiseSource(seed, "ad5941"), Network);
        Bus = new VirtualSpiBus(Chip);
    }

    /// <summary>What the chip is soldered to, and the cell behind it. It is asked only while a tone is measured.</summary>
    public ImpedanceNetwork Network { get; }

    /// <summary>The AD5941.</summary>
    public Ad5941Chip Chip { get; }

    /// <summary>The bus.</summary>
    public VirtualSpiBus Bus { get; }

    /// <summary>The line to a press: high asks for more pressure.</summary>
    public VirtualOutput PressLine { get; } = new();
}
