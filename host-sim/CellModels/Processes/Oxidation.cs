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
    private readonly double _activation;
    private readonly double _reference;

    private Oxidation(CellDefinition cell)
    {
        double mass = cell["cathode.loading"] * GramPerMilligram;
        _lasting = cell["oxidation.lasting"] * mass;
        _film = cell["oxidation.film"] * mass;
        _missing = _film * Missing;
        _perHour = 1.0 / cell["oxidation.film_time"];
        _potential = cell["oxidation.potential"];
        _slope = cell["cathode.side_slope"];
        _activation = cell["oxidation.activation"];
        _reference = cell["temperature.reference"];
    }

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Null for a cell in which nothing is oxidised.</returns>
    public static Oxidation? Of(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var oxidation = new Oxidation(cell);
        return oxidation._lasting > 0.0 || oxidation._film > 0.0 ? oxidation : null;
    }

    /// <summary>True while anything is oxidised: some of it lasts, or the film is not closed.</summary>
    /// <param name="state">The cell.</param>
    public bool Runs(in CellState state)
    {
        return _lasting > 0.0 || Left(state) > 0.0;
    }

    /// <summary>The most it takes, at a voltage far above its own.</summary>
    /// <param name="state">The cell: a film slows down as it closes.</param>
    /// <returns>mA/cm².</returns>
    public double Most(in CellState state)
    {
        return (_lasting + Left(state) * _perHour) * Rate(state);
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
    /// <returns>s; infinite once it is closed.</returns>
    public double Steady(in CellState state, double volts)
    {
        return Left(state) > 0.0
            ? MostGrowth * PhysicalConstants.SecondsPerHour / (_perHour * Rate(state) * Drive(volts).Share)
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

    private double Rate(in CellState state)
    {
        return PhysicalConstants.ArrheniusRate(_activation, state.Temperature, _reference);
    }

    /// <summary>Charge until the film is closed, mAh/cm².</summary>
    private double Left(in CellState state)
    {
        double left = _film - state.CathodeFilm;
        return left > _missing ? left : 0.0;
    }
}
