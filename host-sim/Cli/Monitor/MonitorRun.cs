using System.Globalization;
using Spectre.Console;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;
using SSBms.Cli.Commands;
using SSBms.Live.Recording;
using SSBms.Live.Sources;
using SSBms.Live.Watch;

namespace SSBms.Cli.Monitor;

/// <summary>Watches a board in the terminal until it is told to stop, or the simulated experiment is over.</summary>
internal static class MonitorRun
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(200);

    /// <summary>Watches.</summary>
    /// <param name="source">Where the board is.</param>
    /// <param name="steps">What is to happen to a simulated one.</param>
    /// <param name="record">File for what is told; null for none.</param>
    /// <param name="plain">True for lines.</param>
    /// <returns>0 at the end of an experiment, else that of the signal that ended it.</returns>
    /// <exception cref="InputException">A step needs a simulated board, or the file cannot be written.</exception>
    public static int Execute(IBoardSource source, IReadOnlyList<ExperimentStep> steps, string? record, bool plain)
    {
        if (steps.Count > 0 && source.Simulation is null)
        {
            throw new InputException($"--inject: \"{source.Name}\" is no simulated board; expected sim:EXPERIMENT.yaml");
        }

        using WatchRecorder? recorder = record is null ? null : new WatchRecorder(record);
        using var signal = new StopSignal();
        foreach (ExperimentStep step in steps)
        {
            source.Simulation!.Inject(step);
        }

        BoardWatch? watch = null;
        watch = new BoardWatch(source, (status, time) => recorder?.Add(status, time, Volatile.Read(ref watch)?.Now.Area ?? double.NaN));
        using (watch)
        {
            bool lines = plain || Console.IsOutputRedirected;
            Action step = lines ? new MonitorLines(watch).Print : () => { };
            if (lines)
            {
                Loop(watch, recorder, signal, step);
            }
            else
            {
                AnsiConsole
                    .Live(MonitorView.Of(watch))
                    .AutoClear(false)
                    .Start(picture => Loop(watch, recorder, signal, () => picture.UpdateTarget(MonitorView.Of(watch))));
            }
        }

        if (recorder is not null)
        {
            recorder.Dispose();
            recorder.Require();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record}: {recorder.Rows} rows"));
        }

        return signal.Token.IsCancellationRequested ? signal.ExitCode : 0;
    }

    private static void Loop(BoardWatch watch, WatchRecorder? recorder, StopSignal signal, Action show)
    {
        while (!signal.Token.IsCancellationRequested && !IsOver(watch))
        {
            show();
            recorder?.Require();
            if (WantsOpen())
            {
                watch.Open();
            }

            signal.Token.WaitHandle.WaitOne(s_look);
        }

        show();
    }

    /// <summary>Over, and told of.</summary>
    private static bool IsOver(BoardWatch watch)
    {
        return watch.Source.Simulation is { Progress: { Ended.Length: > 0 } progress }
            && watch.Now.Status?.Milliseconds * 1e-3 > progress.Seconds - 3.0;
    }

    private static bool WantsOpen()
    {
        bool wants = false;
        while (!Console.IsInputRedirected && Console.KeyAvailable)
        {
            wants |= Console.ReadKey(intercept: true).KeyChar is 'o' or 'O';
        }

        return wants;
    }
}
