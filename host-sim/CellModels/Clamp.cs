namespace SSBms.CellModels;

/// <summary>The clamp of the fixture: what it was set to, and what the breathing of the cell makes of that.</summary>
public sealed class Clamp
{
    /// <summary>Stiffness of a screw frame with its load cell, MPa/µm (published 0.085 to 0.40; Koerver et al. 2018).</summary>
    public const double ScrewStiffness = 0.2;

    /// <summary>Stiffness of a spring-loaded fixture, MPa/µm: assumed one fortieth of a screw frame.</summary>
    public const double SpringStiffness = 0.005;

    private readonly double _stiffness;
    private double _set;
    private double _breathingAtSet;

    /// <summary>Clamps a fresh cell.</summary>
    /// <param name="kind">What holds it.</param>
    /// <param name="megapascal">Stack pressure at rest, MPa, not negative.</param>
    public Clamp(ClampKind kind, double megapascal)
    {
        Kind = kind;
        _stiffness = kind == ClampKind.Screw ? ScrewStiffness : SpringStiffness;
        _set = megapascal;
    }

    /// <summary>What holds the stack.</summary>
    public ClampKind Kind { get; }

    /// <summary>The stack pressure.</summary>
    /// <param name="breathing">Thickness over that of the fresh cell, µm.</param>
    /// <returns>MPa, never negative.</returns>
    public double Pressure(double breathing)
    {
        // A clamp that was let go stays let go, however the cell breathes.
        return _set <= 0.0 ? 0.0 : Math.Max(_set + _stiffness * (breathing - _breathingAtSet), 0.0);
    }

    /// <summary>Turns the clamp until the stack has a pressure.</summary>
    /// <param name="megapascal">MPa, not negative.</param>
    /// <param name="breathing">Thickness over that of the fresh cell now, µm.</param>
    public void Set(double megapascal, double breathing)
    {
        _set = megapascal;
        _breathingAtSet = breathing;
    }
}
