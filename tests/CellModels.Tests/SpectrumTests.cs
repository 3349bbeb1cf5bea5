using System.Numerics;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class SpectrumTests
{
    [TestMethod]
    public void The_low_end_of_a_symmetric_cell_is_its_resistance_and_the_high_end_is_nothing()
    {
        Cell cell = Ready(Cells.Find("chen2020-symmetric"));
        Assert.AreEqual(cell.Resistance(-1.0), CellSpectrum.Impedance(cell, 1e-3).Real, 1e-3);
        Assert.IsLessThan(1.0, CellSpectrum.Impedance(cell, 1e9).Magnitude);
    }

    [TestMethod]
    public void The_lithium_arc_lies_between_the_electrolyte_and_the_cathode()
    {
        Cell cell = Ready(Cells.Find("chen2020-lfp"));
        cell.Run(4.0, 0.04, 0.0);
        double afterElectrolyte = CellSpectrum.Impedance(cell, 30e3).Real;
        double afterLithium = CellSpectrum.Impedance(cell, 150.0).Real;
        double afterCathode = CellSpectrum.Impedance(cell, 0.5).Real;
        Assert.AreEqual(225.0 + 22.0, afterElectrolyte, 12.0);
        Assert.AreEqual(25.0, afterLithium - afterElectrolyte, 12.0);
        Assert.AreEqual(902.0, afterCathode, 15.0);
    }

    [TestMethod]
    public void Voids_raise_the_resistance_and_lower_the_capacitance_of_the_lithium_arc_alike()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(2.0, -0.2, 0.0);
        LithiumState state = cell.State.Negative;
        LithiumInterface now = cell.Parameters.Lithium.At(state, -1.0, cell.Conditions);
        double fresh = cell.Definition["lithium.resistance"] * cell.Definition["lithium.capacitance"] * 1e-6;
        Assert.IsLessThan(0.7, cell.ContactFraction);
        Assert.AreEqual(fresh, now.Transfer * now.Capacitance, 1e-3 * fresh);
    }

    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("chen2020-lfp")]
    public void The_response_to_a_sine_in_time_is_the_impedance(string id)
    {
        // Down to where the particles answer and up to where the double layers do.
        foreach (double hertz in new[] { 1e-3, 0.1, 3.0, 10.0, 40.0, 1000.0 })
        {
            Cell cell = Ready(Cells.Find(id));
            if (cell.NominalCapacity > 0.0)
            {
                cell.Run(0.5, 0.04, 0.0);
                cell.Run(20.0, 0.0, 0.0);
            }

            Complex expected = CellSpectrum.Impedance(cell, hertz);
            Complex measured = Sine.Measured(cell, hertz);
            Assert.IsLessThan(
                0.02 * expected.Magnitude,
                (measured - expected).Magnitude,
                $"{id} at {hertz} Hz: {measured} instead of {expected}"
            );
        }
    }

    [TestMethod]
    public void Warmth_shifts_the_whole_spectrum_of_a_cell_whose_parts_share_an_activation_energy()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(2.0, -0.2, 0.0);
        CellState state = cell.State;
        var cold = CellSpectrum.Frequencies(7e6, 1e3, 3).Select(hertz => CellSpectrum.Impedance(cell, hertz)).ToList();
        state.Temperature = 60.0;
        cell.Restore(state);
        double faster = PhysicalConstants.ArrheniusRate(cell.Definition["electrolyte.activation"], 60.0);
        Assert.IsLessThan(0.7, cell.ContactFraction, "its constriction counts");
        var warm = CellSpectrum.Frequencies(7e6, 1e3, 3).Select(hertz => CellSpectrum.Impedance(cell, hertz * faster)).ToList();
        foreach ((Complex before, Complex after) in cold.Zip(warm))
        {
            Assert.IsLessThan(1e-9 * before.Magnitude, (after * faster - before).Magnitude);
        }
    }

    [TestMethod]
    public void Frequencies_run_down_in_even_steps()
    {
        IReadOnlyList<double> frequencies = CellSpectrum.Frequencies(1e6, 1.0, 10);
        Assert.HasCount(61, frequencies);
        Assert.AreEqual(1e6, frequencies[0]);
        Assert.AreEqual(1.0, frequencies[^1], 1e-9);
    }

    private static Cell Ready(CellDefinition definition)
    {
        var cell = new Cell(definition, 25.0);
        cell.Step(1.0, 0.0, 0.0, 25.0);
        return cell;
    }
}
