namespace SSBms.Control.Tests;

/// <summary>What channels say of each other, part by part: from which value on it is said, and when it is taken back.</summary>
[TestClass]
public sealed class PlausibilityPartTests
{
    private const double Cycle = 0.1;
    private const double Pressure = 5.0;

    [TestMethod]
    public void A_current_has_settled_after_two_seconds_within_two_percent_and_half_a_microampere()
    {
        var current = new SteadyCurrent();
        current.Update(0.1, Cycle);
        Assert.AreEqual(0.0, current.Seconds);
        current.Update(0.1 + 0.0024, 1.0);
        current.Update(0.1 - 0.0024, 0.9);
        Assert.IsFalse(current.IsSettled);
        current.Update(0.1, 0.1001);
        Assert.IsTrue(current.IsSettled);
        current.Update(0.1 + 0.0026, 5.0);
        Assert.IsFalse(current.IsSettled, "too far up");
        current.Update(0.1026, 5.0);
        Assert.IsTrue(current.IsSettled);
        current.Update(0.1026 - 0.0027, 5.0);
        Assert.IsFalse(current.IsSettled, "too far down");
        Assert.AreEqual(0.0, current.Seconds);
        current.Update(0.0999, 5.0);
        current.Restart();
        Assert.IsFalse(current.IsSettled);
        current.Update(0.0999, 10.0);
        Assert.IsFalse(current.IsSettled, "one cycle is no current that stays, however long it was");
        current.Update(0.0999, 10.0);
        Assert.IsTrue(current.IsSettled);
    }

    [TestMethod]
    public void Two_seconds_are_enough_and_without_current_half_a_microampere_is_none()
    {
        var current = new SteadyCurrent();
        current.Update(0.0004, 1.0);
        current.Update(-0.0004, 1.0);
        Assert.IsTrue(current.IsSettled);
        current.Update(-0.1, 1.0);
        current.Update(-0.1024, 2.0);
        Assert.IsTrue(current.IsSettled, "what is discharged has the tolerance of what is charged");
    }

    [TestMethod]
    public void A_temperature_is_stuck_when_its_neighbour_goes_on_without_it()
    {
        var watch = new StuckTemperature();
        Assert.AreEqual(0.0, watch.Update(25.0, 30.0), "the first value says nothing");
        Assert.AreEqual(0.0, watch.Update(25.0, 30.0));
        Assert.AreEqual(64.0 / 64.0, watch.Update(25.0, 30.0 + 64.0), 1e-12, "a sixty-fourth of it at first");
        Assert.AreEqual(1.0 + 63.0 / 64.0, watch.Update(25.0, 30.0 + 64.0), 1e-12);
        Assert.AreEqual(0.0, watch.Update(25.01, 94.0), "it moves");
        Assert.AreEqual(0.0, watch.Update(25.01, 94.0), "and is compared from there on");
        Assert.AreEqual(1.0, watch.Update(25.01, 94.0 - 64.0), 1e-12, "down as up");
    }

    [TestMethod]
    public void A_zero_temperature_is_one_like_any_other()
    {
        var watch = new StuckTemperature();
        watch.Update(0.0, 64.0);
        Assert.AreEqual(0.0, watch.Update(0.0, 64.0), "its neighbour was so from the start");
        Assert.AreEqual(1.0, watch.Update(0.0, 0.0), 1e-12);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_voltage_jumps_when_a_steady_current_does_not_explain_it(double sign)
    {
        SteadyCurrent current = Settled(100.0);
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);
        jump.Update(3.4, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);

        // In a tenth of a second a settled cell drifts by (0.02 + 0.37 / 100) V/s: 2.37 mV.
        jump.Update(3.4 + sign * 0.00236, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);
        jump.Update(3.4 + sign * (0.00236 + 0.0139), current, Cycle);
        Assert.AreEqual(0.0139, jump.Value, 1e-9);
    }

    [TestMethod]
    public void A_step_of_ten_millivolts_is_none_and_one_beyond_that_stays_one_until_the_voltage_could_have_drifted_there()
    {
        SteadyCurrent current = Settled(1e9);
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);
        jump.Update(3.4099, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);
        jump.Update(3.4199, current, Cycle);
        Assert.AreEqual(0.0179, jump.Value, 1e-9, "it is 2 mV nearer after each cycle");
        jump.Update(3.4199, current, Cycle);
        Assert.AreEqual(0.0159, jump.Value, 1e-9);
        jump.Update(3.4199, current, Cycle);
        Assert.AreEqual(0.0139, jump.Value, 1e-9);
        jump.Update(3.4079, current, Cycle);
        Assert.AreEqual(0.0, jump.Value, "back where it could be");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_jump_that_is_hardly_one_is_told_until_the_voltage_could_have_drifted_there(double sign)
    {
        SteadyCurrent current = Settled(1e9);
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);
        for (int i = 0; i < 5; i++)
        {
            jump.Update(3.4 + sign * 0.0101, current, Cycle);
            Assert.AreEqual(0.0101, jump.Value, 1e-9, "cycle " + i);
        }

