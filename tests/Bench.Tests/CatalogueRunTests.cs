using System.Globalization;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Definitions;
using SSBms.Drivers;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class CatalogueRunTests
{
    private const double HottestForTheBoard = 150.0;
    private const double NewtonPerMegapascal = 100.0;

    [TestMethod]
    public void No_cell_of_the_catalogue_trips_the_guard_in_gentle_use()
    {
        List<string> tripped = [];
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            RunResult run = Run(cell);
            bool tooHot = cell["temperature.reference"] > HottestForTheBoard;
            if (run.Outcome != (tooHot ? Outcome.Failed : Outcome.Completed))
            {
                tripped.Add($"{cell.Id}: {run.Summary}");
            }
        }

        Assert.IsEmpty(tripped, string.Join('\n', tripped));
    }

    /// <summary>
    /// A tenth of the critical current density, at 5 MPa or what the load cell bears, and the temperature its numbers hold at. Above
    /// what the thermometers measure the guard does not become ready.
    /// </summary>
    private static RunResult Run(CellDefinition cell)
    {
        double density = 0.1 * cell["short.ccd"];
        double pressure = Math.Min(5.0, 0.8 * new BoardConfiguration().LoadCellRating / (NewtonPerMegapascal * cell["area"]));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            title: Gentle use
            cell: {cell.Id}
            fixture: {"{"} clamp: spring, pressure: {pressure:F3} MPa {"}"}
            temperature: {cell["temperature.reference"]} degC
            steps:
              - Rest for 1 minute
              - Plate at {density:F5} mA/cm2 for 30 minutes or until {cell["voltage.ceiling"] - 0.1:F3} V
              - Strip at {density:F5} mA/cm2 for 15 minutes or until {cell["voltage.floor"] + 0.1:F3} V
              - Rest for 1 minute
            """
        );
        return ExperimentRun.Execute(ExperimentReader.Read("gentle.yaml", text), false, null).Cases[0].Runs[0];
    }
}
