using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// The clamp of the fixture: what it was set to, and what breathing and creep of the stack make of that. A stiff one holds the
/// gap, a soft one the force.
/// </summary>
public sealed class Clamp
{
    /// <summary>Stiffness of a screw frame with its load cell, MPa/µm (published 0.085 to 0.40; Koerver et al. 2018).</summary>
    public const double ScrewStiffness = 0.2;

    /// <summary>Stiffness of a spring-loaded fixture, MPa/µm: assumed one fortieth of a screw frame.</summary>
    public const double SpringStiffness = 0.005;

    private const double Minute = 60.0;

    private readonly double _creepPerMegapascal;
    private readonly double _creepSeconds;
    private readonly double _relaxation;
    private double _set;
    private double _breathingAtSet;
    private double _creep;
    private double _creepAtSet;
    private Decay _creeping;
    private double _since;

    /// <summary>Clamps a fresh cell.</summary>
    /// <param name="cell">The cell, whose creep it feels.</param>
    /// <param name="stiffness">Pressure per shortening of the stack, MPa/µm, not negative.</param>
    /// <param name="megapascal">Stack pressure at rest, MPa, not negative.</param>
    /// <param name="relaxation">Share of its pressure that the fixture itself loses in ten times the time, from a minute on, 0 to 0.1.</param>
    public Clamp(CellDefinition cell, double stiffness, double megapascal, double relaxation = 0.0)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Stiffness = stiffness;
        // The share was measured on frames, so it is as much shortening as costs a frame that share.
        _creepPerMegapascal = cell["mechanics.relaxation"] / ScrewStiffness;
        _creepSeconds = cell["mechanics.relaxation_time"] * PhysicalConstants.SecondsPerHour;
        _set = megapascal;
        _relaxation = relaxation;
    }

    /// <summary>Pressure per shortening of the stack, MPa/µm.</summary>
    public double Stiffness { get; }

    /// <summary>The stack pressure.</summary>
    /// <param name="breathing">Thickness over that of the fresh cell, µm.</param>
    /// <returns>MPa, never negative.</returns>
    public double Pressure(double breathing)
    {
        // A clamp that was let go stays let go, however the cell breathes.
        double gained = breathing - _breathingAtSet - (_creep - _creepAtSet);
        return _set <= 0.0 ? 0.0 : Math.Max(_set * Left() + Stiffness * gained, 0.0);
    }

    /// <summary>Turns the clamp until the stack has a pressure.</summary>
    /// <param name="megapascal">MPa, not negative.</param>
    /// <param name="breathing">Thickness over that of the fresh cell now, µm.</param>
    public void Set(double megapascal, double breathing)
    {
        _set = megapascal;
        _breathingAtSet = breathing;
        _creepAtSet = _creep;
        _since = 0.0;
    }

    /// <summary>Lets the stack creep.</summary>
    /// <param name="seconds">How long, s.</param>
    public void Advance(double seconds)
    {
        _since += seconds;
        _creep += (_creepPerMegapascal * _set - _creep) * (1.0 - _creeping.Of(seconds / _creepSeconds));
    }

    /// <summary>What the fixture itself holds of what it was set to: polymers and threads creep with the logarithm of time.</summary>
    private double Left()
    {
        return _relaxation > 0.0 ? Math.Max(1.0 - _relaxation * Math.Log10(1.0 + _since / Minute), 0.0) : 1.0;
    }
}
