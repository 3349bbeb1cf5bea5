using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Fuzz;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms fuzz": gives firmware and parsers what nobody should give them, and tells what does not hold.</summary>
public static class FuzzCommand
{
    private const long DefaultInputs = 10_000_000;
    private const ulong DefaultSeed = 1;
    private const int Broken = 1;
    private const long ProgressEvery = 100_000;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Option<string?> inputs = Number("--inputs", "N", "how many inputs, 10000000 unless said", least: 1);
        Option<string?> seed = Number("--seed", "S", "draws the inputs, 1 unless said", least: 0);
        Option<string?> only = Number("--only", "N", "only the input of this number, as a run of the same seed has named it", least: 0);
        var command = new Command(
            "fuzz",
            "Give firmware and parsers damaged frames, records and files; no exception, no closing, no lost request."
        )
        {
            inputs,
            seed,
            only,
        };
        command.SetAction(parsed =>
            Execute(
                Parsed(parsed.GetValue(inputs)) ?? DefaultInputs,
                (ulong)(Parsed(parsed.GetValue(seed)) ?? (long)DefaultSeed),
                Parsed(parsed.GetValue(only))
            )
        );
        return command;
    }

    private static Option<string?> Number(string name, string help, string description, long least)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (
                result.GetValue(option) is { } text
                && !(long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= least)
            )
            {
                result.AddError(
                    string.Create(CultureInfo.InvariantCulture, $"{name} \"{text}\": expected a whole number, {least} or more")
                );
            }
        });
        return option;
    }

    private static long? Parsed(string? text)
    {
        return text is null ? null : long.Parse(text, CultureInfo.InvariantCulture);
    }

    private static int Execute(long inputs, ulong seed, long? only)
    {
        var run = new FuzzRun(seed);
        if (only is { } number)
        {
            run.TryOnly(number);
        }
        else
        {
            run.Try(inputs, done => Report(done, inputs));
        }

        foreach (FuzzFailure failure in run.Failures)
        {
            Print($"{failure.Number}: {failure.Kind}: {failure.What}");
        }

        Print($"{"inputs", 10} {"per second", 10} {"slowest, s", 10} {"failures", 8}  kind");
        foreach (FuzzCount count in run.Counts.Where(count => count.Inputs > 0))
        {
            int failures = run.Failures.Count(failure => failure.Kind == count.Kind);
            Print($"{count.Inputs, 10} {count.Inputs / count.Seconds, 10:0} {count.Slowest, 10:0.000} {failures, 8}  {count.Kind}");
        }

        return run.Failures.Count == 0 ? 0 : Broken;
    }

    private static void Report(long done, long inputs)
    {
        if (done % ProgressEvery == 0 && !Console.IsErrorRedirected)
        {
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done} of {inputs}"));
            Console.Error.Write(done == inputs ? "\n" : "");
        }
    }

    private static void Print(FormattableString line)
    {
        Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }
}
