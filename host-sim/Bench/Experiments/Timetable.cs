using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Bench.Experiments;

/// <summary>
/// How long steps may take on a cell. Where only a stop ends a step the time is an estimate: that in which the current moves the
/// charge of the stop or of the whole cell, or an hour where nothing is known.
/// </summary>
public sealed class Timetable
{
    private const double Hour = 3600.0;
    private const double Patience = 1000.0 * Hour;

    private readonly double _area;
    private readonly double _capacity;

    /// <summary>Takes a cell.</summary>
    /// <param name="cell">The cell.</param>
    public Timetable(CellDefinition cell)
        : this(new CellParameters(cell)) { }

    /// <summary>Takes a cell.</summary>
    /// <param name="cell">Its numbers.</param>
    public Timetable(CellParameters cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _area = cell.Area;
        _capacity = cell.Cathode?.Capacity ?? 0.0;
    }

    /// <summary>Capacity that C-rates refer to, mAh/cm²; 0 without a cathode.</summary>
    public double Capacity => _capacity;

    /// <summary>How long steps take together, s.</summary>
    /// <param name="steps">The steps.</param>
    public double Seconds(IEnumerable<ExperimentStep> steps)
    {
        return steps.Sum(Seconds);
    }

    /// <summary>How long a step takes, s.</summary>
    /// <param name="step">The step.</param>
    public double Seconds(ExperimentStep step)
    {
        return step switch
        {
            RepeatStep repeat => repeat.Times * Seconds(repeat.Steps),
            CyclerStep cycler => Math.Min(cycler.Duration, UntilStop(cycler)),
            _ => 0.0,
        };
    }

    /// <summary>After how long a step that only a stop ends is given up, s.</summary>
    /// <param name="step">The step.</param>
    public double Longest(CyclerStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return double.IsFinite(step.Duration) ? double.PositiveInfinity : Math.Max(Patience, 2.0 * UntilStop(step));
    }

    private double UntilStop(CyclerStep step)
    {
        double charge = step.StopCharge ?? double.PositiveInfinity;
        if (step.StopVoltage is not null && _capacity > 0.0)
        {
            charge = Math.Min(charge, _capacity);
        }

        if (step.Mode != CyclerMode.Current || double.IsInfinity(charge))
        {
            return double.IsFinite(step.Duration) ? double.PositiveInfinity : Hour;
        }

        return charge / step.Current.Density(_area, _capacity) * Hour;
    }
}
