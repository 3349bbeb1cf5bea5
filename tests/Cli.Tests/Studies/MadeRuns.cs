using SSBms.Bench.Studies;

namespace SSBms.Cli.Tests.Studies;

/// <summary>A table of runs that nobody made, and its study.</summary>
internal static class MadeRuns
{
    /// <summary>Makes one.</summary>
    /// <param name="rows">How many runs; all are completed and have full contact until told otherwise.</param>
    /// <param name="compares">True when each run was also made without the guard.</param>
    public static (Study Study, StudyTable Table) Of(int rows, bool compares = false)
    {
        StudyColumn[] columns =
        [
            new(StudyColumns.Run, ColumnKind.Whole, ColumnRole.Identity, ""),
            new(StudyColumns.Seed, ColumnKind.Whole, ColumnRole.Identity, ""),
            new(StudyColumns.Outcome, ColumnKind.Text, ColumnRole.Ending, ""),
            new(StudyColumns.Trip, ColumnKind.Text, ColumnRole.Ending, ""),
            new(StudyColumns.FirstViolation, ColumnKind.Text, ColumnRole.Ending, ""),
            new(StudyColumns.FailedExpectations, ColumnKind.Whole, ColumnRole.Ending, ""),
            new(StudyColumns.FirstFailedExpectation, ColumnKind.Text, ColumnRole.Ending, ""),
            new(StudyColumns.Error, ColumnKind.Text, ColumnRole.Ending, ""),
            .. compares
                ? [new StudyColumn(StudyColumns.UnguardedOutcome, ColumnKind.Text, ColumnRole.Ending, "")]
                : Array.Empty<StudyColumn>(),
            new("duration_s", ColumnKind.Number, ColumnRole.Figure, "s"),
            new("min_contact_fraction", ColumnKind.Number, ColumnRole.Figure, ""),
            new("longest_violation_s", ColumnKind.Number, ColumnRole.Figure, "s"),
            new(StudyColumns.Hash, ColumnKind.Text, ColumnRole.Identity, ""),
        ];
        var table = new StudyTable(columns, rows);
        for (int row = 0; row < rows; row++)
        {
            table.Wholes(StudyColumns.Run)[row] = row + 1;
            table.Texts(StudyColumns.Outcome)[row] = "completed";
            table.Numbers("duration_s")[row] = 100.0;
            table.Numbers("min_contact_fraction")[row] = 1.0;
        }

        var study = new Study
        {
            Title = "made",
            About = "",
            File = "made.yaml",
            Hash = "00",
            Runs = rows,
            RunsInChunk = rows,
            Design = "random",
            Inputs = [],
            Columns = columns,
            ComparesWithoutGuard = compares,
        };
        return (study, table);
    }
}
