using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Impedance;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Portraits;

/// <summary>A cell as it is looked at: its spectrum in a state, and what a fit makes of it.</summary>
public sealed class CellPortrait
{
    /// <summary>Below this the spectrum of a cathode is all diffusion, Hz.</summary>
    private const double LowestHertz = 0.01;
    private const int Decimals = 2;

    /// <summary>Measures a cell.</summary>
    /// <param name="test">The cell, prepared.</param>
    /// <param name="state">What was done to it before, in words.</param>
    public CellPortrait(TestCell test, string state)
    {
        ArgumentNullException.ThrowIfNull(test);

        // A pressure that was set acts from the next moment on.
        test.Rest(1.0);
        Cell measured = test.Cell;
        Definition = measured.Definition;
        State = state;
        Surroundings = new Surroundings(Math.Round(measured.State.Temperature, Decimals), test.Pressure);
        Spectrum = Spectrum.Of(measured, LowestHertz);
        Resistances = CellResistances.Of(measured);
        ContactFraction = measured.ContactFraction;
        Shorted = measured.Shorted;
    }

    /// <summary>The kind of cell.</summary>
    public CellDefinition Definition { get; }

    /// <summary>What was done to it before, in words.</summary>
    public string State { get; }

    /// <summary>Where it was measured: what was done to it may have changed it.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>The spectrum.</summary>
    public Spectrum Spectrum { get; }

    /// <summary>What a fit makes of it.</summary>
    public CellResistances Resistances { get; }

    /// <summary>The smaller contact fraction of the lithium electrodes.</summary>
    public double ContactFraction { get; }

    /// <summary>True when the cell was shorted before it was measured.</summary>
    public bool Shorted { get; }

    /// <summary>How many lithium interfaces the spectrum holds.</summary>
    public int LithiumInterfaces => Definition.Kind == CellKind.Full ? 1 : 2;
}
