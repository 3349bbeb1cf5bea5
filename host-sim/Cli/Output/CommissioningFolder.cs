using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Commissioning;
using SSBms.Commissioning.Results;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Cli.Output;

/// <summary>What commissioning leaves: the cell, the profile of its guard, and the protocol.</summary>
internal static class CommissioningFolder
{
    /// <summary>Writes the folder; whatever cannot be is told before the first file.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="catalogue">Where the kind of the cell is from.</param>
    /// <param name="outcome">What was found.</param>
    /// <param name="summary">It in words.</param>
    /// <param name="where">In what it was commissioned, in words.</param>
    /// <param name="time">When, s since 1970.</param>
    /// <exception cref="InputException">The cell has an id that is taken, a board cannot guard by its profile, or a file cannot be written.</exception>
    public static void Write(string folder, CellCatalogue catalogue, CommissioningOutcome outcome, string summary, string where, long time)
    {
        string id = $"{outcome.Kind.Id}-commissioned";
        var measured = new MeasuredCell(outcome);
        string yaml = measured.Yaml(id, $"commissioned {where}");
        if (catalogue.Find(outcome.Kind.Id) is not null)
        {
            _ = catalogue.With("cell.yaml", yaml);
        }

        Settings settings = CellSettings.Of(measured.Guarded(id));
        CommissionedCell.Put(settings, outcome.Baseline.Profile);
        byte[] profile = ProfileFile.Bytes(ProfileFile.Make(id, time, [yaml], settings));
        _ = ProfileFile.Parse("the profile of the cell", profile, new BoardConfiguration());

        string protocol = string.Concat(outcome.Protocol.Select(entry => CommissioningText.Line(entry) + "\n")) + summary;
        OutputFile.Write(Path.Combine(folder, "cell.yaml"), yaml);
        OutputFile.Write(Path.Combine(folder, "cell.ssbp"), profile);
        OutputFile.Write(Path.Combine(folder, "protocol.txt"), protocol);
    }
}
