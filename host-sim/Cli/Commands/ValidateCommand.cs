using System.CommandLine;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Laboratory.Validation;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms validate": puts published numbers beside simulated ones.</summary>
public static class ValidateCommand
{
    private const int NotAsDeclared = 1;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "print one JSON object instead of a table" };
        var target = new Option<string?>("--out")
        {
            Description = "also write the table of all cases as a Markdown page",
            HelpName = "FILE",
        };
        var only = new Option<string?>("--only") { Description = "cases whose id or cell contains this", HelpName = "TEXT" };
        var command = new Command("validate", "Measure every published case in the simulator and compare.") { json, target, only };
        command.Validators.Add(result =>
        {
            if (result.GetValue(target) is not null && result.GetValue(only) is not null)
            {
                result.AddError("--out writes the page of all cases; expected without --only");
            }
        });
        command.SetAction(parsed => Execute(parsed.GetValue(json), parsed.GetValue(target), parsed.GetValue(only)));
        return command;
    }

    private static int Execute(bool json, string? target, string? only)
    {
        IReadOnlyList<PublishedCase> cases = PublishedReader.BuiltIn(CellCatalogue.BuiltIn);
        List<PublishedCase> chosen = [.. cases.Where(known => only is null || Matches(known, only))];
        if (chosen.Count == 0)
        {
            throw new InputException($"--only \"{only}\": no published case has that in its id or in the id of its cell");
        }

        IReadOnlyList<Comparison> rows = ValidationRun.Execute(chosen);
        if (target is not null)
        {
            OutputFile.Write(target, ValidationPage.Markdown(rows));
        }

        if (json)
        {
            Console.Out.WriteLine(ValidationJson.Write(rows));
        }
        else
        {
            ValidationText.Print(rows);
        }

        return rows.All(row => row.AsDeclared) ? 0 : NotAsDeclared;
    }

    private static bool Matches(PublishedCase known, string text)
    {
        return known.Id.Contains(text, StringComparison.OrdinalIgnoreCase)
            || known.Cell.Id.Contains(text, StringComparison.OrdinalIgnoreCase);
    }
}
