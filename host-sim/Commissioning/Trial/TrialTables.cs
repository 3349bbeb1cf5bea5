using System.Globalization;
using System.Text;
using SSBms.CellModels.Definitions;

namespace SSBms.Commissioning.Trial;

/// <summary>The tables of a trial, as Markdown.</summary>
public static class TrialTables
{
    private const int Worst = 12;

    /// <summary>Every figure beside what is asked of it.</summary>
    /// <param name="cells">The cells.</param>
    public static string Asked(IReadOnlyList<TrialFigures> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        TrialFigures[] measured = [.. cells.Where(cell => cell.IsMeasured)];
        TrialFigures[] ended = [.. cells.Where(cell => cell.Refusal is null)];
        int families = measured.Select(cell => cell.Family).Distinct(StringComparer.Ordinal).Count();
        double right = Share(measured, IsRight);
        double covered = Share(measured, cell => cell.IsCovered);
        double contact = cells.Min(cell => cell.LeastContact);
        double hours = Most(ended, cell => cell.Hours);
        double moved = Most(ended, cell => cell.Moved);
        int shorted = cells.Count(cell => cell.Filament >= 1.0);
        var text = new StringBuilder();
        Row(text, "figure", "asked", "measured", "kept");
        Row(text, "---", "---", "---", "---");
        Row(
            text,
            "cells with a critical stack pressure found, and their families",
            "≥ 200 of ≥ 6",
            Text($"{measured.Length} of {families}"),
            Kept(measured.Length >= 200 && families >= 6)
        );
        Row(text, "within ±25 % of the true one", "≥ 90 %", Text($"{100.0 * right:0.0} % of {measured.Length}"), Kept(right >= 0.9));
        Row(
            text,
            "90 % intervals that hold it",
            "85 to 95 %",
            Text($"{100.0 * covered:0.0} % of {measured.Length}"),
            Kept(covered is >= 0.85 and <= 0.95)
        );
        Row(
            text,
            "smallest contact of any lithium electrode, refused cells too",
            "≥ 0.85",
            Text($"{contact:0.000}"),
            Kept(contact >= 0.85)
        );
        Row(text, "longest", "≤ 24 h", Text($"{hours:0.0} h (median {Median(ended, cell => cell.Hours):0.0} h)"), Kept(hours <= 24.0));
        Row(
            text,
            "most charge moved, both directions counted",
            "≤ 1.5 mAh/cm²",
            Text($"{moved:0.00} mAh/cm² (median {Median(ended, cell => cell.Moved):0.00})"),
            Kept(moved <= 1.5)
        );
        double borne = Share(measured, cell => cell.IsBorne);
        Row(
            text,
            "bears the stripping current that it is said to bear with 95 %, at the pressure found",
            "",
            Text($"{100.0 * borne:0.0} % of {measured.Length}"),
            ""
        );
        Row(text, "cells shorted", "", Text($"{shorted} of {cells.Count}"), "");
        return text.ToString();
    }

