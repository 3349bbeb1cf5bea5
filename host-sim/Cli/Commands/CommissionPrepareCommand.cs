using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Commissioning;
using SSBms.Commissioning.Boards;
using SSBms.Commissioning.Trial;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms commission prepare": the profile that a board guards by while a cell is commissioned on it.</summary>
internal static class CommissionPrepareCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var options = new CellOptions();
        var eye = new RecordedEye();
        var id = new Option<string>("--cell")
        {
            Description = "the kind of the cell (ssbms cells list)",
            HelpName = "ID",
            Required = true,
        };
        var spectrum = new Option<string>("--spectrum")
        {
            Description = "its spectrum from 1 to 200 kHz, recorded in the clamp by any instrument",
            HelpName = "FILE",
            Required = true,
        };
        var density = new Option<string?>("--density")
        {
            Description = "stripping current at which the critical stack pressure is wanted (default: \"0.2 mA/cm2\")",
            HelpName = "I",
        };
        var board = new Option<string?>("--parts") { Description = "YAML of the board's shunt, dividers and load cell", HelpName = "FILE" };
        var at = new Option<DateTimeOffset?>("--at") { Description = "when it was made (default: now)", HelpName = "TIME" };
        var output = new Option<string>("--out", "-o")
        {
            Description = "profile to write",
            HelpName = "FILE",
            Required = true,
        };
        var command = new Command("prepare", "Make the profile that a board guards by while a cell is commissioned on it.")
        {
            id,
            spectrum,
            eye.Area,
            eye.Temperature,
            eye.Pressure,
            density,
            board,
            at,
            options.Files,
            output,
        };
        command.SetAction(parsed =>
        {
            CellDefinition kind = CellChoice.Find(options.Catalogue(parsed), parsed.GetRequiredValue(id));
            double wanted = CommissionCellCommand.Density(density, parsed);
            string path = parsed.GetRequiredValue(spectrum);
            (RecordedCommissioning found, double area) = eye.Read(parsed, path, kind, CommissioningTrial.Noise);
            var parts = InputFile.Open(parsed.GetValue(board));
            Settings settings = CommissioningProfile.Of(kind, wanted, found.Profile, area, parts?.Parse());
            long time = (parsed.GetValue(at) ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
            Profile profile = ProfileFile.Make($"commission-{kind.Id}", time, [kind.Id, path, parts?.Text ?? ""], settings);
            string target = parsed.GetRequiredValue(output);
            byte[] bytes = ProfileFile.Bytes(profile);
            _ = ProfileFile.Parse(target, bytes, new BoardConfiguration());
            OutputFile.Write(target, bytes);
            var range = new CommissioningRange(kind, wanted, kind["temperature.reference"]);
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{target}: {profile.Name} {profile.Hash:X8}, for the procedure alone. The tones are first measured at {range.Plating:0.0} MPa: the spectrum should be of about that pressure."
                )
            );
        });
        return command;
    }
}
