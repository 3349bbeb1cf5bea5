using System.Globalization;
using SSBms.Bench.Campaign;
using SSBms.Bench.Experiments;
using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Tests;

/// <summary>
/// A cell of the catalogue as nobody could harm it: a tenth of its critical current density, at 5 MPa or what the load cell bears, and the
/// temperature its numbers hold at.
/// </summary>
internal static class GentleUse
{
    private const double Usual = 5.0;
    private const double Room = 0.8;

    /// <summary>The experiment on the reference design.</summary>
    /// <param name="cell">The cell.</param>
    public static Experiment OnTheReferenceDesign(CellDefinition cell)
    {
        return Read(cell, "");
    }

    /// <summary>The experiment on a board whose parts are chosen for the cell.</summary>
    /// <param name="cell">The cell.</param>
    public static Experiment OnAFittingBoard(CellDefinition cell)
    {
        return Read(cell, BoardFit.Sections(OnTheReferenceDesign(cell).Cases[0].Profile.Settings));
    }

    private static Experiment Read(CellDefinition cell, string sections)
    {
        var design = new Settings();
        design.Set(Setting.Area, cell["area"]);
        double density = 0.1 * cell["short.ccd"];
        double pressure = Math.Min(Usual, Room * new BoardConfiguration().RangeOf(design).RatedPressure);
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            title: Gentle use
            cell: {cell.Id}
            fixture: {"{"} clamp: spring, pressure: {pressure:F3} MPa {"}"}
            temperature: {cell["temperature.reference"]} degC
            {sections.TrimEnd()}
            steps:
              - Rest for 1 minute
              - Plate at {density:F5} mA/cm2 for 30 minutes or until {cell["voltage.ceiling"] - 0.1:F3} V
              - Strip at {density:F5} mA/cm2 for 15 minutes or until {cell["voltage.floor"] + 0.1:F3} V
              - Rest for 1 minute
            """
        );
        return ExperimentReader.Read("gentle.yaml", text);
    }
}
