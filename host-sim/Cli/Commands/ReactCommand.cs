using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Reaction;
using SSBms.Cli.Output;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms react": how soon the guard reacts to everything it has a diagnosis for.</summary>
public static class ReactCommand
{
    private const int DefaultPhases = 200;
    private const ulong DefaultSeed = 1;
    private const int Broken = 1;
    private const string Page = "docs/reaction-times.md";

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var row = new Option<string[]>("--row")
        {
            Description = "only this diagnosis, such as over-voltage; may be given several times",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> phases = Text("--phases", "N", "how many phases of cycle and conversions, 200 unless said");
        Option<string?> seed = Text("--seed", "S", "draws boards and phases, 1 unless said");
        var write = new Option<bool>("--write") { Description = $"write {Page}, from the root of the repository" };
        var command = new Command("react", "Measure reaction times beside what is promised.") { row, phases, seed, write };
        Check(
            command,
            phases,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0,
            "1 or more"
        );
        Check(command, seed, text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _), "0 or more");
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && (result.GetValue(row) is { Length: > 0 } || result.GetValue(phases) is not null))
            {
                result.AddError("--write writes the page of all rows in 200 phases; expected without --row and --phases");
            }
        });
        command.SetAction(parsed =>
            Execute(
                parsed.GetValue(row) ?? [],
                parsed.GetValue(phases) is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : DefaultPhases,
                parsed.GetValue(seed) is { } number ? ulong.Parse(number, CultureInfo.InvariantCulture) : DefaultSeed,
                parsed.GetValue(write)
            )
        );
        return command;
    }

    private static Option<string?> Text(string name, string help, string description)
    {
        return new Option<string?>(name) { Description = description, HelpName = help };
    }

    private static void Check(Command command, Option<string?> option, Func<string, bool> accepts, string range)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(option) is { } text && !accepts(text))
            {
                result.AddError($"{option.Name} \"{text}\": expected a whole number, {range}");
            }
        });
    }

    private static int Execute(string[] rows, int phases, ulong seed, bool write)
    {
        IReadOnlyList<ReactionTrial> trials =
            rows.Length == 0 ? ReactionTrials.All : [.. rows.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(ReactionTrials.Of)];
        IReadOnlyList<ReactionFigures> figures = ReactionStudy.Measure(trials, phases, seed);
        Console.Out.Write(ReactionPage.Table(figures));
        if (write)
        {
            OutputFile.Write(Page, ReactionPage.Write(figures, seed));
        }

        return figures.All(figure => figure.IsKept) ? 0 : Broken;
    }
}
