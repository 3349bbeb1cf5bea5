using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels.Tests;

[TestClass]
public sealed class ShortTests
{
    [TestMethod]
    public void A_dendrite_needs_its_time_at_the_critical_current_density()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(290.0 / 3600.0, 0.30, 5.0);
        Assert.IsFalse(cell.Shorted);
        cell.Run(300.0 / 3600.0, 0.30, 5.0);
        Assert.IsTrue(cell.Shorted);
    }

    [TestMethod]
    public void Below_the_critical_current_density_it_comes_much_later_and_far_below_never()
    {
        Cell near = Cells.Symmetric();
        near.Run(1.0, 0.27, 5.0);
        Assert.IsFalse(near.Shorted);
        Assert.IsGreaterThan(0.3, near.State.Negative.Dendrite);
        Cell far = Cells.Symmetric();
        far.Run(50.0, 0.14, 5.0);
        Assert.AreEqual(0.0, far.State.Negative.Dendrite);
    }

    [TestMethod]
    [DataRow(25.0, 2.0)]
    [DataRow(80.0, 14.8)]
    [DataRow(-10.0, 0.362)]
    public void An_activated_critical_current_density_follows_the_temperature(double celsius, double critical)
    {
        var cell = new Cell(Cells.Find("lpscl-kasemchainan2019"), celsius);
        cell.Step(1.0, 0.0, 5.0, celsius);
        Assert.AreEqual(critical, cell.Conditions.PlatingCcd, 0.02 * critical);
    }

    [TestMethod]
    public void Lithium_is_pressed_through_the_pores_far_faster_than_it_creeps_beyond_the_pressure_of_extrusion()
    {
        CellDefinition kind = Cells.Find("lpscl-doux2020");
        double creeping = Rate(kind.With("wall.extrusion", 1e6));
        Assert.AreEqual(2.0 * creeping, Rate(kind.With("wall.extrusion", 30.0)), 1e-9 * creeping);
        Assert.IsGreaterThan(30.0 * creeping, Rate(kind));

        static double Rate(CellDefinition kind)
        {
            var cell = new Cell(kind, 25.0);
            cell.Step(1.0, 0.0, 30.0, 25.0);
            return cell.Conditions.WallRate;
        }
    }

    [TestMethod]
    public void A_soft_short_dips_the_voltage_now_and_then_before_the_hard_one()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(200.0 / 3600.0, 0.30, 5.0);
        double sound = 0.30 * cell.Resistance(0.30) * 1e-3;
        int dips = 0;
        int steady = 0;
        for (int i = 0; i < 80; i++)
        {
            cell.Step(1.0, 0.30, 5.0, 25.0);
            bool dip = cell.Voltage(0.30) < 0.998 * sound;
            dips += dip ? 1 : 0;
            steady += dip ? 0 : 1;
        }

        Assert.IsFalse(cell.Shorted);
        Assert.IsGreaterThan(10, dips);
        Assert.IsGreaterThan(10, steady);
    }

    [TestMethod]
    [DataRow(0.1)]
    [DataRow(1.0)]
    [DataRow(4.0)]
    public void A_soft_short_makes_and_breaks_as_often_in_short_steps_as_in_long_ones(double step)
    {
        const double Lag = 4.0;
        const int Moments = 20000;
        var cell = new CellParameters(Cells.Find("chen2020-symmetric"));
        var decays = new Decays();
        CellState state = default;
        state.Negative.Dendrite = 0.8;
        int changed = 0;
        for (int i = 0; i < Moments; i++)
        {
            bool before = state.Touching;
            for (double time = 0.5 * step; time < Lag; time += step)
            {
                cell.Leak.Advance(ref state, step, decays);
            }

            changed += state.Touching == before ? 0 : 1;
        }

        // Two states with the same mean dwell: they differ after a lag with probability (1 - exp(-2 lag/dwell))/2.
        double expected = 0.5 * (1.0 - Math.Exp(-2.0 * Lag / LeakPath.TouchSeconds));
        Assert.AreEqual(expected, (double)changed / Moments, 0.015);
    }

    [TestMethod]
    public void A_self_limiting_interlayer_polarises_to_five_volts_instead_of_shorting()
    {
        var cell = new Cell(Cells.Find("chen2020-symmetric").With("short.blocking", 50.0), 25.0);
        Assert.IsGreaterThan(5.0, cell.Run(0.3, 0.35, 5.0));
        Assert.IsFalse(cell.Shorted);
    }

    [TestMethod]
    public void Samples_scatter_around_the_typical_cell()
    {
        CellDefinition definition = Cells.Find("chen2020-symmetric");
        double[] factors = [.. Enumerable.Range(0, 4001).Select(seed => CellSample.Draw(definition, (ulong)seed).CcdFactor).Order()];
        Assert.AreEqual(1.0, factors[2000], 0.02, "the median is the typical cell");

        // Weibull with exponent 4: F(x) = 1 - 2^-(x^4).
        Assert.AreEqual(Math.Pow(-Math.Log2(0.9), 0.25), factors[400], 0.02);
        Assert.AreEqual(Math.Pow(-Math.Log2(0.1), 0.25), factors[3600], 0.02);
    }

    [TestMethod]
    public void Lithium_pressed_into_the_electrolyte_shorts_after_the_published_times()
    {
        CellDefinition sulfide = Cells.Find("chen2020-symmetric").With("wall.onset", 5.0);
        Assert.AreEqual(474.0, HoursToShort(sulfide, 10.0), 1.0);
        Assert.AreEqual(272.0, HoursToShort(sulfide, 15.0), 10.0);
        Assert.AreEqual(190.0, HoursToShort(sulfide, 20.0), 2.0);
        Assert.AreEqual(double.PositiveInfinity, HoursToShort(sulfide, 5.0));
    }

    [TestMethod]
    public void Lithium_creeps_into_the_electrolyte_from_a_pressure_on_without_a_jump_and_faster_in_warmth()
    {
        var parameters = new CellParameters(Cells.Find("lpscl-doux2020"));
        double onset = parameters.WallOnset;
        var conditions = new Conditions(parameters);
        conditions.Update(25.0, onset, onset);
        Assert.AreEqual(0.0, conditions.WallRate);
        double before = 0.0;
        for (int i = 1; i <= 100; i++)
        {
            conditions.Update(25.0, onset + 0.01 * i, onset);
            Assert.IsGreaterThan(before, conditions.WallRate);
            Assert.IsLessThan(2e-8, conditions.WallRate - before, "a hundredth of a megapascal is no cliff");
            before = conditions.WallRate;
        }

        conditions.Update(60.0, onset + 1.0, onset);
        Assert.AreEqual(PhysicalConstants.ArrheniusRate(parameters.CreepActivation, 60.0), conditions.WallRate / before, 1e-9);
    }

    [TestMethod]
    public void A_garnet_has_its_wall_too_where_the_fixture_presses_harder_than_it_bears()
    {
        CellDefinition garnet = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(double.PositiveInfinity, HoursToShort(garnet, 20.0));
        Assert.IsLessThan(200.0, HoursToShort(garnet, 37.5));
    }

    [TestMethod]
    public void Electronic_conductivity_discharges_a_cell_by_itself()
    {
        var cell = new Cell(Cells.Find("chen2020-lfp").With("electrolyte.electronic", 1e-7), 25.0);
        cell.Run(2.0, 0.1, 5.0);
        double before = cell.State.Filling;
        double volts = cell.Voltage(0.0);
        cell.Run(20.0, 0.0, 5.0);
        double lost = (cell.State.Filling - before) * cell.NominalCapacity;
        Assert.AreEqual(volts * 1e-7 / 0.09 * 1e3 * 20.0, lost, 0.05 * lost);
    }

    private static double HoursToShort(CellDefinition definition, double megapascal)
    {
        var cell = new Cell(definition, 25.0);
        for (int hour = 1; hour < 1000; hour++)
        {
            cell.Step(3600.0, 0.0, megapascal, 25.0);
            if (cell.Shorted)
            {
                return hour;
            }
        }

        return double.PositiveInfinity;
    }

    [TestMethod]
    public void Either_direction_of_a_symmetric_cell_plates_somewhere()
    {
        Cell cell = Cells.Symmetric();
        cell.Run(0.2, -0.31, 5.0);
        Assert.IsTrue(cell.Shorted);
    }

    [TestMethod]
    public void A_short_takes_the_voltage_away_and_discharges_the_cell()
    {
        Cell cell = Cells.Full();
        cell.Run(2.0, 0.1, 5.0);
        Assert.IsGreaterThan(3.4, cell.Voltage(0.0));
        double lithium = cell.State.Negative.Lithium;
        CellState state = cell.State;
        state.Negative.Dendrite = 1.0;
        cell.Restore(state);
        Assert.IsLessThan(0.1, cell.Voltage(0.0));
        cell.Run(0.01, 0.0, 5.0);
        Assert.IsLessThan(lithium, cell.State.Negative.Lithium);
    }

    [TestMethod]
    [DataRow("chen2020-lfp-np1.1", 0.0)]
    [DataRow("chen2020-lfp-np1.1", 1.0)]
    [DataRow("chen2020-symmetric", 0.0)]
    [DataRow("chen2020-symmetric", 1.0)]
    public void The_voltage_of_the_first_moment_is_the_one_that_is_there_a_billionth_of_a_second_later(string id, double dendrite)
    {
        var cell = new Cell(Cells.Find(id), 25.0);
        cell.Run(0.5, 0.1, 5.0);
        CellState state = cell.State;
        state.Negative.Dendrite = dendrite;
        state.Negative.Void = 0.3;
        state.Negative.Blocking = 5.0;
        cell.Restore(state);
        foreach (double density in new[] { -0.3, 0.0, 0.2 })
        {
            Assert.AreEqual(cell.Voltage(density, 1e-9), cell.Voltage(density), 1e-6, $"{density} mA/cm2");
        }
    }

    [TestMethod]
    [DataRow(0.85)]
    [DataRow(1.0)]
    public void A_short_repeats_its_future_bit_by_bit_and_keeps_all_lithium_until_the_cathode_is_full(double dendrite)
    {
        Cell cell = Cells.Full();
        cell.Run(1.0, 0.1, 5.0);
        CellState state = cell.State;
        state.Negative.Dendrite = dendrite;
        cell.Restore(state);
        double before = cell.TotalLithium;
        Drain(cell, 500);
        state = cell.State;
        Drain(cell, 5000);
        double first = cell.Voltage(0.1);
        Assert.AreEqual(before, cell.TotalLithium, 1e-12 * before);
        cell.Restore(state);
        Drain(cell, 5000);
        Assert.AreEqual(first, cell.Voltage(0.1));

        static void Drain(Cell cell, int steps)
        {
            for (int i = 0; i < steps; i++)
            {
                cell.Step(0.1, i % 2 == 0 ? 0.1 : -0.1, 5.0, 25.0);
            }
        }
    }

    [TestMethod]
    public void Cold_lowers_the_critical_current_density()
    {
        Cell cell = Cells.Symmetric(0.0);
        cell.Run(0.2, 0.1, 5.0, 0.0);
        Assert.IsTrue(cell.Shorted);
    }
}
