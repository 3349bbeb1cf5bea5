using System.CommandLine;
using SSBms.Bench.Experiments;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Commands;
using SSBms.Detection.Commissioning;
using SSBms.Drivers;
using SSBms.Recordings.Spectra;

namespace SSBms.Cli.Cells;

/// <summary>What a recorded spectrum tells of a real cell, by the options that say how it was recorded.</summary>
internal sealed class RecordedEye
{
    private const double UsualMegapascal = 5.0;

    /// <summary>Area of the electrode.</summary>
    public Option<string?> Area { get; } =
        new("--area")
        {
            Description = "area of the electrode, such as \"1.13 cm2\" (default: the file's, else the cell's)",
            HelpName = "A",
        };

    /// <summary>Temperature of the cell while it was recorded.</summary>
    public Option<string?> Temperature { get; } =
        new("--temperature") { Description = "of the cell while its spectrum was measured (default: \"25 degC\")", HelpName = "T" };

    /// <summary>Stack pressure while it was recorded.</summary>
    public Option<string?> Pressure { get; } =
        new("--pressure") { Description = "stack pressure while the spectrum was measured (default: \"5 MPa\")", HelpName = "P" };

    /// <summary>Reads a spectrum.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="kind">The kind of the cell.</param>
    /// <param name="noise">Relative noise of a tone.</param>
    /// <returns>What it tells, and the area of the electrode, cm².</returns>
    /// <exception cref="InputException">It cannot be read, or is not that of such a cell.</exception>
    public (RecordedCommissioning Found, double Area) Read(ParseResult parsed, string path, CellDefinition kind, double noise)
    {
        double celsius = OptionMeasure.Read(Temperature, parsed, Dimension.Temperature, 25.0, -60.0, 150.0);
        double megapascal = OptionMeasure.Read(Pressure, parsed, Dimension.Pressure, UsualMegapascal, 0.0, 1000.0);
        var spectrum = RecordedSpectrum.Open(path);
        double given = OptionMeasure.Area(Area, parsed, spectrum);
        double factor = double.IsNaN(given) ? kind["area"] : given;
        var cell = new Cell(kind, celsius);
        cell.Step(0.0, 0.0, megapascal, celsius);
        try
        {
            var found = RecordedCommissioning.Of(
                spectrum.Hertz,
                spectrum.Ohm,
                factor,
                CellCircuit.Of(cell),
                CellCircuit.Interfaces(cell),
                celsius,
                noise,
                Ad5941.Nearest
            );
            return (found, spectrum.IsPerArea ? kind["area"] : factor);
        }
        catch (InputException error)
        {
            throw new InputException($"{path}: {error.Message}", error);
        }
    }
}
