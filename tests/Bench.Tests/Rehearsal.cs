using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>Short experiments for tests of the language.</summary>
internal static class Rehearsal
{
    public static RunResult Full(string steps, bool guarded = true, string more = "")
    {
        return Run("chen2020-lfp", steps, guarded, more);
    }

    public static RunResult Symmetric(string steps, bool guarded = true, string more = "")
    {
        return Run("chen2020-symmetric", steps, guarded, more);
    }

    public static Experiment Read(string cell, string steps, string more = "", string file = "x.yaml")
    {
        string cycle = more.Contains("cycle:", StringComparison.Ordinal) ? "" : "cycle: 1 s\n";
        string settings = more.Length > 0 ? more + "\n" : "";
        return ExperimentReader.Read(file, $"title: x\ncell: {cell}\nfixture: {{ pressure: 5 MPa }}\n{cycle}{settings}steps:\n{steps}\n");
    }

    public static string Refusal(string cell, string steps, string more = "", string file = "x.yaml")
    {
        return Assert.ThrowsExactly<InputException>(() => Read(cell, steps, more, file)).Message;
    }

    private static RunResult Run(string cell, string steps, bool guarded, string more)
    {
        return ExperimentRun.Execute(Read(cell, steps, more), withoutGuard: !guarded, null).Cases[0].Runs[0];
    }
}
