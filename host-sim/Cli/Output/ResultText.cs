using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>What "ssbms run" tells people: what happened, which expectations were met, where the report is.</summary>
public static class ResultText
{
    /// <summary>Prints the result.</summary>
    /// <param name="result">What came out.</param>
    /// <param name="report">The report page.</param>
    /// <param name="seconds">How long it took, s.</param>
    public static void Print(ExperimentResult result, string report, double seconds)
    {
        ArgumentNullException.ThrowIfNull(result);
        Line(result.Experiment.Title, "bold");
        foreach (CaseResult item in result.Cases)
        {
            Line(item.Setup.Name.Length > 0 ? $"{item.Setup.Name}: {item.Setup.Cell.Name}" : item.Setup.Cell.Name, "grey");
            foreach (RunResult run in item.Runs)
            {
                Line($"  {(run.Guarded ? "guarded      " : "without guard")}  {run.Summary}", "default");
            }

            foreach (ExpectationResult expectation in item.Expectations)
            {
                (string word, string style) = expectation.Ok switch
                {
                    true => ("met   ", "green"),
                    false => ("FAILED", "red"),
                    null => ("?     ", "yellow"),
                };
                string about = expectation.Guarded ? "" : " (without guard)";
                Line($"  {word}  {expectation.Text}{about}: {expectation.Actual}", style);
            }
        }

        switch (result.Verdict)
        {
            case Verdict.Nothing:
                Line("Nothing was expected, so nothing was judged.", "yellow");
                break;
            case Verdict.Unjudged:
                Line("Not every expectation could be judged.", "yellow");
                break;
            case Verdict.Failed when result.Cases.Any(item => item.Expectations.Count == 0):
                Line("A case that expects nothing did not come to the end of its steps.", "red");
                break;
        }

        double simulated = result.Cases.SelectMany(item => item.Runs).Sum(run => run.DurationSeconds);
        string speed = (simulated / Math.Max(seconds, 1e-3)).ToString("N0", CultureInfo.InvariantCulture);
        string took = seconds.ToString("0.0", CultureInfo.InvariantCulture);
        Line($"{Durations.Show(simulated)} simulated in {took} s ({speed} × real time). Report: {report}", "default");
    }

    private static void Line(string text, string style)
    {
        if (Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(text);
        }
        else
        {
            AnsiConsole.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
        }
    }
}