        jump.Update(3.4 + sign * 0.0101, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);
    }

    [TestMethod]
    public void A_voltage_may_go_three_times_as_fast_as_it_went_and_no_more()
    {
        SteadyCurrent current = Settled(1e9);
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);

        // 2 mV is what drift explains; the pace is then 0.3 of it, and three times that is added: 3.8 mV.
        jump.Update(3.402, current, Cycle);
        jump.Update(3.402 + 0.0037, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);

        // The pace is now 0.6 + 0.3 (3.7 - 0.6) = 1.53 mV: up to 6.59 mV. What goes farther by less than ten is no jump yet, but falls behind.
        jump.Update(3.4057 + 0.0066, current, Cycle);
        jump.Update(3.4057 + 0.0066 + 0.0001, current, Cycle);
        Assert.AreEqual(0.0, jump.Value);
        jump.Update(3.44, current, Cycle);
        Assert.IsGreaterThan(VoltageJump.Limit, jump.Value);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_voltage_that_comes_back_after_a_pulse_nobody_saw_is_explained_however_slow_its_tail_is(double sign)
    {
        SteadyCurrent current = Settled(100.0);
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);
        jump.Update(3.4 - sign * 0.070, current, Cycle);
        Assert.IsGreaterThan(0.06, jump.Value, "one reading may be that of anything");
        for (int i = 1; i < 100; i++)
        {
            // What diffusion makes good goes with the square root of time.
            jump.Update(3.4 - sign * 0.070 / Math.Sqrt(1.0 + 0.1 * i), current, Cycle);
            Assert.AreEqual(0.0, jump.Value, "cycle " + i);
        }
    }

    [TestMethod]
    public void A_half_cell_is_stripped_to_the_last_of_its_lithium_without_a_jump()
    {
        SteadyCurrent current = Settled(100.0);
        var jump = new VoltageJump();
        jump.Update(-0.007, new SteadyCurrent(), Cycle);
        for (int left = 30; left >= 2; left--)
        {
            // What is left of the area falls evenly, so the resistance grows with its reciprocal.
            jump.Update(-0.25 / left, current, Cycle);
            Assert.AreEqual(0.0, jump.Value, left + " cycles before the end");
        }
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_voltage_that_has_jumped_and_stays_or_goes_on_is_not_explained_by_its_noise(double sign)
    {
        foreach (double onward in new[] { 0.0, 0.001, 0.02 })
        {
            SteadyCurrent current = Settled(100.0);
            var jump = new VoltageJump();
            jump.Update(3.4, new SteadyCurrent(), Cycle);
            for (int i = 0; i < 4; i++)
            {
                double noise = 0.0004 * (i % 2 == 0 ? 1.0 : -1.0);
                jump.Update(3.4 + sign * (0.03 + onward * i + noise), current, Cycle);
                Assert.IsGreaterThan(VoltageJump.Limit, jump.Value, onward + " V a cycle, cycle " + i);
            }
        }
    }

    [TestMethod]
    public void A_voltage_that_was_on_its_way_back_before_it_jumped_is_not_coming_back()
    {
        SteadyCurrent current = Settled(100.0);
        var jump = new VoltageJump();
        double volts = 3.4;
        jump.Update(volts, new SteadyCurrent(), Cycle);
        for (int i = 0; i < 50; i++)
        {
            jump.Update(volts += 0.0015, current, Cycle);
        }

        jump.Update(volts -= 0.05, current, Cycle);
        for (int i = 0; i < 3; i++)
        {
            jump.Update(volts += 0.0015, current, Cycle);
            Assert.IsGreaterThan(VoltageJump.Limit, jump.Value, "it does what it did before");
        }
    }

    [TestMethod]
    public void While_the_current_has_not_settled_any_voltage_is_explained()
    {
        var jump = new VoltageJump();
        jump.Update(3.4, new SteadyCurrent(), Cycle);
        jump.Update(3.5, Settled(100.0), Cycle);
        Assert.IsGreaterThan(0.0, jump.Value);
        jump.Update(3.9, new SteadyCurrent(), Cycle);
        Assert.AreEqual(0.0, jump.Value);
        jump.Update(3.9, Settled(100.0), Cycle);
        Assert.AreEqual(0.0, jump.Value);
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_cell_that_shorts_is_seen_by_its_share_of_the_resistance_it_had(double sign)
    {
        SteadyCurrent current = Settled(100.0);
        var resistance = new ApparentResistance();
        Assert.AreEqual(1.0, resistance.Share(sign * 0.05, sign * 0.1, current, Pressure, Cycle), "the first one says nothing");
        Assert.AreEqual(0.8, resistance.Share(sign * 0.04, sign * 0.1, current, Pressure, 60.0), 1e-12);
        Assert.AreEqual(
            1.0,
            resistance.Share(sign * 0.04, sign * 0.1, current, Pressure, Cycle),
            1e-12,
            "the mean of a minute has followed"
        );
        Assert.AreEqual(0.5, resistance.Share(sign * 0.02, sign * 0.1, current, Pressure, 600.0), 1e-12);
        Assert.AreEqual(
            0.5,
            resistance.Share(sign * 0.02, sign * 0.1, current, Pressure, 600.0),
            1e-12,
            "a short does not become what it is compared with"
        );
        Assert.AreEqual(0.25, resistance.Share(sign * 0.01, sign * 0.1, current, Pressure, Cycle), 1e-12);
        Assert.AreEqual(1.2, resistance.Share(sign * 0.048, sign * 0.1, current, Pressure, 6.0), 1e-12);
        Assert.AreEqual(
            0.048 / 0.0408,
            resistance.Share(sign * 0.048, sign * 0.1, current, Pressure, Cycle),
            1e-9,
            "a tenth of the way after six seconds"
        );
    }

    [TestMethod]
    public void Seventy_percent_is_a_soft_short_that_is_not_averaged_away_and_more_is_none()
    {
        SteadyCurrent current = Settled(100.0);
        var resistance = new ApparentResistance();
        resistance.Share(0.1, 0.1, current, Pressure, Cycle);
        Assert.AreEqual(0.69, resistance.Share(0.069, 0.1, current, Pressure, 60.0), 1e-12);
        Assert.AreEqual(0.69, resistance.Share(0.069, 0.1, current, Pressure, 60.0), 1e-12);
        Assert.AreEqual(0.71, resistance.Share(0.071, 0.1, current, Pressure, 60.0), 1e-12);
        Assert.AreEqual(1.0, resistance.Share(0.071, 0.1, current, Pressure, 60.0), 1e-12);
    }

    [TestMethod]
    public void Without_a_settled_current_or_a_voltage_to_compare_with_no_share_is_told()
    {
        SteadyCurrent current = Settled(100.0);
        var resistance = new ApparentResistance();
        resistance.Share(0.05, 0.1, current, Pressure, Cycle);
        Assert.AreEqual(1.0, resistance.Share(0.01, 0.1, new SteadyCurrent(), Pressure, Cycle), "not settled");
        Assert.AreEqual(1.0, resistance.Share(0.01, 0.1, current, Pressure, Cycle), "and begun anew after that");
        Assert.AreEqual(0.5, resistance.Share(0.005, 0.1, current, Pressure, Cycle), 1e-12);
        Assert.AreEqual(1.0, resistance.Share(0.0001, 0.0099, current, Pressure, Cycle), "too little current");
        Assert.AreEqual(1.0, resistance.Share(0.00199, 0.01, current, Pressure, Cycle), "begun anew");
        Assert.AreEqual(1.0, resistance.Share(0.0001, 0.01, current, Pressure, Cycle), "less than two and a half millivolts are none");

        resistance = new ApparentResistance();
        Assert.AreEqual(1.0, resistance.Share(-0.05, 0.1, current, Pressure, Cycle), "a negative resistance is no mean");
        Assert.AreEqual(1.0, resistance.Share(0.05, 0.1, current, Pressure, Cycle));
        Assert.AreEqual(0.5, resistance.Share(0.025, 0.1, current, Pressure, Cycle), 1e-12);
    }

    [TestMethod]
    public void What_a_press_takes_away_while_it_is_turned_on_is_no_short()
    {
        SteadyCurrent current = Settled(100.0);
        var resistance = new ApparentResistance();
        resistance.Share(0.1, 0.1, current, 5.0, Cycle);
        Assert.AreEqual(0.2, resistance.Share(0.02, 0.1, current, 5.9, Cycle), 1e-12, "within a fifth nothing is explained");
        Assert.AreEqual(0.8, resistance.Share(0.02, 0.1, current, 10.0, Cycle), 1e-12, "the square of twice the pressure");
        Assert.AreEqual(1.0, resistance.Share(0.02, 0.1, current, 15.0, Cycle), 1e-12);
        resistance = new ApparentResistance();
        resistance.Share(1.0, 0.1, current, 5.0, Cycle);
        Assert.AreEqual(0.16, resistance.Share(0.01, 0.1, current, 100.0, Cycle), 1e-12, "four times at most");
    }

    private static SteadyCurrent Settled(double seconds)
    {
        var current = new SteadyCurrent();
        current.Update(0.0, seconds);
        return current;
    }
}
