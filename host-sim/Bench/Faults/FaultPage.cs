using System.Globalization;
using System.Text;
using SSBms.Bench.Experiments;

namespace SSBms.Bench.Faults;

/// <summary>The table of docs/experiments.md: every fault, what is broken, and what the guard does about it, as measured by <see cref="FaultTrial"/>.</summary>
public static class FaultPage
{
    /// <summary>Measures every fault and writes the table.</summary>
    public static string Write()
    {
        FaultRow[] rows = [.. FaultTable.Rows.Where(row => row.Word != FaultRow.Ok)];
        string[] lines = new string[rows.Length];
        Parallel.For(0, rows.Length, i => lines[i] = Line(rows[i]));
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"Without a fault, when a limit is violated: {Sound()}.\n\n");
        table.Append("| `Fault …` | what is broken | all else well | then a limit is violated |\n|---|---|---|---|\n");
        foreach (string line in lines)
        {
            table.Append(line);
        }

        return table.ToString();
    }

    private static string Sound()
    {
        return string.Join("; ", Enum.GetValues<FaultLimit>().Select(limit => $"{Name(limit)} {FaultTrial.AndLimit(null, limit).Text()}"));
    }

    private static string Name(FaultLimit limit)
    {
        return limit.ToString().ToLowerInvariant();
    }

    private static string Line(FaultRow row)
    {
        if (!row.Argument.TryRead(row.Example, out FaultValue value))
        {
            throw new InvalidOperationException($"the example of \"{row.Phrase}\" cannot be read");
        }

        var step = new FaultStep(row.Phrase, row, value, 0.0);
        FaultReaction alone = FaultTrial.Alone(step);
        string then = alone.Openings > 0 ? "" : Then(step, LimitOf(row.Part));
        return string.Create(CultureInfo.InvariantCulture, $"| `{row.Phrase}` | {row.Meaning} | {alone.Text()} | {then} |\n");
    }

    private static string Then(FaultStep step, FaultLimit limit)
    {
        FaultReaction reaction = FaultTrial.AndLimit(step, limit);
        string text = $"{Name(limit)} {reaction.Text()}";
        return reaction.IsBlind ? $"**{text}**" : text;
    }

    private static FaultLimit LimitOf(string part)
    {
        return part switch
        {
            "voltage" or "second voltage" or "voltage lead" or "ads1115" => FaultLimit.Voltage,
            "pressure" or "load path" or "nau7802" => FaultLimit.Pressure,
            "plate temperature" or "wall temperature" or "temperatures" or "plate tmp117" or "wall tmp117" => FaultLimit.Temperature,
            _ => FaultLimit.Current,
        };
    }
}
