using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Studies;

/// <summary>One bar for a whole study: runs done, how fast, how long still.</summary>
internal static class StudyBar
{
    private const string Nothing = "";

    /// <summary>Shows the bar while a study runs.</summary>
    /// <param name="runs">How many runs it has.</param>
    /// <param name="before">How many of them are done already.</param>
    /// <param name="work">Runs it, and says how many are done and what else there is to say.</param>
    public static void Show(int runs, int before, Action<Action<int, string>> work)
    {
        if (Console.IsOutputRedirected)
        {
            work((_, _) => { });
            return;
        }

        AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("study", maxValue: runs);
                var clock = Stopwatch.StartNew();
                work(
                    (done, said) =>
                    {
                        int made = done - before;
                        double taken = clock.Elapsed.TotalSeconds;
                        string left = made > 0 ? $", {Durations.Show(taken / made * (runs - done))} left" : Nothing;
                        task.Description = Markup.Escape(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{done:N0} of {runs:N0} runs{left}{(said.Length > 0 ? ", " : "")}{said}"
                            )
                        );
                        task.Value = done;
                    }
                );
            });
    }
}
