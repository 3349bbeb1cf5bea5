using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests;

/// <summary>Each experiment that comes with the project, run as a user runs it.</summary>
[TestClass]
public sealed class ExperimentFileTests
{
    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Files =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "experiments"), "*.yaml")
            .Where(file => !StudyReader.IsStudy(File.ReadAllText(file)))
            .Select(file => new object[] { Path.GetFileName(file) });

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Meets_every_expectation(string file)
    {
        Experiment experiment = Read(file);
        ExperimentResult result = ExperimentRun.Execute(experiment, withoutGuard: false, null);
        ExpectationResult[] all = [.. result.Cases.SelectMany(item => item.Expectations)];
        foreach (ExpectationResult expectation in all)
        {
            TestContext.WriteLine($"{(expectation.Ok == true ? "met" : "FAILED")} {expectation.Text}: {expectation.Actual}");
        }

        Assert.IsNotEmpty(all);
        Assert.IsTrue(result.Ok);
    }

    [TestMethod]
    [DataRow("ccd-ramp.yaml", Outcome.Shorted)]
    [DataRow("pressure-release.yaml", Outcome.Failed)]
    [DataRow("void-growth.yaml", Outcome.Failed)]
    [DataRow("dead-sensor.yaml", Outcome.Completed)]
    public void Without_the_guard_the_cell_is_lost_or_nobody_notices(string file, Outcome outcome)
    {
        ExperimentResult result = ExperimentRun.Execute(Read(file), withoutGuard: true, null);
        Assert.IsTrue(result.Cases.All(item => item.Runs.Single().Outcome == outcome && !item.Runs.Single().Guarded));
        Assert.AreEqual(Verdict.Unjudged, result.Verdict, "what is expected of the guard cannot be judged without it");
    }

    [TestMethod]
    public void Nothing_but_the_sample_decides_so_the_same_seed_gives_the_same_record()
    {
        RunResult first = ExperimentRun.Execute(Read("pressure-release.yaml", 5), withoutGuard: false, null).Cases[0].Runs[0];
        RunResult again = ExperimentRun.Execute(Read("pressure-release.yaml", 5), withoutGuard: false, null).Cases[0].Runs[0];
        RunResult other = ExperimentRun.Execute(Read("pressure-release.yaml", 6), withoutGuard: false, null).Cases[0].Runs[0];
        Assert.IsTrue(Same(first, again));
        Assert.IsFalse(Same(first, other));
    }

    [TestMethod]
    public void Whatever_the_noise_the_guard_opens_at_the_critical_pressure()
    {
        for (ulong seed = 100; seed < 120; seed++)
        {
            CaseResult result = ExperimentRun.Execute(Read("pressure-release.yaml", seed), withoutGuard: false, null).Cases[0];
            Assert.AreEqual("critical-stack-pressure", result.Runs[0].Trip?.Diagnosis);
            Assert.AreEqual(1.0, result.Figures["pressure_at_opening_mpa"], 0.05);
        }
    }

    private static bool Same(RunResult one, RunResult other)
    {
        return one.Series.Rows == other.Series.Rows
            && Enum.GetValues<Channel>()
                .Where(channel => channel != Channel.Count)
                .All(channel => one.Series[channel].SequenceEqual(other.Series[channel]))
            && one.Marks.SequenceEqual(other.Marks);
    }

    private static Experiment Read(string file, ulong? seed = null)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "experiments", file);
        return ExperimentReader.Read(file, File.ReadAllText(path), seed);
    }
}
