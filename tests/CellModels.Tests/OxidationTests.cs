using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

/// <summary>What is oxidised at a cathode within its operating window: a film that closes, and a current that lasts.</summary>
[TestClass]
public sealed class OxidationTests
{
    private const double Lasting = 0.5;

    [TestMethod]
    [DataRow(0.4)]
    [DataRow(1.0)]
    public void A_thousand_cycles_conserve_lithium_whatever_crosses(double crossing)
    {
        CellDefinition kind = Oxidised("chen2020-lfp", Lasting, crossing).With("oxidation.film", 20.0);
        var cell = new Cell(kind, 25.0);
        double before = cell.TotalLithium;
        for (int cycle = 0; cycle < 1000; cycle++)
        {
            Hold(cell, 0.1, 9000.0, 900.0);
            Hold(cell, -0.1, 9000.0, 900.0);
        }

        Assert.AreEqual(before, cell.TotalLithium, 1e-9 * before);
        Assert.AreEqual(crossing < 1.0, cell.State.GivenLithium > 0.0, "what does not cross leaves its lithium");
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(1.0)]
    public void At_rest_the_open_circuit_voltage_falls_by_the_charge_that_is_oxidised(double crossing)
    {
        const double Hours = 60.0;
        var cell = new Cell(Oxidised("chen2020-ncm", Lasting, crossing), 25.0);
        Hold(cell, 0.1 * cell.NominalCapacity, 8.0 * 3600.0, 60.0);
        Hold(cell, 0.0, 24.0 * 3600.0, 3600.0);
        double filling = cell.State.Filling;
        double lithium = cell.State.Negative.Lithium;
        double volts = cell.Voltage(0.0);
        Hold(cell, 0.0, Hours * 3600.0, 3600.0);

        double charge = Oxidised(cell, Hours);
        double expected = filling + charge / cell.NominalCapacity;
        Assert.AreEqual(expected, cell.State.Filling, 1e-3);
        Assert.AreEqual(-crossing * charge, cell.State.Negative.Lithium - lithium, 0.01 * charge, "what crosses takes it off the lithium");
        Assert.AreEqual((1.0 - crossing) * charge, cell.State.GivenLithium - 32.0 / Hours * (1.0 - crossing) * charge, 0.02 * charge);
        double fallen = cell.Definition.OpenCircuit!.At(filling) - cell.Definition.OpenCircuit!.At(expected);
        Assert.IsGreaterThan(0.05, fallen);
        Assert.AreEqual(fallen, volts - cell.Voltage(0.0), 0.03 * fallen);
    }

    [TestMethod]
    public void A_cycle_returns_less_the_longer_it_takes()
    {
        foreach (double rate in new[] { 0.05, 0.1, 0.2 })
        {
            CellDefinition kind = Oxidised("chen2020-ncm", Lasting, 1.0).With("cathode.fade", 0.0);
            var cell = new Cell(kind, 25.0);
            double density = rate * cell.NominalCapacity;
            double charged = 0.0;
            double discharged = 0.0;
            for (int cycle = 0; cycle < 3; cycle++)
            {
                charged = Until(cell, density, kind["voltage.ceiling"]);
                discharged = Until(cell, -density, kind["voltage.floor"]);
            }

            double hours = (charged + discharged) / density;
            Assert.AreEqual(Oxidised(cell, hours), charged - discharged, 0.03 * Oxidised(cell, hours), $"current times time at {rate} C");
        }
    }

    [TestMethod]
    public void A_film_takes_its_charge_in_the_first_cycles_and_nothing_after_that()
    {
        CellDefinition kind = Cells.Find("chen2020-ncm").With("oxidation.film", 20.0).With("cathode.fade", 0.0);
        var cell = new Cell(kind, 25.0);
        double density = 0.1 * cell.NominalCapacity;
        double film = kind["oxidation.film"] * kind["cathode.loading"] * 1e-3;
        double start = cell.State.Filling;
        double charged = Until(cell, density, kind["voltage.ceiling"]);
        Assert.AreEqual(film, charged - (start - cell.State.Filling) * cell.NominalCapacity, 0.02 * film);
        Assert.AreEqual(film, cell.State.CathodeFilm, 0.02 * film);
        Until(cell, -density, kind["voltage.floor"]);
        Until(cell, density, kind["voltage.ceiling"]);
        Until(cell, -density, kind["voltage.floor"]);
        Assert.AreEqual(film, cell.State.CathodeFilm, 2e-4 * film);
        Assert.IsFalse(cell.Parameters.Cathode!.Oxidation!.Runs(cell.State), "and from then on it costs no time either");
    }

