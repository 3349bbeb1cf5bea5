using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What is oxidised at a cathode within its operating window: by Tafel's law of the voltage of the particles' surface, and no more than
/// gets there. A part of it is spent on a film on the particles until that is closed; the other part lasts.
/// </summary>
public sealed class Oxidation
{
    private const double GramPerMilligram = 1e-3;
    private const double LogTen = 2.302585092994046;
    private const double MostDecades = 30.0;

    /// <summary>Share of a film that may be missing where it counts as closed.</summary>
    private const double Missing = 1e-4;

    /// <summary>Share of what is missing that may grow in one stretch.</summary>
    private const double MostGrowth = 0.1;

    private readonly double _lasting;
    private readonly double _film;
    private readonly double _missing;
    private readonly double _perHour;
    private readonly double _potential;
    private readonly double _slope;
    private readonly bool _happens;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    public Oxidation(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        double mass = cell["cathode.loading"] * GramPerMilligram;
        _lasting = cell["oxidation.lasting"] * mass;
        _film = cell["oxidation.film"] * mass;
        _missing = _film * Missing;
        _perHour = 1.0 / cell["oxidation.film_time"];
        _potential = cell["oxidation.potential"];
        _slope = cell["cathode.side_slope"];
        _happens = _lasting > 0.0 || _film > 0.0;
        Activation = _happens ? cell["oxidation.activation"] : 0.0;
    }

    /// <summary>Activation energy, eV; 0 where nothing is oxidised.</summary>
    public double Activation { get; }

    /// <summary>True where anything is oxidised: some of it lasts, or the film is not closed.</summary>
    /// <param name="state">The cell.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Runs(in CellState state)
    {
        return _happens && (_lasting > 0.0 || Left(state) > 0.0);
    }

    /// <summary>The most it takes, at a voltage far above its own.</summary>
    /// <param name="state">The cell: a film slows down as it closes.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>mA/cm².</returns>
    public double Most(in CellState state, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return (_lasting + Left(state) * _perHour) * conditions.OxidationRate;
    }

    /// <summary>What a voltage makes of that.</summary>
    /// <param name="volts">Voltage of the particles' surface against lithium, V.</param>
    /// <returns>Share of the most, 0 to 1, and how it rises, 1/V.</returns>
    public (double Share, double PerVolt) Drive(double volts)
    {
        double tafel = Exponentials.Of(LogTen * Math.Clamp((volts - _potential) / _slope, -MostDecades, MostDecades));
        double share = tafel / (1.0 + tafel);
        return (share, share * (1.0 - share) * LogTen / _slope);
    }

    /// <summary>For how long the film may be taken to take the same current.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="volts">Voltage of the particles' surface against lithium, V.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>s; infinite once it is closed.</returns>
    public double Steady(in CellState state, double volts, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return Left(state) > 0.0
            ? MostGrowth * PhysicalConstants.SecondsPerHour / (_perHour * conditions.OxidationRate * Drive(volts).Share)
            : double.PositiveInfinity;
    }

    /// <summary>Grows the film.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="charge">What was oxidised, mAh/cm².</param>
    public void Advance(ref CellState state, double charge)
    {
        double filming = Left(state) * _perHour;
        if (filming > 0.0)
        {
            state.CathodeFilm += charge * filming / (filming + _lasting);
        }
    }

    /// <summary>Charge until the film is closed, mAh/cm².</summary>
    private double Left(in CellState state)
    {
        double left = _film - state.CathodeFilm;
        return left > _missing ? left : 0.0;
    }
}
