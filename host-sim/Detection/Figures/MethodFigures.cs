using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Figures;

/// <summary>What a method does at one of its levels, over a set of runs.</summary>
/// <param name="method">The method.</param>
/// <param name="level">Number of the level.</param>
public sealed class MethodFigures(DetectionMethod method, int level)
{
    private const double HoursPerSweep = CellCourse.SweepSeconds / 3600.0;

    /// <summary>The method.</summary>
    public DetectionMethod Method => method;

    /// <summary>The level itself.</summary>
    public double Level => MethodTable.Levels(method)[level];

    /// <summary>The level that a method takes itself, or the lowest with which no class has more false alarms than asked.</summary>
    /// <param name="method">The method.</param>
    /// <param name="runs">Runs from which the level is chosen.</param>
    /// <param name="perTenThousandHours">False alarms that are allowed.</param>
    public static MethodFigures Of(DetectionMethod method, IReadOnlyList<RunFigures> runs, double perTenThousandHours)
    {
        ArgumentNullException.ThrowIfNull(runs);
        double[] levels = MethodTable.Levels(method);
        return MethodTable.Fixed(method) is { } own
            ? new MethodFigures(method, Array.IndexOf(levels, own))
            : AtRate(method, runs, perTenThousandHours);
    }

    /// <summary>The lowest level with no more false alarms than asked; the highest where there is none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="runs">Runs from which the level is chosen.</param>
    /// <param name="perTenThousandHours">False alarms that are allowed over all classes.</param>
    public static MethodFigures AtRate(DetectionMethod method, IReadOnlyList<RunFigures> runs, double perTenThousandHours)
    {
        ArgumentNullException.ThrowIfNull(runs);
        int count = MethodTable.Levels(method).Length;
        int level = Enumerable
            .Range(0, count)
            .FirstOrDefault(i => new MethodFigures(method, i).FalseAlarms(runs).PerTenThousandHours <= perTenThousandHours, count - 1);
        return new MethodFigures(method, level);
    }

    /// <summary>When it alarms in a run.</summary>
    /// <param name="run">The run.</param>
    public Crossing Alarm(RunFigures run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Crossings[(int)method][level];
    }

    /// <summary>False alarms over the runs in which no contact is lost, each counted up to its first.</summary>
    /// <param name="runs">The runs.</param>
    public AlarmRate FalseAlarms(IEnumerable<RunFigures> runs)
    {
        int alarms = 0;
        double hours = 0.0;
        foreach (RunFigures run in runs.Where(run => !DetectionRun.IsLoss(run.Class)))
        {
            int sweep = Alarm(run).Sweep;
            alarms += sweep >= 0 ? 1 : 0;
            hours += (sweep >= 0 ? sweep + 1 : run.Sweeps) * HoursPerSweep;
        }

        return new AlarmRate(alarms, hours);
    }

    /// <summary>Share of the runs that are warned of while 0.7 of the contact is there.</summary>
    /// <param name="runs">Runs in which contact is lost.</param>
    public double Warned(IReadOnlyList<RunFigures> runs)
    {
        const double Early = 0.7;
        return Share(runs, run => Alarm(run) is { HasBegun: true } alarm && alarm.Contact >= Early);
    }

    /// <summary>Share of the runs that are warned of before harm.</summary>
    /// <param name="runs">Runs in which contact is lost.</param>
    public double InTime(IReadOnlyList<RunFigures> runs)
    {
        return Share(runs, run => Alarm(run) is { HasBegun: true } alarm && (run.HarmSweep < 0 || alarm.Sweep <= run.HarmSweep));
    }

    /// <summary>Hours from the first loss to the alarm, the middle one; infinite where half of the runs have none.</summary>
    /// <param name="runs">Runs in which contact is lost.</param>
    public double MedianDelay(IReadOnlyList<RunFigures> runs)
    {
        return Statistics.Median(
            runs,
            run => Alarm(run) is { HasBegun: true } alarm ? (alarm.Sweep - run.OnsetSweep) * HoursPerSweep : double.PositiveInfinity
        );
    }

    /// <summary>Contact at the alarm, the middle one; 0 where half of the runs have none.</summary>
    /// <param name="runs">Runs in which contact is lost.</param>
    public double MedianContact(IReadOnlyList<RunFigures> runs)
    {
        return Statistics.Median(runs, run => Alarm(run) is { HasBegun: true } alarm ? alarm.Contact : 0.0);
    }

    private static double Share(IReadOnlyList<RunFigures> runs, Func<RunFigures, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return runs.Count > 0 ? (double)runs.Count(holds) / runs.Count : 0.0;
    }
}