    [TestMethod]
    public void One_long_step_oxidises_what_many_short_ones_do()
    {
        CellDefinition kind = Oxidised("chen2020-ncm", Lasting, 0.0).With("oxidation.film", 5.0);
        Cell[] cells = [new(kind, 25.0), new(kind, 25.0)];
        foreach (Cell cell in cells)
        {
            Hold(cell, 0.1 * cell.NominalCapacity, 8.0 * 3600.0, 60.0);
        }

        cells[0].Step(360_000.0, 0.0, 5.0, 25.0);
        Hold(cells[1], 0.0, 360_000.0, 60.0);
        Assert.AreEqual(cells[1].State.GivenLithium, cells[0].State.GivenLithium, 0.01 * cells[1].State.GivenLithium);
        Assert.AreEqual(cells[1].State.CathodeFilm, cells[0].State.CathodeFilm, 0.01 * cells[1].State.CathodeFilm);
    }

    /// <summary>Tafel's law: a tenth for each slope below the potential, half at it, and no more than all far above.</summary>
    [TestMethod]
    public void A_cathode_at_a_high_voltage_oxidises_more_than_one_at_a_low_one()
    {
        CellDefinition kind = Oxidised("chen2020-ncm", Lasting, 1.0).With("oxidation.potential", 4.6).With("cathode.side_slope", 0.2);
        Oxidation oxidation = new CellParameters(kind).Cathode!.Oxidation!;
        Assert.AreEqual(0.5, oxidation.Drive(4.6).Share, 1e-12);
        Assert.AreEqual(1.0, oxidation.Drive(6.0).Share, 1e-6);
        Assert.AreEqual(10.0, oxidation.Drive(3.8).Share / oxidation.Drive(3.6).Share, 1e-2);

        double high = FallOfFilling(new Cell(kind, 25.0), 9.0);
        double low = FallOfFilling(new Cell(kind, 25.0), 5.0);
        Assert.IsGreaterThan(3.0 * low, high);
    }

    [TestMethod]
    public void Warmth_speeds_it_up_by_its_activation_energy()
    {
        double cold = FallOfFilling(new Cell(Oxidised("chen2020-ncm", Lasting, 1.0), 25.0), 6.0, 25.0);
        double warm = FallOfFilling(new Cell(Oxidised("chen2020-ncm", Lasting, 1.0), 25.0), 6.0, 45.0);
        Assert.AreEqual(PhysicalConstants.ArrheniusRate(0.5, 45.0), warm / cold, 0.05);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(1.0)]
    public void Round_a_cycle_what_is_not_returned_is_heat_or_lithium_out_of_the_electrolyte(double crossing)
    {
        // Without diffusion, fade and double layers whose charge is left over: whatever is put in then is accounted for.
        CellDefinition kind = Oxidised("chen2020-ncm", 20.0 * Lasting, crossing)
            .With("cathode.diffusion_time", 0.0)
            .With("cathode.fade", 0.0)
            .With("lithium.loss", 0.0)
            .With("flux.diffusion", 100.0)
            .With("oxidation.film", 5.0)
            .With("thermal.capacity", 1.0);
        var cell = new Cell(kind, 25.0);
        double density = 0.2 * cell.NominalCapacity;
        Hold(cell, density, 3600.0, 10.0);
        double filling = cell.State.Filling;
        double given = cell.State.GivenLithium;
        double temperature = cell.State.Temperature;
        double energy = 0.0;
        double heat = 0.0;
        double current = density;
        for (int i = 0; i < 4000 && (current > 0.0 || cell.State.Filling < filling); i++)
        {
            current = i < 1000 ? density : -density;
            double volts = cell.Voltage(current);
            double warmth = cell.State.Temperature;
            cell.Step(10.0, current, 5.0, 25.0);
            energy += 0.5 * (volts + cell.Voltage(current)) * current * 10.0;
            heat += (0.5 * (warmth + cell.State.Temperature) - 25.0) / kind["thermal.lag"] * 10.0 * 1e3;
        }

        heat += (cell.State.Temperature - temperature) * kind["thermal.capacity"] * 1e3;
        double kept = (cell.State.GivenLithium - given) * 3600.0 * kind["oxidation.potential"];
        double rest = (cell.State.Filling - filling) * cell.NominalCapacity * 3600.0 * kind.OpenCircuit!.At(filling);
        Assert.IsGreaterThan(1.0, heat);
        Assert.AreEqual(energy - kept + rest, heat, 0.01 * heat);
    }

