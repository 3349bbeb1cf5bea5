using SSBms.Bench.Runs;
using SSBms.Bench.Studies;

namespace SSBms.Cli.Studies;

/// <summary>Something that can happen in a run, and the columns that say when.</summary>
public sealed class SurvivalEvent
{
    private const string Duration = "duration_s";

    private static readonly string s_unguarded = FigureNames.Unguarded.Replace('.', '_');

    private readonly bool _byTheGuard;

    private SurvivalEvent(string name, string column, bool byTheGuard = false)
    {
        Name = name;
        Column = column;
        _byTheGuard = byTheGuard;
    }

    /// <summary>All that are looked for, the gravest first.</summary>
    public static IReadOnlyList<SurvivalEvent> All { get; } =
    [
        new("short circuit", "short_time_s"),
        new("loss of contact", "contact_loss_time_s"),
        new("first violation", "first_violation_time_s"),
        new("trip", "trip_time_s", byTheGuard: true),
        new("opening", "open_time_s", byTheGuard: true),
    ];

    /// <summary>What it is, in words.</summary>
    public string Name { get; }

    /// <summary>The column of its time, s, in the runs with the guard.</summary>
    public string Column { get; }

    /// <summary>How it went with the guard; null when nobody watched the runs.</summary>
    /// <param name="table">The table of the study.</param>
    public SurvivalCurve? Guarded(StudyTable table)
    {
        return Curve(table, "");
    }

    /// <summary>How it went without the guard; null when the study does not compare, and for what only the guard does.</summary>
    /// <param name="table">The table of the study.</param>
    public SurvivalCurve? Unguarded(StudyTable table)
    {
        return _byTheGuard ? null : Curve(table, s_unguarded);
    }

    private SurvivalCurve? Curve(StudyTable table, string prefix)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Has(prefix + Duration))
        {
            return null;
        }

        // Where there is no such column it happened in no run.
        double[] happened = table.Has(prefix + Column) ? table.Numbers(prefix + Column) : [.. Enumerable.Repeat(double.NaN, table.Rows)];
        return SurvivalCurve.Of(happened, table.Numbers(prefix + Duration));
    }
}
