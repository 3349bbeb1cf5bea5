using System.CommandLine;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Cli.Results;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Commands;

/// <summary>What the commands about cells have in common.</summary>
internal sealed class CellOptions
{
    /// <summary>The id of a cell.</summary>
    public Argument<string> Id { get; } = new("ID") { Description = "a cell of the catalogue (ssbms cells list)" };

    /// <summary>Files of a user's own cells.</summary>
    public Option<string[]> Files { get; } =
        new("--cells") { Description = "file of your own cells (docs/cells.md); may be given several times", HelpName = "FILE" };

    /// <summary>JSON instead of text.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "print one JSON object instead of text" };

    /// <summary>A page instead of text.</summary>
    public Option<bool> Html { get; } = new("--html") { Description = "write a page with plots: one file that needs no network" };

    /// <summary>The catalogue that was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="InputException">A file of cells cannot be used.</exception>
    public CellCatalogue Catalogue(ParseResult parsed)
    {
        return CellChoice.Catalogue(parsed.GetValue(Files) ?? []);
    }

    /// <summary>The cell that was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="InputException">There is none of that id, or a file of cells cannot be used.</exception>
    public CellDefinition Cell(ParseResult parsed)
    {
        return CellChoice.Find(Catalogue(parsed), parsed.GetRequiredValue(Id));
    }

    /// <summary>Writes the page of a cell and says where it is.</summary>
    /// <param name="portrait">The measured cell.</param>
    /// <param name="path">Where to; null for a name of its own in the current folder.</param>
    /// <param name="own">That name.</param>
    /// <exception cref="InputException">It cannot be written, or a file that is no page of ssbms has the name.</exception>
    public static void WritePage(CellPortrait portrait, string? path, string own)
    {
        string target = path ?? FileNames.Of(own);
        if (path is null && File.Exists(target) && !TemplatePage.IsOne(target))
        {
            throw new InputException($"{target}: is there and no page of ssbms; expected another name with --out");
        }

        var usually = new Preparation(portrait.Definition, null);
        CellPortrait? usual = portrait.State == usually.Text ? null : usually.Measure(portrait.Surroundings);
        OutputFile.Write(target, TemplatePage.Fill("cell.html", CellPageJson.Write(portrait, usual)));
        Console.Out.WriteLine($"Page: {target}");
    }
}
