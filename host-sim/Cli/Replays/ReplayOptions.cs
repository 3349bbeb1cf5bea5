using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Replays;

/// <summary>What the command line says of how a recording is replayed.</summary>
internal sealed class ReplayOptions
{
    private const double LowestCelsius = -60.0;
    private const double HighestCelsius = 300.0;
    private const double HighestMegapascal = 1000.0;

    /// <summary>A profile to guard by.</summary>
    public Option<string?> Profile { get; } =
        new("--profile") { Description = "profile to guard by (ssbms profile make)", HelpName = "FILE" };

    /// <summary>A cell whose limits guard.</summary>
    public Option<string?> Cell { get; } =
        new("--cell") { Description = "guard by the limits of a cell of the catalogue instead (default: chen2020-lfp)", HelpName = "ID" };

    /// <summary>Files of a user's own cells.</summary>
    public Option<string[]> Cells { get; } =
        new("--cells") { Description = "file of your own cells (docs/cells.md); may be given several times", HelpName = "FILE" };

    /// <summary>Area of the recorded cell.</summary>
    public Option<string?> Area { get; } =
        new("--area")
        {
            Description = "area of the cell, such as \"1.13 cm2\", with --cell (default: the file's, or the cell's)",
            HelpName = "A",
        };

    /// <summary>Stack pressure, a number or a file.</summary>
    public Option<string?> Pressure { get; } =
        new("--pressure")
        {
            Description = "stack pressure: \"5 MPa\" or a table of time and pressure (default: the file's, or 5 MPa)",
            HelpName = "P|FILE",
        };

    /// <summary>Temperature.</summary>
    public Option<string?> Temperature { get; } =
        new("--temperature") { Description = "temperature, such as \"60 degC\" (default: the file's, or 25 degC)", HelpName = "T" };

    /// <summary>Control cycle of the guard.</summary>
    public Option<string?> Cycle { get; } =
        new("--cycle")
        {
            Description = "control cycle of the guard (default: its own, or in long files the distance of the rows)",
            HelpName = "T",
        };

    /// <summary>Columns that are named by hand.</summary>
    public Option<string[]> Columns { get; } =
        new("--column")
        {
            Description =
                "a column that is not found by itself: QUANTITY=HEADING[:UNIT], such as voltage=Ucell:mV; may be given several times",
            HelpName = "MAP",
        };

    /// <summary>Seed of the board's noise.</summary>
    public Option<ulong> Seed { get; } =
        new("--seed")
        {
            Description = "seed of the board's noise and tolerances",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };

    /// <summary>Adds them all to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { Profile, Cell, Cells, Area, Pressure, Temperature, Cycle, Columns, Seed })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(Profile) is not null && (result.GetValue(Cell) is not null || result.GetValue(Area) is not null))
            {
                result.AddError("--profile has the limits and the area in it; expected without --cell and --area");
            }
        });
    }

    /// <summary>The area; null when it is not given.</summary>
    /// <param name="parsed">The command line.</param>
    public double? ReadArea(ParseResult parsed)
    {
        return Read(Area, parsed, Dimension.Area, 0.001, 1000.0, "cm2");
    }

    /// <summary>The temperature; null when it is not given.</summary>
    /// <param name="parsed">The command line.</param>
    public double? ReadTemperature(ParseResult parsed)
    {
        return Read(Temperature, parsed, Dimension.Temperature, LowestCelsius, HighestCelsius, "degC");
    }

    /// <summary>The control cycle; null when it is not given.</summary>
    /// <param name="parsed">The command line.</param>
    public double? ReadCycle(ParseResult parsed)
    {
        return Read(Cycle, parsed, Dimension.Time, Ranges.Cycle.Low, Ranges.Cycle.High, "s");
    }

    /// <summary>The stack pressure; null when it is not given, or is a file.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The file; null when it is none.</param>
    public double? ReadPressure(ParseResult parsed, out string? file)
    {
        string? text = parsed.GetValue(Pressure);
        file = text is not null && !Measure.TryParse(text, out _) ? text : null;
        return file is null ? Read(Pressure, parsed, Dimension.Pressure, 0.0, HighestMegapascal, "MPa") : null;
    }

    private static double? Read(Option<string?> option, ParseResult parsed, Dimension dimension, double low, double high, string unit)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        bool known = Measure.TryParse(text, out Measure measure) && measure.Dimension == dimension;
        return known && measure.Value >= low && measure.Value <= high
            ? measure.Value
            : throw new InputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{option.Name} \"{text}\": expected {low} to {high} {unit}, for example {Measure.Example(dimension)}"
                )
            );
    }
}
