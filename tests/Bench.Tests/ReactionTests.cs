using SSBms.Bench.Reaction;
using SSBms.Control;

namespace SSBms.Bench.Tests;

/// <summary>What is promised about the guard's reaction times is kept.</summary>
[TestClass]
public sealed class ReactionTests
{
    private const int Phases = 12;
    private const ulong Seed = 20261129;

    public static IEnumerable<object[]> Codes =>
        Enum.GetValues<DiagnosisCode>()
            .Where(code => code is not (DiagnosisCode.None or DiagnosisCode.Count))
            .Select(code => new object[] { code });

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void Every_diagnosis_is_timed_or_says_why_not(DiagnosisCode code)
    {
        Assert.IsTrue(
            ReactionTrials.All.Any(trial => trial.Row == code) != ReactionTrials.Untimed.ContainsKey(code),
            $"add to host-sim/Bench/Reaction a trial: new ReactionTrial(DiagnosisCode.{code}, \"what happens\", ReactionScene.Charging, "
                + "cause, new ReactionPromise(milliseconds, \"why\")), or its reason to ReactionTrials.Untimed"
        );
    }

    [TestMethod]
    public void No_promise_is_broken_at_any_phase()
    {
        ReactionTrial[] promised = [.. ReactionTrials.All.Where(trial => trial.Promise.IsGiven)];
        foreach (ReactionFigures figures in ReactionStudy.Measure(promised, Phases, Seed))
        {
            Assert.IsTrue(
                figures.IsKept,
                $"{figures.Trial.Row}, {figures.Trial.Event}: promised {figures.Trial.Promise.Milliseconds} ms, worst {figures.Worst} ms, never {figures.Never}"
            );
        }
    }

    [TestMethod]
    public void The_page_is_what_the_program_measures()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "reaction-times.md"));
        Assert.AreEqual(
            ReactionPage.Write(ReactionStudy.Measure(ReactionTrials.All, 200, 1), 1),
            page,
            "write it anew: ssbms react --write"
        );
    }

    [TestMethod]
    public void A_promise_that_is_broken_is_told()
    {
        ReactionTrial kept = ReactionTrials.Of("hardware-over-current").Single();
        ReactionTrial broken = kept with { Promise = new ReactionPromise(ReactionBounds.Release, "no conversion is that quick") };
        Assert.IsFalse(ReactionStudy.Measure([broken], 1, Seed)[0].IsKept);
        Assert.IsFalse(new ReactionFigures(kept, [new ReactionTimes(double.NaN, double.NaN, DiagnosisCode.None)]).IsKept);
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_times_and_another_seed_others()
    {
        ReactionTrial[] trials = [.. ReactionTrials.Of("over-voltage")];
        Assert.AreEqual(Table(1), Table(1));
        Assert.AreNotEqual(Table(1), Table(2));

        string Table(ulong seed) => ReactionPage.Table(ReactionStudy.Measure(trials, 3, seed));
    }
}
