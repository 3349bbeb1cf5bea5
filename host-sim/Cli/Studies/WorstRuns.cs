using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;

namespace SSBms.Cli.Studies;

/// <summary>
/// The runs of a study that deserve a look first: those that violated a limit, the longest before the others; then those that crashed or
/// lost the cell, the gravest outcome first and the soonest of them; then those with the most failed expectations; then those with the
/// least contact.
/// </summary>
public static class WorstRuns
{
    private const string Contact = "min_contact_fraction";
    private const string Longest = "longest_violation_s";
    private const string Duration = "duration_s";

    /// <summary>Ranks the runs by what went wrong.</summary>
    /// <param name="table">The table of the study.</param>
    /// <param name="count">How many are wanted; at least 1.</param>
    public static IReadOnlyList<WorstRun> Find(StudyTable table, int count)
    {
        ArgumentNullException.ThrowIfNull(table);
        long[] runs = table.Wholes(StudyColumns.Run);
        string?[] violations = table.Texts(StudyColumns.FirstViolation);
        string?[] outcomes = table.Texts(StudyColumns.Outcome);
        long[] failed = table.Wholes(StudyColumns.FailedExpectations);
        string?[] first = table.Texts(StudyColumns.FirstFailedExpectation);
        string?[] errors = table.Texts(StudyColumns.Error);
        double[] longest = Optional(table, Longest);
        double[] contact = Optional(table, Contact);
        double[] duration = Optional(table, Duration);

        // The first rank that a run has decides, then how bad it is in that rank; NaN is not bad at all.
        (int Rank, double Badness) Place(int row)
        {
            double gravity = errors[row] is null ? Gravity(outcomes[row]) : double.PositiveInfinity;
            return violations[row] is not null ? (0, longest[row])
                : gravity > 0.0 ? (1, gravity)
                : failed[row] > 0 ? (2, failed[row])
                : (3, -contact[row]);
        }

        string Name(int row)
        {
            return Place(row).Rank switch
            {
                0 => double.IsFinite(longest[row])
                    ? $"{violations[row]}, violated for {Durations.Show(longest[row])}"
                    : $"{violations[row]}, violated",
                1 => errors[row]
                    ?? (double.IsFinite(duration[row]) ? $"{outcomes[row]} after {Durations.Show(duration[row])}" : outcomes[row]!),
                2 => FormattableString.Invariant($"expectations not met: {failed[row]}, the first: {first[row]}"),
                _ => double.IsFinite(contact[row]) ? $"contact fraction down to {Quantity(contact[row], "")}" : "",
            };
        }

        return
        [
            .. Enumerable
                .Range(0, table.Rows)
                .OrderBy(row => Place(row).Rank)
                .ThenByDescending(row => Place(row).Badness)
                .ThenBy(row => Place(row).Rank == 1 ? duration[row] : 0.0)
                .ThenBy(row => runs[row])
                .Take(count)
                .Select(row => new WorstRun(row, runs[row], Name(row))),
        ];
    }

    /// <summary>Ranks the runs by a figure; those without it are left out.</summary>
    /// <param name="table">The table of the study.</param>
    /// <param name="count">How many are wanted; at least 1.</param>
    /// <param name="figure">Name of the figure, the largest first; with a minus before it the smallest first.</param>
    /// <exception cref="InputException">There is no such figure.</exception>
    public static IReadOnlyList<WorstRun> Find(StudyTable table, int count, string figure)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(figure);
        bool smallest = figure.StartsWith('-');
        string name = smallest ? figure[1..] : figure;
        StudyColumn column =
            table.Columns.FirstOrDefault(known => known.Name == name && known.Role == ColumnRole.Figure)
            ?? throw new InputException(
                $"--figure {figure}: there is no such figure; expected one of: {string.Join(", ", Figures(table))}, with a minus before it for the smallest"
            );
        double[] values = table.Numbers(name);
        long[] runs = table.Wholes(StudyColumns.Run);
        return
        [
            .. Enumerable
                .Range(0, table.Rows)
                .Where(row => double.IsFinite(values[row]))
                .OrderBy(row => smallest ? values[row] : -values[row])
                .ThenBy(row => runs[row])
                .Take(count)
                .Select(row => new WorstRun(row, runs[row], $"{name} {Quantity(values[row], column.Unit)}")),
        ];
    }

    private static IEnumerable<string> Figures(StudyTable table)
    {
        return table.Columns.Where(column => column.Role == ColumnRole.Figure).Select(column => column.Name);
    }

    private static double[] Optional(StudyTable table, string column)
    {
        return table.Has(column) ? table.Numbers(column) : [.. Enumerable.Repeat(double.NaN, table.Rows)];
    }

    /// <summary>How grave it is that a run ended so; 0 where the cell was not lost.</summary>
    private static double Gravity(string? outcome)
    {
        return Enum.GetValues<Outcome>()
            .Where(known => known >= Outcome.Failed && known.Word() == outcome)
            .Select(known => (double)known)
            .FirstOrDefault();
    }

    private static string Quantity(double value, string unit)
    {
        return FormattableString.Invariant($"{value:G4} {unit}").TrimEnd();
    }
}
