using System.Collections.Concurrent;
using System.Diagnostics;
using Spectre.Console;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>One bar for each run: simulated time, speed-up, state.</summary>
public static class ProgressBars
{
    /// <summary>Shows the bars while something runs.</summary>
    /// <param name="run">What runs; it reports its progress.</param>
    public static ExperimentResult Show(Func<IProgress<RunProgress>, ExperimentResult> run)
    {
        if (Console.IsOutputRedirected)
        {
            return run(new Progress<RunProgress>());
        }

        return AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => run(new Bars(context)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<RunProgress>
    {
        private readonly ConcurrentDictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        public void Report(RunProgress value)
        {
            ProgressTask task = _tasks.GetOrAdd(value.Run, name => context.AddTask(Markup.Escape(name), maxValue: 1.0));
            double speed = value.Seconds / Math.Max(_clock.Elapsed.TotalSeconds, 1e-3);
            string text = $"{value.Run}: {Durations.Show(value.Seconds)} simulated, {speed:N0} × real time, {value.State}";
            task.Description = Markup.Escape(text);
            task.Value = value.Share;
        }
    }
}
