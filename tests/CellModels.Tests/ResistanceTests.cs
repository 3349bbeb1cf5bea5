using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class ResistanceTests
{
    [TestMethod]
    public void The_founding_papers_cell_adds_up_from_its_printed_parts()
    {
        var cell = new Cell(Cells.Find("chen2020-lfp"), 25.0);
        cell.Step(1.0, 0.0, 0.0, 25.0);

        // 003-183/003-011, 003-187/003-015, 003-027, 003-028.
        Assert.AreEqual(0.09 / 4.0e-4 + 0.016 / 7.2e-4 + 25.0 + 630.0, cell.Resistance(-1.0), 1e-9);
    }

    [TestMethod]
    public void Twenty_megapascal_lower_the_interface_from_115_to_75()
    {
        CellDefinition plain = Cells.Find("chen2020-symmetric").With("lithium.resistance", 115.0);
        double loose = Interface(plain, 0.0);
        double pressed = Interface(plain, 20.0);
        Assert.AreEqual(115.0, loose, 1e-6);
        Assert.AreEqual(75.0, pressed, 0.5);
    }

    [TestMethod]
    public void A_released_interface_remembers_part_of_the_pressure()
    {
        Cell cell = Cells.Symmetric();
        cell.Step(1.0, 0.0, 0.0, 25.0);
        double before = cell.Resistance(-1.0);
        cell.Step(1.0, 0.0, 20.0, 25.0);
        double pressed = cell.Resistance(-1.0);
        cell.Step(1.0, 0.0, 0.0, 25.0);
        double after = cell.Resistance(-1.0);
        Assert.IsTrue(pressed < after && after < before);
    }

    [TestMethod]
    public void Spots_that_yield_take_the_interface_from_300_to_50_as_four_times_the_pressure_makes_four_times_of_them()
    {
        CellDefinition pressed = Cells.Find("llzo-krauskopf2019");
        Assert.AreEqual(300.0, Interface(pressed, 10.0), 1.0);

        // (1 - sqrt(A))^1.5 / A at 10.1 and 41.1 of 315 MPa.
        Assert.AreEqual(50.6, Interface(pressed, 41.0), 0.1);
        CellDefinition hard = pressed.With("lithium.contact_hardness", 0.0).With("lithium.resistance", 300.0 * 101.0);
        Assert.AreEqual(300.0 * 10.1 / 41.1, Interface(hard, 41.0), 0.1, "spots alone, that do not grow together");
    }

    [TestMethod]
    public void Pressure_closes_the_contact_at_the_hardness_and_memory_keeps_it_closed()
    {
        CellDefinition pressed = Cells.Find("llzo-krauskopf2019");
        double pellet = new Cell(pressed.With("lithium.resistance", 0.0), 25.0).Resistance(-1.0);
        double before = double.PositiveInfinity;
        for (double megapascal = 0.0; megapascal <= 310.0; megapascal += 10.0)
        {
            double now = Pressed(pressed, megapascal).Resistance(-1.0) - pellet;
            Assert.IsLessThan(before, now, $"at {megapascal} MPa");
            Assert.IsGreaterThan(0.0, now, $"at {megapascal} MPa");
            before = now;
        }

        Cell cell = Pressed(pressed, 315.0);
        Assert.AreEqual(pellet, cell.Resistance(-1.0), 1e-9);
        cell.Step(1.0, 0.0, 1000.0, 25.0);
        Assert.AreEqual(pellet, cell.Resistance(-1.0), 1e-9, "and no further");
        cell.Step(1.0, 0.0, 0.0, 25.0);
        Assert.AreEqual(pellet, cell.Resistance(-1.0), 1e-9, "nor back, without pressure");
        Assert.AreEqual(0.1e-3 * pellet, cell.Voltage(0.1), 1e-9);
    }

    [TestMethod]
    public void The_pellet_follows_its_activation_energy_from_20_to_100_degrees()
    {
        CellDefinition pellet = Cells.Find("chen2020-symmetric").With("lithium.resistance", 0.0);
        foreach (double celsius in new[] { 20.0, 40.0, 60.0, 80.0, 100.0 })
        {
            var cell = new Cell(pellet, celsius);
            double expected = 225.0 * Math.Exp(0.40 / 8.617333262e-5 * (1.0 / (celsius + 273.15) - 1.0 / 298.15));
            Assert.AreEqual(expected, cell.Resistance(-1.0), 1e-9 * expected);
        }
    }

    [TestMethod]
    public void Terminal_voltage_is_source_plus_current_times_resistance()
    {
        Cell cell = Cells.Symmetric();
        cell.Step(1.0, 0.0, 5.0, 25.0);
        Assert.AreEqual(0.1 * 225.0 * 1e-3, cell.Voltage(0.1), 1e-12, "in the first moment only the electrolyte");
        Assert.AreEqual(0.1 * cell.Resistance(0.1) * 1e-3, cell.Voltage(0.1, 1.0), 1e-12, "once the double layers are charged");
        Assert.AreEqual(0.0, cell.Voltage(0.0), 1e-15);
    }

    [TestMethod]
    public void The_current_for_a_voltage_gives_that_voltage()
    {
        Cell cell = Cells.Full();
        cell.Run(2.0, 0.04, 5.0);
        double density = cell.DensityAt(3.6, 0.0, 10.0);
        Assert.AreEqual(3.6, cell.Voltage(density, 10.0), 1e-6);
        Assert.IsGreaterThan(0.0, density);
    }

    private static double Interface(CellDefinition definition, double megapascal)
    {
        return (Pressed(definition, megapascal).Resistance(-1.0) - 225.0) / 2.0;
    }

    private static Cell Pressed(CellDefinition definition, double megapascal)
    {
        var cell = new Cell(definition, 25.0);
        cell.Step(1.0, 0.0, megapascal, 25.0);
        return cell;
    }
}
