using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Campaign;

/// <summary>The columns of a campaign's table that an ordinary study has not.</summary>
public static class CampaignColumns
{
    /// <summary>The cell.</summary>
    public const string Cell = "cell";

    /// <summary>The program.</summary>
    public const string Program = "program";

    /// <summary>What went wrong that must not: words of <see cref="CampaignVerdict"/>, the gravest first; empty when nothing did.</summary>
    public const string Verdict = "verdict";

    /// <summary>What explains a violation, a lost trip or a lost reason that no guard with one contactor and one memory can prevent.</summary>
    public const string Excused = "excused";

    /// <summary>Whether the diagnosis that tripped is true: "true", "channel" or "wrong"; empty without a trip.</summary>
    public const string Cause = "cause";

    /// <summary>Most faults of a run.</summary>
    public const int MostFaults = 3;

    /// <summary>Kind of one of the faults; none when there are fewer.</summary>
    /// <param name="number">Which, from 1.</param>
    public static string Fault(int number)
    {
        return "fault_" + number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How much, when and for how long.</summary>
    /// <param name="number">Which fault, from 1.</param>
    public static string How(int number)
    {
        return $"fault_{number.ToString(CultureInfo.InvariantCulture)}_how";
    }

    /// <summary>What is drawn for each run.</summary>
    internal static IReadOnlyList<StudyInput> Inputs { get; } =
    [new WordInput(Cell), new WordInput(Program), .. Enumerable.Range(1, MostFaults).Select(number => new WordInput(Fault(number)))];

    /// <summary>All columns of a campaign.</summary>
    /// <param name="root">The study, for messages.</param>
    internal static IReadOnlyList<StudyColumn> All(InputNode root)
    {
        IReadOnlyList<StudyColumn> ordinary = StudyColumns.Of(root, Inputs, compares: false, [.. FigureNames.Run, .. FigureNames.Guarded]);
        return
        [
            .. ordinary.Take(ordinary.Count - 1),
            .. new[] { Verdict, Excused, Cause }.Select(name => new StudyColumn(name, ColumnKind.Text, ColumnRole.Ending, "")),
            .. Enumerable.Range(1, MostFaults).Select(number => new StudyColumn(How(number), ColumnKind.Text, ColumnRole.Identity, "")),
            ordinary[^1],
        ];
    }
}
