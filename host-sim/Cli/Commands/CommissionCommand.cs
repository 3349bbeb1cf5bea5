using System.CommandLine;
using System.Globalization;
using System.Text;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Runtime;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms profile commission FILE": what the spectrum of a real cell tells the watch of its lithium interface.</summary>
internal static class CommissionCommand
{
    private const double UsualNoise = 0.002;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var options = new CellOptions();
        var file = new Argument<string>("FILE")
        {
            Description = "recorded spectrum from 1 to 200 kHz, in the clamp: EC-Lab text, Gamry .DTA, or a table",
        };
        var id = new Option<string>("--cell")
        {
            Description = "the kind of the cell (ssbms cells list)",
            HelpName = "ID",
            Required = true,
        };
        var eye = new RecordedEye();
        var noise = new Option<double>("--noise")
        {
            Description = "relative noise of a tone, 0.00001 to 0.1 (default: 0.002)",
            HelpName = "N",
            DefaultValueFactory = _ => UsualNoise,
        };
        var output = new Option<string?>("--out") { Description = "file for the YAML (default: print it)", HelpName = "FILE" };
        var command = new Command(
            "commission",
            "Make of a recorded spectrum what the guard needs to watch the lithium interface: YAML for --guard."
        )
        {
            file,
            id,
            eye.Area,
            eye.Temperature,
            eye.Pressure,
            noise,
            options.Files,
            output,
        };
        command.SetAction(parsed =>
        {
            CellDefinition kind = CellChoice.Find(options.Catalogue(parsed), parsed.GetRequiredValue(id));
            double level = parsed.GetValue(noise);
            if (level is not (>= 1e-5 and <= 0.1))
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--noise {level}: expected 0.00001 to 0.1"));
            }

            string path = parsed.GetRequiredValue(file);
            RecordedCommissioning found = eye.Read(parsed, path, kind, level).Found;
            string yaml = Yaml(Path.GetFileName(path), kind.Id, found);
            if (parsed.GetValue(output) is { } target)
            {
                OutputFile.Write(target, yaml);
                Console.Out.WriteLine($"Settings: {target}");
            }
            else
            {
                Console.Out.Write(yaml);
            }
        });
        return command;
    }

    private static string Yaml(string file, string cell, RecordedCommissioning found)
    {
        var watch = new InterfaceWatch(found.Profile);
        string eye = watch.IsWeak ? "weak eye" : "good eye";
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {cell}, from {file}: {found.Points} points, {found.Unexplained:P1} unexplained. {eye}: contact {watch.Visible:0.00} would be seen within five sweeps.\n"
        );
        text.Append("impedance:\n");
        var settings = new Settings();
        CommissionedCell.Put(settings, found.Profile);
        foreach (SettingRow row in SettingTable.Rows().Where(row => IsOf(row.Setting)))
        {
            string unit = row.Unit == "1" ? "" : $" {row.Unit}";
            text.Append(CultureInfo.InvariantCulture, $"  {row.Name["impedance.".Length..]}: {settings.Get(row.Setting):G9}{unit}\n");
        }

        return text.ToString();
    }

    private static bool IsOf(Setting setting)
    {
        return setting is >= Setting.FirstTone and <= Setting.CommissionedAt;
    }
}