    /// <summary>What became of the cells.</summary>
    /// <param name="cells">The cells.</param>
    public static string Ends(IReadOnlyList<TrialFigures> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        TrialFigures[] outside = [.. cells.Where(cell => cell.Refusal is null && !cell.IsWithinReach)];
        var text = new StringBuilder();
        Row(text, "end", "cells");
        Row(text, "---", "---");
        Row(text, "critical stack pressure found", Count(cells.Count(cell => cell.IsMeasured)));
        Row(
            text,
            "found to be below or beyond every pressure that may be asked for",
            Text($"{outside.Length}, rightly {outside.Count(cell => cell.IsRightlyOut)}")
        );
        foreach (
            IGrouping<string, TrialFigures> reason in cells
                .Where(cell => cell.Refusal is not null)
                .GroupBy(Reason, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            Row(text, $"refused: {reason.Key}", Count(reason.Count()));
        }

        int touched = cells.Count(cell => cell.HasTouched);
        Row(
            text,
            "of all these, ended early because a filament touched",
            Text($"{touched}, {cells.Count(cell => cell.HasTouched && cell.Filament < 0.6)} of them where none did")
        );
        return text.ToString();
    }

    /// <summary>The same figures by family and by what stands against the lithium.</summary>
    /// <param name="cells">The cells.</param>
    public static string Families(IReadOnlyList<TrialFigures> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder();
        Row(
            text,
            "family",
            "cells",
            "refused",
            "found",
            "within ±25 %",
            "intervals that hold it",
            "median of the error",
            "smallest contact",
            "median of the pulses"
        );
        Row(text, "---", "---", "---", "---", "---", "---", "---", "---", "---");
        foreach (
            IGrouping<string, TrialFigures> family in cells
                .GroupBy(cell => cell.Family, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            Group(text, family.Key, [.. family]);
        }

        Group(text, "all symmetric cells", [.. cells.Where(cell => cell.Cell == CellKind.Symmetric)]);
        Group(text, "all full cells", [.. cells.Where(cell => cell.Cell == CellKind.Full)]);
        return text.ToString();
    }

    /// <summary>The numbers that were measured, where they were told.</summary>
    /// <param name="cells">The cells.</param>
    public static string Numbers(IReadOnlyList<TrialFigures> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder();
        Row(text, "number", "told in cells", "median of the error", "90 % intervals that hold it");
        Row(text, "---", "---", "---", "---");
        foreach (
            IGrouping<string, NumberFigures> number in cells
                .Where(cell => cell.IsMeasured)
                .SelectMany(cell => cell.Numbers)
                .GroupBy(number => number.Name, StringComparer.Ordinal)
        )
        {
            double[] errors = [.. number.Select(one => Math.Abs(one.Error)).Order()];
            double covered = number.Average(one => one.IsCovered ? 1.0 : 0.0);
            Row(
                text,
                $"`{number.Key}`",
                Count(errors.Length),
                Text($"{100.0 * errors[errors.Length / 2]:0.0} %"),
                Text($"{100.0 * covered:0} %")
            );
        }

        return text.ToString();
    }

    /// <summary>The cells whose pressure was found worst.</summary>
    /// <param name="cells">The cells.</param>
    public static string Farthest(IReadOnlyList<TrialFigures> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder();
        Row(text, "kind", "true, MPa", "found, MPa", "90 % interval", "error", "pulses", "filament");
        Row(text, "---", "---", "---", "---", "---", "---", "---");
        foreach (TrialFigures cell in cells.Where(cell => cell.IsMeasured).OrderByDescending(cell => Math.Abs(cell.Error)).Take(Worst))
        {
            Estimate found = cell.Found!.Value;
            Row(
                text,
                cell.Kind,
                Text($"{cell.True:0.00}"),
                Text($"{found.Value:0.00}"),
                Text($"{found.Low:0.00} to {found.High:0.00}"),
                Text($"{100.0 * cell.Error:+0;-0} %"),
                Count(cell.Pulses),
                cell.HasTouched ? "touched, ended early" : ""
            );
        }

        return text.ToString();
    }

    private static void Group(StringBuilder text, string name, TrialFigures[] cells)
    {
        TrialFigures[] measured = [.. cells.Where(cell => cell.IsMeasured)];
        bool any = measured.Length > 0;
        Row(
            text,
            name,
            Count(cells.Length),
            Count(cells.Count(cell => cell.Refusal is not null)),
            Count(measured.Length),
            any ? Text($"{100.0 * Share(measured, IsRight):0} %") : "",
            any ? Text($"{100.0 * Share(measured, cell => cell.IsCovered):0} %") : "",
            any ? Text($"{100.0 * Median(measured, cell => Math.Abs(cell.Error)):0.0} %") : "",
            Text($"{cells.Select(cell => cell.LeastContact).DefaultIfEmpty(1.0).Min():0.000}"),
            any ? Text($"{Median(measured, cell => cell.Pulses):0}") : ""
        );
    }

    private static bool IsRight(TrialFigures cell)
    {
        return Math.Abs(cell.Error) <= CommissioningTrial.Allowed;
    }

    /// <summary>The reason without its numbers.</summary>
    private static string Reason(TrialFigures cell)
    {
        return cell.Refusal!.StartsWith("the eye is weak", StringComparison.Ordinal) ? "the eye is weak"
            : cell.Refusal.Contains("activation energy", StringComparison.Ordinal)
                ? "the lithium interface cannot be told from the rest of the spectrum"
            : cell.Refusal.Contains("at rest", StringComparison.Ordinal) ? "the cell is not still: its interphase grows too fast"
            : cell.Refusal.Contains("slow tone", StringComparison.Ordinal) ? "a step of current and the spectrum disagree"
            : cell.Refusal.Contains("filament", StringComparison.Ordinal) ? "a filament touched while it was charged"
            : cell.Refusal.Contains("unexplained", StringComparison.Ordinal) ? "the circuit does not explain the spectrum"
            : cell.Refusal.Split(';')[0];
    }

    private static double Share(TrialFigures[] cells, Func<TrialFigures, bool> holds)
    {
        return (double)cells.Count(holds) / Math.Max(cells.Length, 1);
    }

    private static double Most(TrialFigures[] cells, Func<TrialFigures, double> of)
    {
        return cells.Select(of).DefaultIfEmpty(0.0).Max();
    }

    private static double Median(TrialFigures[] cells, Func<TrialFigures, double> of)
    {
        double[] sorted = [.. cells.Select(of).Order()];
        return sorted.Length > 0 ? sorted[sorted.Length / 2] : 0.0;
    }

    private static string Kept(bool isKept)
    {
        return isKept ? "yes" : "**no**";
    }

    private static string Count(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Row(StringBuilder text, params string[] cells)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
