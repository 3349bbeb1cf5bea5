using System.CommandLine;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;
using SSBms.Cli.Comparisons;
using SSBms.Cli.Output;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms compare A B …": runs, replays and recordings beside each other.</summary>
public static class CompareCommand
{
    private const string UsualPage = "compare.html";
    private const string AtStart = "start";
    private const string AtFirstCurrent = "first-current";
    private const double LeastArea = 0.001;
    private const double LargestArea = 1000.0;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT")
        {
            Description =
                "folder of a run or of a replay, recording of a cycler, or what \"ssbms monitor --record\" wrote; two to eight of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var align = new Option<string>("--align")
        {
            Description = $"what is at the common zero of the time axis: {AtStart} or {AtFirstCurrent}",
            HelpName = "WHAT",
            DefaultValueFactory = _ => AtStart,
        };
        align.Validators.Add(result =>
        {
            if (result.GetValue(align) is not (AtStart or AtFirstCurrent))
            {
                result.AddError($"--align \"{result.GetValue(align)}\": expected {AtStart} or {AtFirstCurrent}");
            }
        });
        var area = new Option<string?>("--area")
        {
            Description = "area of the cells whose files give none, such as \"1.13 cm2\"; without it they have no current density",
            HelpName = "A",
        };
        var target = new Option<string?>("--out")
        {
            Description = $"file for the page (default: {UsualPage}; with --json none)",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "print the figures as one JSON object instead of text" };
        var command = new Command("compare", "Lay runs, replays and recordings over each other: a page of plots, and a table of figures.")
        {
            inputs,
            align,
            area,
            target,
            json,
        };
        command.Validators.Add(result =>
        {
            int count = result.GetValue(inputs)?.Length ?? 0;
            if (count is < Comparison.Fewest or > Comparison.Most)
            {
                result.AddError(
                    FormattableString.Invariant(
                        $"{count} {(count == 1 ? "input" : "inputs")}; expected {Comparison.Fewest} to {Comparison.Most} to compare"
                    )
                );
            }
        });
        command.SetAction(parsed =>
        {
            double given = OptionMeasure.Read(area, parsed, Dimension.Area, double.NaN, LeastArea, LargestArea);
            Alignment alignment = parsed.GetValue(align) == AtFirstCurrent ? Alignment.FirstCurrent : Alignment.Start;
            string? page = parsed.GetValue(target) ?? (parsed.GetValue(json) ? null : UsualPage);
            RequirePage(page);
            Give(Comparison.Of(parsed.GetRequiredValue(inputs), given, alignment), parsed.GetValue(json), page);
        });
        return command;
    }

    /// <summary>A page is written over an earlier one, and over nothing else.</summary>
    private static void RequirePage(string? page)
    {
        if (Directory.Exists(page))
        {
            throw new InputException($"--out {page}: is a folder; expected a file for the page");
        }

        if (File.Exists(page) && !TemplatePage.IsOne(page))
        {
            throw new InputException($"--out {page}: is no page of ssbms; expected a new file, or an earlier page to replace");
        }
    }

    private static void Give(Comparison comparison, bool json, string? page)
    {
        if (page is not null)
        {
            OutputFile.Write(page, TemplatePage.Fill("compare.html", ComparisonJson.WritePage(comparison)));
        }

        if (json)
        {
            Console.Out.WriteLine(ComparisonJson.Write(comparison));
            return;
        }

        ComparisonText.Print(comparison);
        Console.Out.WriteLine($"Page: {page}");
    }
}
