using System.Globalization;
using System.Text;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>The measured reaction times as text: the table alone, or all of docs/reaction-times.md.</summary>
public static class ReactionPage
{
    /// <summary>The table.</summary>
    /// <param name="figures">What was measured.</param>
    public static string Table(IReadOnlyList<ReactionFigures> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var text = new StringBuilder();
        text.Append("| row | event | promised | worst | mean | command, worst | runs |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (ReactionFigures row in figures)
        {
            string worst =
                row.Never == row.Times.Count ? "**never**"
                : row.Never > 0 ? Invariant($"**never**, {row.Never} times")
                : row.IsKept ? Number(row.Worst)
                : $"**{Number(row.Worst)}**";
            text.Append(Invariant($"| {Name(row.Trial.Row)} | {row.Trial.Event} | {Number(row.Trial.Promise.Milliseconds)} | {worst} "));
            text.Append(Invariant($"| {Number(row.Mean)} | {Number(row.WorstCommand)} | {row.Times.Count} |\n"));
        }

        return text.ToString();
    }

    /// <summary>The page.</summary>
    /// <param name="figures">What was measured, every trial.</param>
    /// <param name="seed">With which seed.</param>
    public static string Write(IReadOnlyList<ReactionFigures> figures, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var text = new StringBuilder();
        text.Append("# Reaction times\n\n");
        text.Append(
            "How long it takes from what happens to the cell, a chip, a wire or the firmware until the contacts are open, in ms. Every\n"
        );
        text.Append(
            "number is measured with the real firmware on the virtual board, whose chips show an event only in conversions that it lies\n"
        );
        text.Append(
            "in. Each run has a board of its own, with its own oscillators and its own monostable, and the event at another moment of\n"
        );
        text.Append(
            "control cycle and conversions. *Promised* is computed, not measured: what cycle, conversions, samples and parts can add up\n"
        );
        text.Append(
            "to at worst, for the default profile and the reference board; a test fails where it is broken. *Command* is when the coil\n"
        );
        text.Append(
            "loses its current. Rows that only warn, or whose contacts cannot open, are timed as their event says. **never** means not\n"
        );
        text.Append("within 6 s. A cycle that comes late (see `missed-cycle`) adds its delay.\n\n");
        text.Append(Invariant($"This page is written by `ssbms react --write --seed {seed}`.\n\n"));
        text.Append(Table(figures));
        text.Append("\n## Where the promises come from\n");
        foreach (ReactionFigures row in figures)
        {
            text.Append(Invariant($"\n- **{Name(row.Trial.Row)}**, {row.Trial.Event}: {row.Trial.Promise.Why} {Trips(row)}"));
        }

        text.Append("\n\n## Rows that are not timed\n\n");
        foreach ((DiagnosisCode code, string why) in ReactionTrials.Untimed)
        {
            text.Append(Invariant($"- **{Name(code)}**: {why}\n"));
        }

        return text.ToString();
    }

    private static string Trips(ReactionFigures row)
    {
        string trips = string.Join(", ", row.Trips.Select(trip => Invariant($"{Name(trip.Trip)} ({trip.Runs})")));
        return $"Tripped for: {trips}.";
    }

    private static string Name(DiagnosisCode code)
    {
        return code == DiagnosisCode.None ? "(none)" : DiagnosisNames.Of(code);
    }

    private static string Number(double milliseconds)
    {
        return double.IsNaN(milliseconds) ? "–" : milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string Invariant(FormattableString text)
    {
        return FormattableString.Invariant(text);
    }
}