    [TestMethod]
    public void An_overcharge_against_an_alloy_heats_by_what_its_terminals_are_given()
    {
        CellDefinition kind = Cells.Find("lps-inli-ncm811").With("thermal.capacity", 0.1).With("cathode.side_damage", 0.0);
        kind = kind.With("oxidation.film", 0.0).With("oxidation.crossing", 1.0).With("flux.diffusion", 100.0).With("short.ccd", 1000.0);
        var cell = new Cell(kind, 25.0);
        double density = 0.1 * cell.NominalCapacity;
        double volts = cell.Run(12.0, density, 5.0);
        Assert.AreEqual(25.0 + volts * density * 1e-3 * kind["thermal.lag"] / 0.1, cell.State.Temperature, 0.02);
    }

    [TestMethod]
    [DataRow(0.0, 0.0)]
    [DataRow(3.0, 1.0)]
    [DataRow(10.0, 0.5)]
    public void The_most_that_may_be_asked_for_takes_no_cathode_out_of_its_bounds(double potential, double crossing)
    {
        CellDefinition kind = Oxidised("chen2020-lfp", 1000.0, crossing)
            .With("oxidation.potential", potential)
            .With("oxidation.film", 1000.0)
            .With("oxidation.film_time", 0.01)
            .With("cathode.side_slope", 0.01);
        var cell = new Cell(kind, 25.0);
        double total = cell.TotalLithium;
        foreach (double seconds in new[] { 1e-6, 1.0, 600.0, 1e6 })
        {
            foreach (double density in new[] { 0.0, 0.04, -0.04, 0.2, 0.0, -5.0, 5.0 })
            {
                cell.Step(seconds, density, 5.0, 25.0);
                Assert.IsTrue(cell.State.Filling is >= 0.0 and <= 1.0, $"{cell.State.Filling} after {density} for {seconds} s");
                Assert.IsTrue(double.IsFinite(cell.Voltage(density, 1.0) + cell.State.Temperature + cell.State.CathodeFilm));
                double most = Math.Max(total, Math.Max(cell.State.LostLithium, cell.State.GivenLithium));
                Assert.AreEqual(total, cell.TotalLithium, 1e-9 * most);
            }
        }
    }

    [TestMethod]
    [DataRow("oxidation.film", "-1", "mAh/g", "possible are 0 to 1000")]
    [DataRow("oxidation.film_time", "0", "h", "possible are 0.01 to 1000000")]
    [DataRow("oxidation.lasting", "1001", "mA/g", "possible are 0 to 1000")]
    [DataRow("oxidation.potential", "-0.1", "V", "possible are 0 to 10")]
    [DataRow("oxidation.activation", "3", "eV", "possible are 0 to 2")]
    [DataRow("oxidation.crossing", "1.1", "1", "possible are 0 to 1")]
    public void A_number_that_cannot_be_is_refused_with_its_place_and_range(string name, string value, string unit, string range)
    {
        string text = $$"""
            family: Mine
            reference: my notebook
            cells:
              - id: my-cell
                name: My cell
                like: chen2020-lfp
                parameters:
                  {{name}}: { value: {{value}}, unit: "{{unit}}", basis: published, source: page 1 }
            """;
        InputException error = Assert.ThrowsExactly<InputException>(() => CellCatalogue.BuiltIn.With("mine.yaml", text));
        StringAssert.Contains(error.Message, "mine.yaml:8");
        StringAssert.Contains(error.Message, value);
        StringAssert.Contains(error.Message, range);
    }

    private static CellDefinition Oxidised(string id, double lasting, double crossing)
    {
        return Cells.Find(id).With("oxidation.lasting", lasting).With("oxidation.crossing", crossing);
    }

    /// <summary>The charge of what lasts, mAh/cm².</summary>
    private static double Oxidised(Cell cell, double hours)
    {
        return cell.Definition["oxidation.lasting"] * cell.Definition["cathode.loading"] * 1e-3 * hours;
    }

    private static double FallOfFilling(Cell cell, double hours, double celsius = 25.0)
    {
        Hold(cell, 0.1 * cell.NominalCapacity, hours * 3600.0, 60.0);
        Hold(cell, 0.0, 3600.0, 60.0, celsius);
        double filling = cell.State.Filling;
        Hold(cell, 0.0, 10.0 * 3600.0, 600.0, celsius);
        return cell.State.Filling - filling;
    }

    private static void Hold(Cell cell, double density, double seconds, double step, double celsius = 25.0)
    {
        for (double time = 0.0; time < seconds; time += step)
        {
            cell.Step(step, density, 5.0, celsius);
        }
    }

    /// <summary>Passes a current until a voltage, and returns its charge, mAh/cm².</summary>
    private static double Until(Cell cell, double density, double volts)
    {
        const double Step = 20.0;
        double seconds = 0.0;
        for (; (cell.Voltage(density) - volts) * density < 0.0; seconds += Step)
        {
            cell.Step(Step, density, 5.0, 25.0);
        }

        return Math.Abs(density) * seconds / 3600.0;
    }
}
