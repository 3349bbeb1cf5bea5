using System.CommandLine;
using System.Globalization;
using SSBms.Cli.Output;
using SSBms.Detection;
using SSBms.Detection.Figures;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms detect": how well lost contact is seen, and how often it is seen where there is none.</summary>
public static class DetectCommand
{
    private const int DefaultHours = 100_000;
    private const int DefaultRuns = 3000;
    private const int LeastHours = 48;
    private const ulong DefaultSeed = 1000;
    private const ulong LeastSeed = 1000;
    private const double DefaultNoise = 0.2;
    private const double LeastNoise = 0.001;
    private const double MostNoise = 10.0;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Option<string?> hours = Text("--hours", "N", $"cell-hours of each class in which no contact is lost, {DefaultHours} unless said");
        Option<string?> runs = Text("--runs", "N", $"runs of each class in which it is, {DefaultRuns} unless said");
        Option<string?> seed = Text("--seed", "S", $"draws cells and courses, {DefaultSeed} unless said");
        Option<string?> noise = Text(
            "--noise",
            "PERCENT",
            $"noise of a tone, {DefaultNoise.ToString(CultureInfo.InvariantCulture)} unless said"
        );
        Option<string?> target = Text("--out", "FILE", "also write the page, and beside it the drawing as .svg");
        var command = new Command("detect", "Take cells through voids and everything else, and count what the watch of four tones sees.")
        {
            hours,
            runs,
            seed,
            noise,
            target,
        };
        Check(command, hours, text => Whole(text, out int value) && value >= LeastHours, $"a whole number, {LeastHours} or more");
        Check(command, runs, text => Whole(text, out int value) && value > 0, "a whole number, 1 or more");
        Check(
            command,
            seed,
            text => Long(text, out ulong value) && value >= LeastSeed,
            $"a whole number, {LeastSeed} or more: below, thresholds were chosen"
        );
        Check(
            command,
            noise,
            text => Real(text, out double value) && value is >= LeastNoise and <= MostNoise,
            string.Create(CultureInfo.InvariantCulture, $"a number from {LeastNoise} to {MostNoise}")
        );
        command.SetAction(parsed =>
            Execute(
                parsed.GetValue(hours) is { } some && Whole(some, out int hour) ? hour : DefaultHours,
                parsed.GetValue(runs) is { } number && Whole(number, out int run) ? run : DefaultRuns,
                parsed.GetValue(seed) is { } drawn && Long(drawn, out ulong from) ? from : DefaultSeed,
                parsed.GetValue(noise) is { } loud && Real(loud, out double percent) ? percent : DefaultNoise,
                parsed.GetValue(target)
            )
        );
        return command;
    }

    private static bool Whole(string text, out int value)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool Long(string text, out ulong value)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool Real(string text, out double value)
    {
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static Option<string?> Text(string name, string help, string description)
    {
        return new Option<string?>(name) { Description = description, HelpName = help };
    }

    private static void Check(Command command, Option<string?> option, Func<string, bool> accepts, string expected)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && !accepts(text))
            {
                result.AddError($"{option.Name} \"{text}\": expected {expected}");
            }
        });
    }

    private static int Execute(int hours, int runs, ulong seed, double percent, string? target)
    {
        using var signal = new StopSignal();
        DetectionResult result;
        try
        {
            result = DetectionStudy.Measure(hours, runs, percent / 100.0, seed, signal.Token);
        }
        catch (OperationCanceledException)
        {
            return signal.ExitCode;
        }

        Console.Out.Write(DetectionTables.Asked(result));
        Console.Out.WriteLine();
        Console.Out.Write(DetectionTables.Methods(result));
        Console.Out.WriteLine();
        Console.Out.Write(DetectionTables.Causes(result));
        if (target is not null)
        {
            string drawing = Path.ChangeExtension(target, ".svg");
            OutputFile.Write(target, DetectionPage.Write(result, Path.GetFileName(drawing)));
            OutputFile.Write(drawing, CurveDrawing.Write(result));
        }

        return 0;
    }
}
