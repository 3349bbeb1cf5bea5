using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Studies;

/// <summary>Writes what came out of a run into its row.</summary>
internal static class StudyRow
{
    private const string Crashed = "crashed";

    /// <summary>Writes what a run is.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    /// <param name="run">The run.</param>
    public static void Begin(Study study, StudyTable table, int row, StudyRun run)
    {
        table.Wholes(StudyColumns.Run)[row] = run.Number;
        table.Wholes(StudyColumns.Seed)[row] = run.Seed;
        for (int i = 0; i < study.Inputs.Count; i++)
        {
            string column = StudyColumns.NameOf(study.Inputs[i]);
            if (study.Inputs[i].IsNumber)
            {
                _ = InputText.TrySplit(run.Values[i], out table.Numbers(column)[row], out _);
            }
            else
            {
                table.Texts(column)[row] = run.Values[i];
            }
        }
    }

    /// <summary>Writes what came out.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    /// <param name="result">What came out.</param>
    public static void End(Study study, StudyTable table, int row, CaseResult result)
    {
        RunResult first = result.Runs[0];
        table.Texts(StudyColumns.Outcome)[row] = DiagnosisNames.Of(first.Outcome);
        table.Texts(StudyColumns.Trip)[row] = first.Trip?.Diagnosis;
        table.Texts(StudyColumns.FirstViolation)[row] = first.FirstViolation;
        table.Texts(StudyColumns.Warning)[row] = first.FirstWarning;
        ExpectationResult[] failed = [.. result.Expectations.Where(expectation => expectation.Ok == false)];
        table.Wholes(StudyColumns.FailedExpectations)[row] = failed.Length;
        table.Texts(StudyColumns.FirstFailedExpectation)[row] = failed.Length > 0 ? failed[0].Text : null;
        if (result.Runs.Count > 1)
        {
            table.Texts(StudyColumns.UnguardedOutcome)[row] = DiagnosisNames.Of(result.Runs[1].Outcome);
        }

        foreach ((string figure, double value) in result.Figures)
        {
            // Single passes of a repeated step have no column: how many there are differs from run to run.
            if (table.Has(StudyColumns.NameOf(figure)))
            {
                table.Numbers(StudyColumns.NameOf(figure))[row] = value;
            }
        }

        Close(study, table, row);
    }

    /// <summary>Writes that the program of a run ended before the run did: one run of many must not lose the others.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    /// <param name="error">What ended it.</param>
    public static void Crash(Study study, StudyTable table, int row, Exception error)
    {
        table.Texts(StudyColumns.Outcome)[row] = Crashed;
        table.Texts(StudyColumns.Error)[row] = $"{error.GetType().Name}: {error.Message}";
        Close(study, table, row);
    }

    private static void Close(Study study, StudyTable table, int row)
    {
        study.Judge((int)table.Wholes(StudyColumns.Run)[row], table, row);
        table.Texts(StudyColumns.Hash)[row] = RowHash.Of(table, row);
    }
}
