namespace SSBms.Control.Tests;

/// <summary>How far a cell can have gone by itself in a cycle, how a voltage comes back from a jump, and what ends a doubt.</summary>
[TestClass]
public sealed class VoltageDriftTests
{
    private const double Cycle = 0.1;
    private const double Start = 3.4;
    private const double Millivolt = 0.001;

    private readonly SteadyCurrent _settled = Settled(1e30);
    private readonly VoltageJump _jump = new();
    private double _voltage = Start;

    [TestMethod]
    [DataRow("", 1, 2.0, DisplayName = "20 mV/s")]
    [DataRow("", -1, 2.0)]
    [DataRow("1", 1, 2.9, DisplayName = "three times the pace, which takes three tenths of a change")]
    [DataRow("1 1", 1, 5.0, DisplayName = "three times the last change where it goes on the same way")]
    [DataRow("1 1", -1, 3.53, DisplayName = "three times the pace the other way: 0.51 mV")]
    [DataRow("-1 -1", -1, 5.0)]
    [DataRow("-1 -1", 1, 3.53)]
    [DataRow("1 1 -1", -1, 3.971, DisplayName = "a turn leaves the pace: 0.657 mV")]
    [DataRow("-1 -1 1 1", 1, 5.0, DisplayName = "after the turn it goes on the other way")]
    [DataRow("-0.1 -1.9", 1, 3.773, DisplayName = "0.591 mV")]
    [DataRow("-0.1 1.9 0.9", 1, 4.7, DisplayName = "0.9 mV")]
    [DataRow("0.1 -1.9", -1, 3.773)]
    [DataRow("1 1 0", 1, 3.071, DisplayName = "what stands still goes on nowhere: 0.357 mV")]
    public void A_cell_can_go_on_as_it_went(string changes, int way, double millivolts)
    {
        Begin();
        Go(changes);
        Assert.AreEqual(millivolts, Allowance(way), 1e-9);
    }

    [TestMethod]
    [DataRow(100.0, 2.37)]
    [DataRow(10.0, 5.7)]
    [DataRow(2.0, 20.5)]
    public void The_shorter_the_current_stands_the_faster_a_voltage_can_relax(double seconds, double millivolts)
    {
        Begin();
        Assert.AreEqual(millivolts, Allowance(1, Settled(seconds)), 1e-9);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(-1)]
    public void What_a_step_of_the_current_began_goes_on_at_the_mean_slope_it_had_by_then_either_way(int way)
    {
        Begin();
        _jump.Update(_voltage += Millivolt, new SteadyCurrent(), Cycle);
        _jump.Update(_voltage += Millivolt, new SteadyCurrent(), Cycle);
        Assert.AreEqual(2.0 + 3.0 * 0.51, Allowance(way), 1e-9);
    }

    [TestMethod]
    public void A_change_of_just_what_a_cell_can_do_is_explained()
    {
        _voltage = 0.0;
        Begin();
        _jump.Update(_voltage = 0.02 * 0.1, _settled, Cycle);
        Assert.AreEqual(3.8, Allowance(1), 1e-9, "so it has a pace now");
    }

    [TestMethod]
    [DataRow(0.010, 0.0)]
    [DataRow(-0.010, 0.0)]
    [DataRow(0.0101, 0.0101)]
    [DataRow(-0.0101, 0.0101)]
    public void More_than_ten_millivolts_from_where_it_could_be_is_a_jump(double voltage, double told)
    {
        _voltage = 0.0;
        Begin();
        _jump.Update(voltage, _settled, Cycle);
        Assert.AreEqual(told, _jump.Value, 1e-12);
    }

