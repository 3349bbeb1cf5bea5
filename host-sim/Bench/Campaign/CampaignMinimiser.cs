using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Campaign;

/// <summary>Finds the fewest faults with which a run of a campaign still goes wrong.</summary>
public static class CampaignMinimiser
{
    /// <summary>Leaves out what is not needed for the gravest thing that went wrong in a run.</summary>
    /// <param name="study">The campaign.</param>
    /// <param name="number">The run.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">The study is no campaign, or nothing went wrong in the run.</exception>
    public static MinimalRun Minimise(Study study, int number, CancellationToken stop)
    {
        MinimalRun whole = Execute(study, number, null, stop);
        string word =
            whole.Verdict.Faulty.Count > 0
                ? whole.Verdict.Faulty[0]
                : throw new InputException($"{study?.File}: nothing went wrong in run {number}; expected a run with a verdict");
        return Minimise(study!, number, run => IsSame(run.Verdict, word), stop);
    }

    /// <summary>Leaves out what is not needed for something to come out.</summary>
    /// <param name="study">The campaign.</param>
    /// <param name="number">The run.</param>
    /// <param name="isIt">Whether it has come out; true of the whole run.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">The study is no campaign.</exception>
    public static MinimalRun Minimise(Study study, int number, Func<MinimalRun, bool> isIt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(isIt);
        MinimalRun best = Execute(study, number, null, stop);
        bool smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (IReadOnlyList<CampaignFault> fewer in Simpler(best.Faults))
            {
                MinimalRun trial = Execute(study, number, fewer, stop);
                if (isIt(trial))
                {
                    best = trial;
                    smaller = true;
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>One fault less, or one that comes once instead of several times.</summary>
    private static IEnumerable<IReadOnlyList<CampaignFault>> Simpler(IReadOnlyList<CampaignFault> faults)
    {
        for (int i = 0; i < faults.Count; i++)
        {
            yield return [.. faults.Where((_, other) => other != i)];
        }

        for (int i = 0; i < faults.Count; i++)
        {
            if (faults[i].Times > 1)
            {
                yield return [.. faults.Select((fault, other) => other == i ? fault with { Times = 1 } : fault)];
            }
        }
    }

    private static MinimalRun Execute(Study study, int number, IReadOnlyList<CampaignFault>? faults, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(study);
        CampaignPlan plan = study.Plan as CampaignPlan ?? throw new InputException($"{study.File}: is no campaign; expected \"campaign:\"");
        StudyRun whole = study.Run(number);
        CampaignRun drawn = plan.Draw(number);
        CampaignRun run = drawn with { Faults = faults ?? drawn.Faults };
        StudyRun reduced = whole with { Text = plan.Text(number, run) };
        var table = new StudyTable(study.Columns, 1);
        StudyRow.Begin(study, table, 0, reduced);
        try
        {
            CaseResult result = ExperimentRun.Bare(study.Read(reduced), stop);
            stop.ThrowIfCancellationRequested();
            StudyRow.End(study, table, 0, result);
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException or InputException))
        {
            StudyRow.Crash(study, table, 0, error);
        }

        RunFacts facts = RunFacts.Of(table, 0);
        return new MinimalRun(reduced.Text, facts, CampaignJudge.Judge(run.Program, run.Faults, facts), run.Faults);
    }

    /// <summary>Without any fault a wrong cause is a false trip.</summary>
    private static bool IsSame(CampaignVerdict verdict, string word)
    {
        return verdict.Faulty.Contains(word, StringComparer.Ordinal)
            || (word == CampaignVerdict.WrongCause && verdict.Faulty.Contains(CampaignVerdict.FalseTrip, StringComparer.Ordinal));
    }
}
