using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Runs;

/// <summary>Runs an experiment: its cases side by side on the cores there are, each with and without the guard as asked.</summary>
public static class ExperimentRun
{
    private const string Unguarded = "unguarded.";

    /// <summary>Runs every case.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="withoutGuard">True: only without the guard.</param>
    /// <param name="progress">Told how far each run has come; may be null.</param>
    /// <param name="stop">Ends every run where it is; what was simulated until then is kept.</param>
    /// <exception cref="InputException">The guard is asked for, and its board cannot measure or hold what a cell needs.</exception>
    public static ExperimentResult Execute(
        Experiment experiment,
        bool withoutGuard,
        IProgress<RunProgress>? progress,
        CancellationToken stop = default
    )
    {
        ArgumentNullException.ThrowIfNull(experiment);
        bool[] guards =
            withoutGuard ? [false]
            : experiment.CompareWithoutGuard ? [true, false]
            : [true];
        if (!withoutGuard)
        {
            RequireGuardable(experiment);
        }

        (ExperimentCase Case, bool Guarded)[] jobs = [.. experiment.Cases.SelectMany(item => guards, (item, guarded) => (item, guarded))];
        var results = new RunResult[jobs.Length];
        Parallel.For(0, jobs.Length, i => results[i] = new CaseRun(jobs[i].Case, jobs[i].Guarded, progress) { Stop = stop }.Execute());
        return new ExperimentResult(
            experiment,
            [.. experiment.Cases.Select((item, i) => Judge(item, results[(i * guards.Length)..((i + 1) * guards.Length)]))]
        );
    }

    /// <summary>Runs the first case for its outcome and figures alone: no rows are kept, and one core does it.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="stop">Ends the run where it is.</param>
    public static CaseResult Bare(Experiment experiment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        ExperimentCase setup = experiment.Cases[0];
        bool[] guards = experiment.CompareWithoutGuard ? [true, false] : [true];
        RunResult[] runs =
        [
            .. guards.Select(guarded => new CaseRun(setup, guarded, progress: null) { Stop = stop, WithoutRecord = true }.Execute()),
        ];
        return Judge(setup, runs);
    }

    /// <summary>Makes sure that the board can guard every case.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <exception cref="InputException">It cannot measure or hold what a cell needs; the message names the setting.</exception>
    public static void RequireGuardable(Experiment experiment)
    {
        ArgumentNullException.ThrowIfNull(experiment);
        foreach (ExperimentCase item in experiment.Cases)
        {
            if (item.BeyondBoard is { } fault)
            {
                throw new InputException(
                    $"{item.Place}: this board cannot guard {item.Catalogued.Id}: {FaultText.Of(fault)} (a \"board:\" section fits another one, --no-guard leaves it out)"
                );
            }
        }
    }

    private static CaseResult Judge(ExperimentCase setup, RunResult[] runs)
    {
        RunResult first = runs[0];
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach ((string name, double value) in first.Figures)
        {
            figures[name] = value;
        }

        if (runs.Length > 1)
        {
            foreach ((string name, double value) in runs[1].Figures)
            {
                figures[Unguarded + name] = value;
            }

            AddWarningRatio(figures);
        }

        List<ExpectationResult> expectations =
        [
            .. Judge(setup.Expect, runs.FirstOrDefault(run => run.Guarded), first, figures, guarded: true),
            .. Judge(setup.ExpectWithoutGuard, runs.FirstOrDefault(run => !run.Guarded), first, figures, guarded: false),
        ];
        return new CaseResult(setup, runs, figures, expectations);
    }

    private static IEnumerable<ExpectationResult> Judge(
        IReadOnlyList<Expectation> clauses,
        RunResult? run,
        RunResult first,
        IReadOnlyDictionary<string, double> figures,
        bool guarded
    )
    {
        const string Without = "not judged: nothing was run without the guard (\"compare: without guard\" or --no-guard does)";
        string missing = guarded ? "not judged: nothing was run with the guard" : Without;
        return clauses.Select(clause =>
            run is null
                ? new ExpectationResult(clause.Text, null, missing, guarded)
                : clause.Judge(run, ReferenceEquals(run, first) ? figures : run.Figures)
        );
    }

    /// <summary>How early the warning came: charge stripped by then over charge stripped when contact was lost without the guard.</summary>
    private static void AddWarningRatio(SortedDictionary<string, double> figures)
    {
        bool warned = figures.TryGetValue("charge_stripped_at_warning_mah_per_cm2", out double warning);
        bool lost = figures.TryGetValue(Unguarded + "charge_stripped_at_contact_loss_mah_per_cm2", out double loss);
        if (warned && lost && loss > 0.0)
        {
            figures["warning_over_contact_loss_charge"] = warning / loss;
        }
    }
}
