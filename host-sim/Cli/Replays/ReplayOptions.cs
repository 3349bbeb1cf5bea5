using System.CommandLine;
using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Drivers;
using SSBms.Recordings;
using SSBms.Recordings.Tables;

namespace SSBms.Cli.Replays;

/// <summary>What the command line says of how a recording is replayed.</summary>
internal sealed class ReplayOptions
{
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

    /// <summary>What was chosen.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="InputException">A number is none, or a file cannot be read.</exception>
    public ReplayChoice Read(ParseResult parsed)
    {
        string? pressure = parsed.GetValue(Pressure);
        string? pressureFile = pressure is not null && !Measure.TryParse(pressure, out _) ? pressure : null;
        string? profile = parsed.GetValue(Profile);
        return new ReplayChoice
        {
            Celsius = ReplayMeasure.Temperature(Temperature.Name, parsed.GetValue(Temperature)),
            Megapascal = pressureFile is null ? ReplayMeasure.Pressure(Pressure.Name, pressure) : null,
            Cycle = ReplayMeasure.Cycle(Cycle.Name, parsed.GetValue(Cycle)),
            Area = ReplayMeasure.Area(Area.Name, parsed.GetValue(Area)),
            Pressure = pressureFile is null ? null : PressureCourse.Open(pressureFile),
            Columns = new ColumnMap(parsed.GetValue(Columns) ?? []),
            Profile = profile is null ? null : ProfileFile.Parse(profile, ProfileFile.Read(profile), new BoardConfiguration()),
            ProfilePlace = profile ?? "",
            Cell = parsed.GetValue(Cell),
            Catalogue = CellChoice.Catalogue(parsed.GetValue(Cells) ?? []),
            Seed = parsed.GetValue(Seed),
        };
    }
}
