namespace SSBms.CellModels.Processes;

/// <summary>Heat of a cell: two lags in a row, the die wall after the cell and the cell after its chamber, and the cell's own heat.</summary>
public sealed class HeatBalance
{
    private const double MostKelvin = 0.5;
    private const double MostShare = 0.01;

    /// <summary>A cell does not get hotter, °C: it would have burnt.</summary>
    private const double Hottest = 1000.0;

    private const double Warming = 0.01;

    private readonly double _perLag;
    private readonly double _perCapacity;
    private readonly double _lag;
    private readonly double _wallLag;
    private readonly double _capacity;
    private readonly double _following;
    private readonly double _perWallLag;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public HeatBalance(CellParameters cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _lag = cell.Lag;
        _wallLag = cell.WallLag;
        _capacity = cell.HeatCapacity;
        _following = Following(_lag);
        _perLag = 1.0 / _lag;
        _perWallLag = 1.0 / _wallLag;
        _perCapacity = 1.0 / _capacity;
    }

    /// <summary>How fast the cell warms up.</summary>
    /// <param name="celsius">Its temperature, °C.</param>
    /// <param name="heat">W/cm².</param>
    /// <param name="ambient">Temperature of the chamber, °C.</param>
    /// <returns>K/s.</returns>
    public double Drift(double celsius, double heat, double ambient)
    {
        return (ambient - celsius) * _perLag + heat * _perCapacity;
    }

    /// <summary>True where its own heat warms a cell so much that its resistance follows.</summary>
    /// <param name="heat">W/cm².</param>
    public bool IsFelt(double heat)
    {
        return heat * _lag > Warming * _capacity;
    }

    /// <summary>Shortens a stretch of time, so that what follows the temperature does not miss its change.</summary>
    /// <param name="seconds">How long it would be, s.</param>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    /// <param name="drift">How fast it changes, K/s.</param>
    /// <returns>s.</returns>
    public static double Shortened(double seconds, double celsius, double drift)
    {
        double change = Math.Abs(drift) * seconds;
        if (change <= MostKelvin || (drift > 0.0 && celsius >= Hottest))
        {
            return seconds;
        }

        double most = Math.Max(MostKelvin, MostShare * (celsius + PhysicalConstants.ZeroCelsius));
        return change > most ? most / Math.Abs(drift) : seconds;
    }

    /// <summary>Advances the temperatures. The cell's own heat falls as it gets warmer, which holds it however long the time is.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="drift">How fast the cell warms up at the start, K/s.</param>
    /// <param name="relief">How much of its own heat it loses per kelvin, W/cm²/K; not negative.</param>
    /// <param name="decays">Exponentials of the cell.</param>
    public void Advance(ref CellState state, double seconds, double drift, double relief, Decays decays)
    {
        double wallDecay = decays.WallTemperature.Of(seconds * _perWallLag);
        double following = _following;
        double away = -drift * _lag;
        double cellDecay;
        if (relief > 0.0)
        {
            // It changes from step to step, so there is nothing to keep.
            double faster = 1.0 + relief * _lag * _perCapacity;
            double lags = seconds * _perLag * faster;
            cellDecay = Exponentials.Left(lags);
            away /= faster;
            following = Following(_lag / faster);
        }
        else
        {
            cellDecay = decays.CellTemperature.Of(seconds * _perLag);
        }

        double settled = state.Temperature - away;
        double behind = away * following;
        double cell = settled + away * cellDecay;
        double wall = settled + behind * cellDecay + (state.WallTemperature - settled - behind) * wallDecay;
        state.Temperature = cell < Hottest ? cell : Hottest;
        state.WallTemperature = wall < Hottest ? wall : Hottest;
    }

    /// <summary>How much of the way of the cell the wall still has before it.</summary>
    private double Following(double lag)
    {
        // Equal lags would divide by zero; a ten-thousandth more is beyond any measurement.
        return lag == _wallLag ? 10001.0 : lag / (lag - _wallLag);
    }
}
