using System.Globalization;
using SSBms.Bench.Studies;

namespace SSBms.Cli.Studies;

/// <summary>What came out of a study, counted.</summary>
/// <param name="Runs">How many runs it has.</param>
/// <param name="Outcomes">How many ended in which way, the most frequent first.</param>
/// <param name="Failed">How many did not meet an expectation.</param>
/// <param name="Violated">In how many a true limit was exceeded for more than a second with the cell connected.</param>
/// <param name="Cycles">Control cycles, all together.</param>
/// <param name="Seconds">Simulated time, all together, s.</param>
internal sealed record StudySummary(
    int Runs,
    IReadOnlyList<(string Outcome, int Count)> Outcomes,
    int Failed,
    int Violated,
    double Cycles,
    double Seconds
)
{
    private const double SecondsPerHour = 3600.0;

    /// <summary>Counts.</summary>
    /// <param name="table">The table of all runs.</param>
    public static StudySummary Of(StudyTable table)
    {
        return new StudySummary(
            table.Rows,
            [
                .. table
                    .Texts(StudyColumns.Outcome)
                    .GroupBy(outcome => outcome!, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Count()))
                    .OrderByDescending(item => item.Item2)
                    .ThenBy(item => item.Key, StringComparer.Ordinal),
            ],
            table.Wholes(StudyColumns.FailedExpectations).Count(count => count > 0),
            table.Texts(StudyColumns.FirstViolation).Count(text => text is not null),
            Sum(table, "control_cycles"),
            Sum(table, "duration_s")
        );
    }

    /// <summary>Prints it.</summary>
    public void Print()
    {
        string outcomes = string.Join(
            ", ",
            Outcomes.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Count:N0} {item.Outcome}"))
        );
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Runs:N0} runs, {Seconds / SecondsPerHour:N0} h simulated: {outcomes}")
        );
        Console.Out.WriteLine(
            Violated == 0
                ? "no limit was exceeded for more than a second while the cell was connected"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"in {Violated:N0} a limit was exceeded for more than a second while the cell was connected"
                )
        );
        if (Failed > 0)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Failed:N0} runs did not meet what was expected"));
        }
    }

    private static double Sum(StudyTable table, string column)
    {
        return table.Numbers(column).Where(double.IsFinite).Sum();
    }
}
