using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>Short experiments for tests of the language.</summary>
internal static class Rehearsal
{
    public static RunResult Full(string steps, bool guarded = true, string more = "")
    {
        return Run("chen2020-lfp", steps, guarded, more, "");
    }

    public static RunResult Symmetric(string steps, bool guarded = true, string more = "", string fixture = "")
    {
        return Run("chen2020-symmetric", steps, guarded, more, fixture);
    }

    public static Experiment Read(string cell, string steps, string more = "", string file = "x.yaml", string fixture = "")
    {
        string cycle = more.Contains("cycle:", StringComparison.Ordinal) ? "" : "cycle: 1 s\n";
        string settings = more.Length > 0 ? more + "\n" : "";
        string clamp = fixture.Length > 0 ? $"pressure: 5 MPa, {fixture}" : "pressure: 5 MPa";
        return ExperimentReader.Read(file, $"title: x\ncell: {cell}\nfixture: {{ {clamp} }}\n{cycle}{settings}steps:\n{steps}\n");
    }

    public static string Refusal(string cell, string steps, string more = "", string file = "x.yaml", string fixture = "")
    {
        return Assert.ThrowsExactly<InputException>(() => Read(cell, steps, more, file, fixture)).Message;
    }

    private static RunResult Run(string cell, string steps, bool guarded, string more, string fixture)
    {
        return ExperimentRun.Execute(Read(cell, steps, more, fixture: fixture), withoutGuard: !guarded, null).Cases[0].Runs[0];
    }
}
