namespace SSBms.Control.Tests;

/// <summary>When a voltage that jumps is told, and what the cell may do by itself.</summary>
[TestClass]
public sealed class VoltageJumpWatchTests : PlausibilityScene
{
    [TestMethod]
    [DataRow(1.0, 4.21, true)]
    [DataRow(1.0, 4.2, false)]
    [DataRow(-1.0, 1.8, false)]
    [DataRow(1.0, 1.79, false)]
    [DataRow(-1.0, 1.79, true)]
    [DataRow(-1.0, 4.21, false)]
    [DataRow(0.0099, 4.21, false)]
    [DataRow(-0.0099, 1.79, false)]
    [DataRow(0.01, 4.21, true)]
    [DataRow(-0.01, 1.79, true)]
    public void In_the_last_fifth_before_the_end_it_is_driven_to_a_cell_runs_away_as_fast_as_it_likes(double density, double to, bool runs)
    {
        Plausibility watch = Made();
        Density = density;
        Voltage = to - (to > 3.0 ? 0.1 : -0.1);
        Cycles(watch, 300);
        Voltage = to;
        Step(watch);
        Assert.AreEqual(runs, !Quantities.IsFresh(Quantity.VoltageJump));
    }

    [TestMethod]
    [DataRow(-1.0, -0.0012, -0.1, true)]
    [DataRow(-1.0, -0.0008, -0.1, false)]
    [DataRow(-1.0, -0.0012, 0.1, false)]
    [DataRow(1.0, 0.0012, 0.1, true)]
    [DataRow(1.0, 0.0012, -0.1, false)]
    public void A_cell_that_runs_away_in_the_middle_of_its_window_goes_on_as_fast_as_it_likes(
        double density,
        double run,
        double jump,
        bool runs
    )
    {
        Plausibility watch = Made();
        Density = density;
        Voltage = 3.0;
        Cycles(watch, 300);
        for (int i = 0; i < 50; i++)
        {
            Voltage += run;
            Step(watch);
        }

        Voltage += jump;
        Step(watch);
        Assert.AreEqual(runs, !Quantities.IsFresh(Quantity.VoltageJump));
    }

    [TestMethod]
    public void Near_its_end_too_a_voltage_that_jumps_back_is_told()
    {
        Plausibility watch = Made();
        Density = 1.0;
        Voltage = 4.5;
        Cycles(watch, 300);
        Voltage = 4.4;
        Step(watch);
        Assert.AreEqual(0.1, Quantities.Get(Quantity.VoltageJump), 1e-9);
    }

    [TestMethod]
    public void What_has_run_away_to_its_end_is_what_the_next_voltage_is_compared_with()
    {
        Plausibility watch = Made();
        Density = 1.0;
        Voltage = 4.5;
        Cycles(watch, 300);
        Voltage = 4.6;
        Step(watch);
        Assert.IsFalse(Quantities.IsFresh(Quantity.VoltageJump));
        Voltage = 4.5;
        Step(watch);
        Assert.AreEqual(0.1, Quantities.Get(Quantity.VoltageJump), 1e-9);
    }

    [TestMethod]
    public void An_open_circuit_makes_forget_what_the_current_before_it_made()
    {
        foreach (bool opened in new[] { false, true })
        {
            Plausibility watch = Made(bothLithium: true);
            Density = 1.0;
            Voltage = 0.1;
            Cycles(watch, 30);
            Step(watch, told: !opened);
            Density = -0.1;
            Voltage = -0.1;
            Cycles(watch, 5);
            Assert.AreEqual(opened ? 0.0 : 0.09, Quantities.Get(Quantity.VoltageJump), 1e-3);
        }
    }

