using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Speed;
using SSBms.Cli.Output;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms bench": how fast the closed loop runs on this machine.</summary>
public static class BenchCommand
{
    private const int DefaultCycles = 1_000_000;
    private const int Fewest = 1000;
    private const int Rounds = 7;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var cycles = new Option<int>("--cycles")
        {
            Description = "how many control cycles are timed",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultCycles,
        };
        RequireEnough(cycles);
        var replay = new Option<int>("--replay")
        {
            Description = "measure the replay of a recording instead: one of ROWS rows is made, read and replayed",
            HelpName = "ROWS",
        };
        RequireEnough(replay);
        var against = new Option<FileInfo>("--against")
        {
            Description = "the ssbms.dll of another build: run the closed loop of both in turn and print the ratio",
            HelpName = "DLL",
        };
        against.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "print one JSON object instead of text" };
        var command = new Command("bench", "Measure the closed loop: cell, chips at register level and firmware on one core.")
        {
            cycles,
            replay,
            against,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(against) is not null && result.GetResult(cycles) is { Implicit: false })
            {
                result.AddError("--against runs an experiment of its own length: it takes no --cycles");
            }

            if (
                result.GetResult(replay) is not null
                && (result.GetResult(against) is not null || result.GetResult(cycles) is { Implicit: false })
            )
            {
                result.AddError("--replay measures a replay alone: it takes no --cycles and no --against");
            }
        });
        command.SetAction(parsed =>
            parsed.GetValue(against) is { } other ? Compare(other.FullName, parsed.GetValue(json))
            : parsed.GetResult(replay) is not null ? Replay(parsed.GetValue(replay), parsed.GetValue(json))
            : Execute(parsed.GetValue(cycles), parsed.GetValue(json))
        );
        return command;
    }

    /// <summary>Refuses what is no count, or one that is too small to be timed.</summary>
    private static void RequireEnough(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            // The token, not the value: asking for the value of what is no number throws.
            if (
                result.Tokens.Count == 1
                && !(int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int count) && count >= Fewest)
            )
            {
                result.AddError($"{option.Name} \"{result.Tokens[0].Value}\": expected a whole number, {Fewest} or more");
            }
        });
    }

    private static int Replay(int count, bool json)
    {
        const double BytesPerMegabyte = 1e6;
        ReplaySpeedFigures figures = ReplaySpeedTrial.Measure(count);
        (string Name, double Value, string Text)[] rows =
        [
            ("rows", figures.Rows, "rows of the recording"),
            ("file_mb", figures.FileBytes / BytesPerMegabyte, "MB of its file"),
            ("read_s", figures.ReadSeconds, "s to read it once"),
            ("replay_s", figures.ReplaySeconds, "s to read it again, before the guard"),
            ("total_s", figures.ReadSeconds + figures.ReplaySeconds, "s in all"),
            ("rows_per_second", figures.RowsPerSecond, "rows per second"),
            ("peak_mb", figures.PeakBytes / BytesPerMegabyte, "MB of memory at most, the whole program"),
        ];
        Print(rows, json, "N2");
        return 0;
    }

    private static int Execute(int cycles, bool json)
    {
        SpeedFigures figures = SpeedTrial.Measure(cycles);
        CellSpeedFigures cell = CellSpeedTrial.Measure(cycles);
        StudySpeedFigures study = StudySpeedTrial.Measure(cycles);
        (string Name, double Value, string Text)[] rows =
        [
            ("cycles_per_second", figures.CyclesPerSecond, "control cycles per second, closed loop"),
            ("times_real_time", figures.CyclesPerSecond / 10.0, "times real time at a 10 Hz cycle"),
            ("firmware_cycle_ns", figures.FirmwareCycleNanoseconds, "ns per firmware cycle with its chips"),
            ("bytes_per_cycle", figures.BytesPerCycle, "bytes allocated per control cycle"),
            ("cell_step_ns", cell.CalmStepNanoseconds, "ns per step of a sound full cell"),
            ("cell_step_busy_ns", cell.BusyStepNanoseconds, "ns per step with all physics at work"),
            ("cell_step_shorted_ns", cell.ShortedStepNanoseconds, "ns per step of a full cell that has just shorted"),
            ("cell_step_drawn_ns", cell.DrawnStepNanoseconds, "ns per step of a sound one under the current that the short draws"),
            ("bytes_per_cell", cell.BytesPerCell, "bytes per cell of a batch"),
            (
                "batch_steps_per_second",
                cell.BatchStepsPerSecond,
                string.Create(CultureInfo.InvariantCulture, $"cell steps per second of a batch on {cell.Cores} cores")
            ),
            (
                "sum_of_cores_cycles_per_second",
                study.SumOfCores,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"control cycles per second of runs by themselves, the sum of {study.Cores} cores"
                )
            ),
            ("study_cycles_per_second", study.CyclesPerSecond, "control cycles per second of the same runs as a study, files included"),
            ("study_share_percent", 100.0 * study.Share, "% of the sum of the cores that the study has"),
        ];
        Print(rows, json, "N1");
        return 0;
    }

    private static int Compare(string other, bool json)
    {
        IReadOnlyList<ComparedSpeed> rounds = BuildComparison.Measure(typeof(BenchCommand).Assembly.Location, other, Rounds);
        double[] ratios = [.. rounds.Select(round => round.Ratio).Order()];
        (string Name, double Value, string Text)[] rows =
        [
            ("cycles_per_second", Median(rounds.Select(round => round.Here)), "control cycles per second, this build"),
            ("other_cycles_per_second", Median(rounds.Select(round => round.Other)), "control cycles per second, the other build"),
            ("ratio", Median(ratios), $"this build to the other, median of {Rounds} rounds in turn"),
            ("least_ratio", ratios[0], "least of them"),
            ("most_ratio", ratios[^1], "most of them"),
        ];
        Print(rows, json, "N3");
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Print((string Name, double Value, string Text)[] rows, bool json, string format)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonText.Answer(ok: true, rows.Select(row => (row.Name, row.Value))));
            return;
        }

        foreach ((_, double value, string text) in rows)
        {
            Console.Out.WriteLine($"{value.ToString(format, CultureInfo.InvariantCulture), 14}  {text}");
        }
    }
}
