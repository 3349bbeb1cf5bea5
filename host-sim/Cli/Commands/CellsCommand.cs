using System.CommandLine;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Laboratory.Measurements;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms cells": the catalogue, and each number of a cell with its source.</summary>
public static class CellsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        return new Command("cells", "The catalogue of cells, and what each number of a cell rests on.") { CreateList(), CreateShow() };
    }

    private static Command CreateList()
    {
        var options = new CellOptions();
        var command = new Command("list", "List all cells, family by family.") { options.Files, options.Json };
        command.SetAction(parsed =>
        {
            IReadOnlyList<CellDefinition> cells = options.Catalogue(parsed).All;
            if (parsed.GetValue(options.Json))
            {
                Console.Out.WriteLine(CellJson.List(cells));
            }
            else
            {
                CellText.List(cells);
            }
        });
        return command;
    }

    private static Command CreateShow()
    {
        var options = new CellOptions();
        var target = new Option<string?>("--out")
        {
            Description = "with --html: where the page goes (default: ID.html)",
            HelpName = "FILE",
        };
        var command = new Command("show", "Print every number of a cell with its unit, basis and source.")
        {
            options.Id,
            options.Files,
            options.Json,
            options.Html,
            target,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Html) && result.GetValue(options.Json))
            {
                result.AddError("--html and --json exclude each other");
            }

            if (result.GetValue(target) is not null && !result.GetValue(options.Html))
            {
                result.AddError("--out: expected together with --html");
            }
        });
        command.SetAction(parsed =>
        {
            CellDefinition cell = options.Cell(parsed);
            if (parsed.GetValue(options.Html))
            {
                var surroundings = new Surroundings(cell["temperature.reference"], TestCell.UsualPressure);
                CellOptions.WritePage(new Preparation(cell, null).Measure(surroundings), parsed.GetValue(target), $"{cell.Id}.html");
            }
            else if (parsed.GetValue(options.Json))
            {
                Console.Out.WriteLine(CellJson.Show(cell));
            }
            else
            {
                CellText.Show(cell);
            }
        });
        return command;
    }
}
