using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>One bar for each run: simulated time, speed-up, state.</summary>
public static class ProgressBars
{
    /// <summary>Sooner nothing can be said of how long it will take.</summary>
    private const double LeastShare = 0.005;

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
            double taken = _clock.Elapsed.TotalSeconds;
            string left = value.Share > LeastShare ? $", {Durations.Show(taken * (1.0 / value.Share - 1.0))} left" : "";
            string pace = speed.ToString("N0", CultureInfo.InvariantCulture);
            string text = $"{value.Run}: {Durations.Show(value.Seconds)} simulated, {pace} × real time{left}, {value.State}";
            task.Description = Markup.Escape(text);
            task.Value = value.Share;
        }
    }
}
