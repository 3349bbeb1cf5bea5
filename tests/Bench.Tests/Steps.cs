using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>Runs a few steps on the founding paper's full cell at 5 MPa.</summary>
internal static class Steps
{
    public static string Text(string more, params string[] steps)
    {
        string list = string.Join('\n', steps.Select(step => $"  - {step}"));
        return $"title: x\ncell: chen2020-lfp\nfixture: {{ pressure: 5 MPa }}\n{more}steps:\n{list}\n";
    }

    public static RunResult Of(params string[] steps)
    {
        return With("", steps);
    }

    public static RunResult With(string more, params string[] steps)
    {
        return ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text(more, steps)), withoutGuard: false, null).Cases[0].Runs[0];
    }

    public static RunResult Unguarded(params string[] steps)
    {
        return ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text("", steps)), withoutGuard: true, null).Cases[0].Runs[0];
    }
}
