using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Fixture;

/// <summary>A cell in its clamp, in a chamber: what is there without cycler and guard.</summary>
public sealed class CellStand
{
    private const double SquareMillimetrePerSquareCentimetre = 100.0;

    private readonly Ramp _clampSetting;
    private readonly double _arriving;

    /// <summary>Puts a cell into its clamp.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="stiffness">Stiffness of the clamp, MPa/µm.</param>
    /// <param name="megapascal">Stack pressure at the start, MPa.</param>
    /// <param name="celsius">Temperature of everything at the start, °C.</param>
    /// <param name="relaxation">Share of its pressure that the fixture itself loses in ten times the time, 0 to 0.1.</param>
    /// <param name="friction">Share of the clamp's force that the wall of the die takes before it comes to the cell, 0 to 1.</param>
    public CellStand(
        CellDefinition cell,
        double stiffness,
        double megapascal,
        double celsius,
        double relaxation = 0.0,
        double friction = 0.0
    )
    {
        Cell = new Cell(cell, celsius);
        Clamp = new Clamp(cell, stiffness, megapascal, relaxation);
        _arriving = 1.0 - friction;
        _clampSetting = new Ramp(megapascal);
        Chamber = new Ramp(celsius);
        Pressure = megapascal * _arriving;
        ClampPressure = megapascal;
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>The clamp.</summary>
    public Clamp Clamp { get; }

    /// <summary>Temperature of the chamber, °C.</summary>
    public Ramp Chamber { get; }

    /// <summary>Stack pressure that the cell feels, MPa.</summary>
    public double Pressure { get; private set; }

    /// <summary>Pressure that the clamp gives and the load cell feels, MPa.</summary>
    public double ClampPressure { get; private set; }

    /// <summary>Share of the clamp's force that a fault leads past the cell, 0 to 1. The load cell feels all of it.</summary>
    public double BypassedShare { get; set; }

    /// <summary>Force on the cell for a stack pressure, N per MPa.</summary>
    public double NewtonPerMegapascal => Cell.Area * SquareMillimetrePerSquareCentimetre;

    /// <summary>Turns the clamp.</summary>
    /// <param name="megapascal">Where to, MPa.</param>
    /// <param name="now">Present time, s.</param>
    /// <param name="seconds">How long it takes, s; 0 at once.</param>
    public void TurnClamp(double megapascal, double now, double seconds)
    {
        _clampSetting.Go(megapascal, now, seconds);
        if (seconds <= 0.0)
        {
            Clamp.Set(megapascal, Cell.Breathing);
        }
    }

    /// <summary>Turns the clamp further, from where it is set to.</summary>
    /// <param name="megapascal">How far, MPa.</param>
    /// <param name="now">Present time, s.</param>
    /// <param name="seconds">How long it takes, s.</param>
    public void RaiseClamp(double megapascal, double now, double seconds)
    {
        TurnClamp(_clampSetting.At(now) + megapascal, now, seconds);
    }

    /// <summary>Lets time pass for the cell.</summary>
    /// <param name="now">Present time, s.</param>
    /// <param name="seconds">How much, s.</param>
    /// <param name="density">Current density, mA/cm²; positive plates.</param>
    public void Move(double now, double seconds, double density)
    {
        double end = now + seconds;
        if (_clampSetting.Moves(now))
        {
            Clamp.Set(_clampSetting.At(end), Cell.Breathing);
        }

        ClampPressure = Clamp.Pressure(Cell.Breathing);
        Pressure = ClampPressure * _arriving * (1.0 - BypassedShare);
        Cell.Step(seconds, density, Pressure, Chamber.At(end));
    }
}
