using System.Text.Json;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.NanoCheck.Counting;

/// <summary>Runs experiments with counted firmware. Called inside a <see cref="CountedContext"/>.</summary>
internal static class CountingRun
{
    /// <summary>Runs every case of every experiment with the guard, one after the other.</summary>
    /// <param name="files">Paths of the experiments, as JSON.</param>
    /// <returns>The counts of each experiment and of all together, as JSON.</returns>
    public static string Execute(string files)
    {
        var all = new CycleCounter();
        var counts = new List<CycleCounts>();
        foreach (string file in JsonSerializer.Deserialize<string[]>(files)!)
        {
            var one = new CycleCounter();
            Probe.Ended = (section, done) =>
            {
                one.Take(section, done);
                all.Take(section, done);
            };
            Experiment experiment = ExperimentReader.Read(file, File.ReadAllText(file));
            foreach (ExperimentCase setup in experiment.Cases)
            {
                new CaseRun(setup, guarded: true, null).Execute();
            }

            counts.Add(one.Sum(Path.GetFileNameWithoutExtension(file)));
        }

        Probe.Ended = null;
        counts.Add(all.Sum("all") with { Methods = Probe.TakeMethods() });
        return JsonSerializer.Serialize(counts);
    }
}