    [TestMethod]
    [DataRow("", 2.4, false, DisplayName = "a millivolt and 1.5 % of a jump of 100 mV are noise")]
    [DataRow("", 2.6, true)]
    [DataRow("1 1", 3.4, false, DisplayName = "twice the pace of 0.51 mV on top")]
    [DataRow("1 1", 3.6, true)]
    public void What_comes_back_faster_than_noise_and_its_old_pace_was_a_pulse(string changes, double back, bool explained)
    {
        foreach (int way in new[] { 1, -1 })
        {
            var jump = new VoltageDriftTests();
            jump.Begin();
            jump.Go(changes);
            Assert.AreEqual(explained, jump.ComesBack(way, back), $"{way}");
        }
    }

    [TestMethod]
    public void Just_what_noise_can_do_is_no_way_back()
    {
        _voltage = 0.1;
        Begin();
        _jump.Update(0.0, _settled, Cycle);
        _jump.Update(0.0025, _settled, Cycle);
        Assert.IsGreaterThan(VoltageJump.Limit, _jump.Value);
    }

    [TestMethod]
    public void On_its_way_back_it_goes_on_as_it_comes()
    {
        Begin();
        Assert.IsTrue(ComesBack(-1, 10.0));
        Assert.AreEqual(2.0 + 3.0 * 10.0, Allowance(1), 1e-6);
    }

    [TestMethod]
    public void A_jump_that_was_explained_explains_no_other()
    {
        Begin();
        Assert.IsTrue(ComesBack(-1, 100.0));
        Go("0");
        _jump.Update(_voltage - 0.05, _settled, Cycle);
        Assert.AreEqual(0.05, _jump.Value, 1e-9);
    }

    [TestMethod]
    [DataRow(3, false)]
    [DataRow(4, true)]
    public void For_two_seconds_after_a_doubt_no_jump_is_told(int half, bool told)
    {
        Begin();
        _jump.Doubt();
        for (int i = 1; i < half; i++)
        {
            _jump.Update(_voltage, _settled, 0.5);
        }

        _jump.Update(_voltage + 0.1, _settled, 0.5);
        Assert.AreEqual(told, _jump.Value > 0.0);
    }

    [TestMethod]
    public void Begun_anew_it_knows_no_voltage_no_doubt_and_no_jump()
    {
        Begin();
        _jump.Update(_voltage - 0.05, _settled, Cycle);
        _jump.Doubt();
        _jump.Restart();
        Assert.AreEqual(0.0, _jump.Value);
        _voltage = 0.0;
        Begin();
        Assert.AreEqual(2.0, Allowance(1), 1e-9);
    }

    [TestMethod]
    public void Begun_anew_it_has_no_slope()
    {
        Begin();
        Go("1 1");
        _jump.Restart();
        Begin();
        Assert.AreEqual(2.0, Allowance(1), 1e-9);
    }

    private void Begin()
    {
        _jump.Update(_voltage, new SteadyCurrent(), Cycle);
    }

    private void Go(string changes)
    {
        foreach (string change in changes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _voltage += double.Parse(change, System.Globalization.CultureInfo.InvariantCulture) * Millivolt;
            _jump.Update(_voltage, _settled, Cycle);
        }
    }

    /// <summary>How much nearer a jump is a cycle later, mV: so far the cell can have gone in the cycle of the jump.</summary>
    private double Allowance(int way, SteadyCurrent? current = null)
    {
        double far = _voltage + way;
        _jump.Update(far, current ?? _settled, Cycle);
        double at = _jump.Value;
        _jump.Update(far, _settled, Cycle);
        return (at - _jump.Value) / Millivolt;
    }

    /// <summary>True when a jump of 0.1 V is explained by what it makes good in the cycle after it, mV.</summary>
    private bool ComesBack(int way, double back)
    {
        _jump.Update(_voltage + way * 0.1, _settled, Cycle);
        Assert.AreEqual(0.1, _jump.Value, 1e-9);
        _voltage += way * (0.1 - back * Millivolt);
        _jump.Update(_voltage, _settled, Cycle);
        return _jump.Value == 0.0;
    }

    private static SteadyCurrent Settled(double seconds)
    {
        var current = new SteadyCurrent();
        current.Update(0.0, seconds);
        return current;
    }
}
