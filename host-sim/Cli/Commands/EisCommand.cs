using System.CommandLine;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Cli.Output;
using SSBms.Cli.Results;
using SSBms.Laboratory.Measurements;
using SSBms.Laboratory.Portraits;
using SSBms.Recordings.Spectra;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms eis ID": the impedance spectrum of a cell in a state, and its fit.</summary>
public static class EisCommand
{
    private const double LowestCelsius = -60.0;
    private const double HighestCelsius = 300.0;
    private const double HighestMegapascal = 1000.0;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var options = new CellOptions();
        var id = new Argument<string?>("ID")
        {
            Description = "a cell of the catalogue (ssbms cells list)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var recorded = new Option<string?>("--fit")
        {
            Description = "fit a recorded spectrum instead: EC-Lab text, Gamry .DTA, or a table of frequency, real and imaginary part",
            HelpName = "FILE",
        };
        var area = new Option<string?>("--area")
        {
            Description = "with --fit: area of the electrode, such as \"1.13 cm2\"",
            HelpName = "A",
        };
        var state = new Option<string?>("--state")
        {
            Description =
                "what is done to the fresh cell before: fresh, half-charged, charged, or steps as in an experiment file, separated by "
                + "commas, such as \"Strip at 0.2 mA/cm2 for 2 h, Rest for 48 h\" (default: half-charged for a full cell, "
                + "fresh for a symmetric one, plated for a half cell)",
            HelpName = "STEPS",
        };
        var temperature = new Option<string?>("--temperature")
        {
            Description = "such as \"60 degC\" (default: the cell's reference temperature)",
            HelpName = "T",
        };
        var pressure = new Option<string?>("--pressure")
        {
            Description = "stack pressure, such as \"10 MPa\" (default: 5 MPa)",
            HelpName = "P",
        };
        var target = new Option<string?>("--out")
        {
            Description =
                "file for the table or, with --html, the page (default: print the table; the page is named after cell and conditions)",
            HelpName = "FILE",
        };
        var command = new Command("eis", "Measure the impedance spectrum of a cell: table, JSON, or a page with Nyquist and Bode plots.")
        {
            id,
            recorded,
            area,
            state,
            temperature,
            pressure,
            options.Files,
            options.Json,
            options.Html,
            target,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(recorded) is null)
            {
                result.AddError("expected the ID of a cell, or --fit with the file of a spectrum");
            }
            else if (result.GetValue(recorded) is not null && result.GetValue(options.Html))
            {
                result.AddError("--fit has no page; expected without --html");
            }
            else if (result.GetValue(recorded) is null && result.GetValue(area) is not null)
            {
                result.AddError("--area is that of a recorded spectrum; expected with --fit");
            }

            if (result.GetValue(options.Json) && (result.GetValue(options.Html) || result.GetValue(target) is not null))
            {
                result.AddError("--json prints; expected without --html and --out");
            }
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(recorded) is { } file)
            {
                var spectrum = RecordedSpectrum.Open(file);
                Give(
                    Path.GetFileName(file),
                    spectrum,
                    OptionMeasure.Area(area, parsed, spectrum),
                    parsed.GetValue(options.Json),
                    parsed.GetValue(target)
                );
                return;
            }

            CellDefinition cell = CellChoice.Find(options.Catalogue(parsed), parsed.GetValue(id)!);
            double reference = cell["temperature.reference"];
            var surroundings = new Surroundings(
                OptionMeasure.Read(temperature, parsed, Dimension.Temperature, reference, LowestCelsius, HighestCelsius),
                OptionMeasure.Read(pressure, parsed, Dimension.Pressure, TestCell.UsualPressure, 0.0, HighestMegapascal)
            );
            CellPortrait portrait = new Preparation(cell, parsed.GetValue(state)).Measure(surroundings);
            Give(portrait, parsed.GetValue(options.Html), parsed.GetValue(options.Json), parsed.GetValue(target));
        });
        return command;
    }

    private static void Give(string name, RecordedSpectrum spectrum, double area, bool json, string? target)
    {
        if (json)
        {
            Console.Out.WriteLine(RecordedSpectrumText.Json(name, spectrum, area));
        }
        else if (target is not null)
        {
            OutputFile.Write(target, RecordedSpectrumText.Table(name, spectrum, area));
            Console.Out.WriteLine($"Table: {target}");
        }
        else
        {
            Console.Out.Write(RecordedSpectrumText.Table(name, spectrum, area));
        }
    }

    private static void Give(CellPortrait portrait, bool html, bool json, string? target)
    {
        if (html)
        {
            CellOptions.WritePage(portrait, target, OwnName(portrait));
        }
        else if (json)
        {
            Console.Out.WriteLine(SpectrumJson.Write(portrait));
        }
        else if (target is not null)
        {
            OutputFile.Write(target, SpectrumTable.Write(portrait));
            Console.Out.WriteLine($"Table: {target}");
        }
        else
        {
            Console.Out.Write(SpectrumTable.Write(portrait));
        }
    }

    /// <summary>A name of the conditions: spectra of one cell that are to be compared stand beside each other.</summary>
    private static string OwnName(CellPortrait portrait)
    {
        Surroundings where = portrait.Surroundings;
        string name = FormattableString.Invariant(
            $"{portrait.Definition.Id} eis {where.Celsius:0.###} degC {where.Megapascal:0.####} MPa {portrait.State}"
        );
        return FileNames.Of(name).Replace(' ', '-') + ".html";
    }
}