    [TestMethod]
    public void A_voltage_against_its_current_that_did_not_jump_is_a_share_too()
    {
        Plausibility watch = Made(bothLithium: true);
        Density = 0.1;
        Voltage = 0.1;
        Cycles(watch, 300);
        for (; Voltage > -0.01; Voltage -= 0.001)
        {
            Step(watch);
        }

        Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump));
        Assert.IsLessThan(-0.05, Quantities.Get(Quantity.ResistanceShare));
    }

    [TestMethod]
    public void A_voltage_that_jumps_is_told_while_it_is_away_and_once_more_when_it_is_back()
    {
        Plausibility watch = Steady(bothLithium: false);
        Cycles(watch, 300);
        Assert.IsFalse(Quantities.IsFresh(Quantity.VoltageJump), "nothing to tell");
        Voltage = 3.5;
        Step(watch);
        Assert.AreEqual(0.1, Quantities.Get(Quantity.VoltageJump), 1e-9);
        Voltage = Volt;
        Step(watch);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump));
        Assert.IsTrue(Quantities.IsFresh(Quantity.VoltageJump), "that it is over");
        Step(watch);
        Assert.IsFalse(Quantities.IsFresh(Quantity.VoltageJump));
    }

    [TestMethod]
    public void What_happens_to_an_open_circuit_is_no_finding_and_ends_what_was_one()
    {
        Plausibility watch = Steady(bothLithium: false);
        Voltage = 3.5;
        Pressure = 6.0;
        Step(watch);
        Assert.IsGreaterThan(0.05, Quantities.Get(Quantity.VoltageJump));
        Assert.IsGreaterThan(0.9, Quantities.Get(Quantity.PressureJump));
        Voltage = 3.7;
        Pressure = 8.0;
        Step(watch, told: false);
        foreach (Quantity finding in new[] { Quantity.VoltageJump, Quantity.PressureJump })
        {
            Assert.AreEqual(0.0, Quantities.Get(finding), finding.ToString());
            Assert.IsTrue(Quantities.IsFresh(finding), "it is told that it ended");
        }
    }

    [TestMethod]
    public void Closed_again_nothing_is_compared_for_two_seconds()
    {
        Plausibility watch = Steady(bothLithium: false);
        Step(watch, told: false);
        for (int i = 0; i < 19; i++)
        {
            Voltage -= 0.1;
            Pressure += 1.0;
            Step(watch);
            Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump), "cycle " + i);
            Assert.AreEqual(0.0, Quantities.Get(Quantity.PressureJump), "cycle " + i);
        }

        Cycles(watch, 20);
        Voltage += 0.1;
        Pressure += 1.0;
        Step(watch);
        Assert.IsGreaterThan(0.05, Quantities.Get(Quantity.VoltageJump));
        Assert.IsGreaterThan(0.9, Quantities.Get(Quantity.PressureJump));
    }

    [TestMethod]
    [DataRow(0.0249, true)]
    [DataRow(0.0251, false)]
    public void A_voltage_half_as_far_from_the_second_as_trips_is_left_to_the_row_that_names_it(double apart, bool judged)
    {
        Plausibility watch = Steady(bothLithium: false);
        Apart = apart;
        Voltage = 3.5;
        Step(watch);
        Assert.AreEqual(judged, Quantities.Get(Quantity.VoltageJump) > 0.0);
    }

    [TestMethod]
    public void Half_of_what_trips_is_too_far()
    {
        Plausibility watch = Steady(bothLithium: false);
        Apart = 0.5 * Quantities.Get(Quantity.VoltageDisagreementLimit);
        Voltage = 3.5;
        Step(watch);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump));
    }

    [TestMethod]
    public void Where_the_voltage_has_gone_while_two_of_them_were_apart_is_no_jump_and_what_it_does_then_is()
    {
        Plausibility watch = Steady(bothLithium: false);
        Apart = Quantities.Get(Quantity.VoltageDisagreementLimit);
        Step(watch);
        Apart = 0.0;
        for (int i = 0; i < 60; i++)
        {
            // And it comes back from there.
            Voltage = 3.5 + 0.2 * Math.Exp(-0.3 * i);
            Step(watch);
            Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump), "cycle " + i);
        }

        Voltage = 3.4;
        Step(watch);
        Assert.AreEqual(0.1, Quantities.Get(Quantity.VoltageJump), 1e-6);
        Apart = Quantities.Get(Quantity.VoltageDisagreementLimit);
        Step(watch);
        Assert.AreEqual(0.0, Quantities.Get(Quantity.VoltageJump), "the row that tells them apart tells it now");
    }

    [TestMethod]
    public void A_second_voltage_that_comes_and_goes_hides_no_short_between_two_lithium_electrodes()
    {
        Density = 0.1;
        Voltage = 0.05;
        Plausibility watch = Steady(bothLithium: true);
        for (int i = 0; i < 40; i++)
        {
            Apart = i % 2 == 0 ? Quantities.Get(Quantity.VoltageDisagreementLimit) : 0.0;
            Step(watch);
        }

        Apart = 0.0;
        Voltage = 0.005;
        Step(watch);
        Assert.IsLessThan(ApparentResistance.HardShort, Quantities.Get(Quantity.ResistanceShare));
    }
}
