namespace SSBms.Control.Tests;

/// <summary>When a current is one current, what half a minute of it shows, and from which current and voltage on.</summary>
[TestClass]
public sealed class SteadyLevelTests
{
    private readonly SteadyResistance _steady = new();

    [TestMethod]
    [DataRow(0.2, 0.2119, true)]
    [DataRow(0.2, 0.2121, false)]
    [DataRow(0.2, 0.1881, true)]
    [DataRow(0.2, 0.1879, false)]
    [DataRow(-0.2, -0.2119, true)]
    [DataRow(-0.2, -0.2121, false)]
    [DataRow(0.0, 0.002, true)]
    [DataRow(0.0, -0.002, true)]
    [DataRow(0.0, 0.0021, false)]
    [DataRow(0.0, -0.0021, false)]
    public void A_current_is_another_from_five_percent_and_two_microampere_on(double density, double next, bool same)
    {
        _steady.Update(0.0, density, 1.0);
        _steady.Update(0.0, next, 1.0);
        Assert.AreEqual(same ? density : next, _steady.Level);
    }

    [TestMethod]
    public void A_resistance_is_the_mean_over_time_not_over_samples()
    {
        _steady.Update(0.06, 0.2, 1.0);
        Assert.IsFalse(_steady.Update(0.06, 0.196, 10.0));
        Assert.IsTrue(_steady.Update(0.075, 0.202, 20.0));
        Assert.AreEqual(1000.0 * 0.07 / 0.2, _steady.Value, 1e-9);
    }

    [TestMethod]
    public void Less_than_half_a_minute_tells_nothing_and_a_missing_sample_begins_it_anew()
    {
        _steady.Update(0.06, 0.2, 1.0);
        Assert.IsFalse(_steady.Update(0.06, 0.2, 29.0));
        _steady.Restart();
        Assert.IsFalse(_steady.Update(0.08, 0.2, 29.0));
        Assert.IsTrue(_steady.Update(0.08, 0.2, 1.0));
        Assert.AreEqual(400.0, _steady.Value, 1e-9);
    }

    [TestMethod]
    [DataRow(0.0, true)]
    [DataRow(0.0019, true)]
    [DataRow(-0.0019, true)]
    [DataRow(0.002, false)]
    [DataRow(-0.002, false)]
    public void A_zero_is_measured_below_two_microampere(double density, bool zeroed)
    {
        Assert.IsFalse(_steady.Update(0.0015, density, 30.0));
        Assert.AreEqual(zeroed, _steady.IsZeroed);
        _steady.Update(0.0615, 0.2, 1.0);
        Assert.IsTrue(_steady.Update(0.0615, 0.2, 30.0));
        Assert.AreEqual(zeroed ? 300.0 : 307.5, _steady.Value, 1e-9);
    }

    [TestMethod]
    public void Between_rest_and_a_current_worth_the_name_there_is_neither_zero_nor_resistance()
    {
        _steady.Update(0.1, 0.003, 1.0);
        Assert.IsFalse(_steady.Update(0.1, 0.003, 30.0));
        Assert.IsFalse(_steady.IsZeroed);
    }

    [TestMethod]
    [DataRow(0.01, 0.1, true)]
    [DataRow(-0.01, -0.1, true)]
    [DataRow(0.0099, 0.1, false)]
    [DataRow(0.015, 0.1, true)]
    [DataRow(0.2, 0.0025, true)]
    [DataRow(-0.2, -0.0025, true)]
    [DataRow(0.2, 0.0024, false)]
    [DataRow(0.2, 0.004, true)]
    [DataRow(0.2, -0.1, false)]
    [DataRow(-0.2, 0.1, false)]
    public void A_resistance_takes_ten_microampere_and_two_and_a_half_millivolts_of_its_sign(double density, double voltage, bool tells)
    {
        _steady.Update(voltage, density, 1.0);
        Assert.AreEqual(tells, _steady.Update(voltage, density, 30.0));
    }
}
