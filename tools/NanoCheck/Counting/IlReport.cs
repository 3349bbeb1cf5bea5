using System.Globalization;
using System.Text;

namespace SSBms.NanoCheck.Counting;

/// <summary>Words the counts as a page of documentation.</summary>
internal static class IlReport
{
    private const double Period = 0.1;
    private const double Slow = 0.3e6;
    private const double Fast = 1e6;
    private const int MethodRows = 40;

    /// <summary>
    /// How far mean and 99.9 % of the page may be off before it must be written anew. They move by less when a cell model
    /// changes, by more when the firmware does. How long a run was and its one longest cycle are not compared: they are the
    /// experiment's, and the budget holds for them anyway.
    /// </summary>
    private const double Tolerance = 0.02;

    private static readonly string[] s_columns = [.. Probe.Rooms.Select(room => room.ToString()), "all"];

    /// <summary>The page.</summary>
    /// <param name="budget">The counts.</param>
    public static string Of(IlBudget budget)
    {
        var page = new StringBuilder();
        page.Append(
            FormattableString
                .Invariant(
                    $"""
                    # What a control cycle costs

                    Written by `dotnet run -c Release --project tools/NanoCheck -- il --write`; do not edit. The release build of the firmware was counted
                    while every experiment of `experiments/` ran with the guard: {budget.All.Cycles} control cycles. An instruction is one IL opcode
                    executed. Counted is what `ControlCycle.Run` does in Control, Drivers and Runtime. Not counted are Platform, the time a bus
                    transfer takes (0.4 to 0.8 ms each at 400 kHz), and what runs in the time that is left: link, display, `Maintain`.

                    ## Instructions per cycle

                    | room | mean | 99.9 % of cycles up to | most | calls, mean | calls, most | allocations, in all |
                    |---|---:|---:|---:|---:|---:|---:|

                    """
                )
                .ReplaceLineEndings("\n")
        );
        for (int i = 0; i < s_columns.Length; i++)
        {
            Spread calls = budget.All.Calls[i];
            Row(page, s_columns[i], budget.All.Instructions[i], Text(calls.Mean), Text(calls.Most), Text(budget.All.Allocations[i]));
        }

        Row(page, "budget", new Spread(IlBudget.MeanCeiling, 0, IlBudget.MostCeiling), Text(IlBudget.CallsCeiling), "", "0");
        Board(page, budget.All.Instructions[^1]);
        page.Append("\n## By experiment\n\n| experiment | cycles | mean | 99.9 % of cycles up to | most |\n|---|---:|---:|---:|---:|\n");
        foreach (CycleCounts one in budget.Experiments)
        {
            page.Append(Row(one)).Append('\n');
        }

        Methods(page, budget);
        StartUp(page, budget.All.StartUp);
        return page.ToString();
    }

    /// <summary>The line about an experiment.</summary>
    /// <param name="counts">Its counts.</param>
    public static string Row(CycleCounts counts)
    {
        Spread all = counts.Instructions[^1];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {counts.Name} | {counts.Cycles} | {Text(all.Mean)} | {all.High} | {all.Most} |"
        );
    }

    /// <summary>What the page tells wrong about an experiment.</summary>
    /// <param name="page">The page as it stands.</param>
    /// <param name="counts">What was counted now.</param>
    /// <returns>What stands there and what was counted; null when they agree.</returns>
    public static string? Drift(string page, CycleCounts counts)
    {
        Spread all = counts.Instructions[^1];
        string start = $"| {counts.Name} | ";
        string? line = page.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));
        string[] cells = line?.Split('|', StringSplitOptions.TrimEntries) ?? [];
        bool agrees = cells.Length == 7 && IsNear(cells[3], all.Mean) && IsNear(cells[4], all.High);
        return agrees ? null : $"there: {line?.TrimEnd() ?? "no line about " + counts.Name}\ncounted: {Row(counts)}";
    }

    private static bool IsNear(string cell, double counted)
    {
        return double.TryParse(cell, CultureInfo.InvariantCulture, out double told) && Math.Abs(told - counted) <= Tolerance * counted;
    }

    private static void Row(StringBuilder page, string name, Spread spread, string mean, string most, string allocations)
    {
        string high = spread.High == 0 ? "" : Text(spread.High);
        page.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {Text(spread.Mean)} | {high} | {spread.Most} | {mean} | {most} | {allocations} |\n"
        );
    }

    private static void Board(StringBuilder page, Spread all)
    {
        page.Append(
            """

            ## On an ESP32

            nanoFramework executes an estimated 0.3 to 1 million IL instructions a second on an ESP32 at 240 MHz. Of the period of 100 ms that is:

            | | at 0.3 M/s | at 1 M/s |
            |---|---:|---:|

            """.ReplaceLineEndings("\n")
        );
        page.Append(CultureInfo.InvariantCulture, $"| mean | {Share(all.Mean, Slow)} | {Share(all.Mean, Fast)} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| 99.9 % of cycles up to | {Share(all.High, Slow)} | {Share(all.High, Fast)} |\n");
        page.Append(CultureInfo.InvariantCulture, $"| most | {Share(all.Most, Slow)} | {Share(all.Most, Fast)} |\n");
    }

    private static void Methods(StringBuilder page, IlBudget budget)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Where they go\n\nThe {MethodRows} methods with the most; what they call stands under its own name.\n\n| method | mean |\n|---|---:|\n"
        );
        IEnumerable<(string Name, double Mean)> rows = budget
            .All.Methods.Select((count, i) => (Name: budget.Methods[i], Mean: (double)count / budget.All.Cycles))
            .OrderByDescending(row => row.Mean)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .Take(MethodRows);
        foreach ((string name, double mean) in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {Text(mean)} |\n");
        }
    }

    private static void StartUp(StringBuilder page, IReadOnlyList<Tally> startUp)
    {
        page.Append(
            """

            ## Start-up

            The most that construction, `Start` and the first cycle took together. Whatever is allocated is allocated here.

            | room | instructions | calls | allocations |
            |---|---:|---:|---:|

            """.ReplaceLineEndings("\n")
        );
        for (int i = 0; i < s_columns.Length; i++)
        {
            Tally tally = startUp[i];
            page.Append(CultureInfo.InvariantCulture, $"| {s_columns[i]} | {tally.Instructions} | {tally.Calls} | {tally.Allocations} |\n");
        }
    }

    private static string Text(double value)
    {
        return value.ToString("F0", CultureInfo.InvariantCulture);
    }

    private static string Share(double instructions, double speed)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{instructions / speed / Period * 100.0:F0} %");
    }
}
