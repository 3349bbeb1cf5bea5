namespace SSBms.Control.Tests;

/// <summary>What the die wall tells of the cell it follows.</summary>
[TestClass]
public sealed class WallLeadTests
{
    private const double Lag = 120.0;

    private readonly WallLead _lead = new(Lag);
    private long _now;

    [TestMethod]
    [DataRow(3.0)]
    [DataRow(-3.0)]
    [DataRow(1.0)]
    [DataRow(-0.5)]
    public void A_wall_that_follows_a_driven_cell_tells_where_the_cell_is_before_two_minutes_are_over(double kelvinPerMinute)
    {
        double cell = 25.0;
        double wall = 25.0;
        for (int second = 0; second < 600; second++)
        {
            cell += kelvinPerMinute / 60.0;
            wall += (cell - wall) / Lag;
            Take(wall);
            double past = (wall + _lead.Value - cell) * Math.Sign(kelvinPerMinute);
            Assert.IsLessThan(0.11 * Math.Abs(kelvinPerMinute) * Lag / 60.0, past, "never far beyond it");
            Assert.IsTrue(second < 120 || past > -0.25, $"{past} K after {second} s");
        }
    }

    [TestMethod]
    public void A_wall_that_stands_still_in_its_noise_leads_nowhere()
    {
        var random = new Random(1);
        for (int second = 0; second < 100_000; second++)
        {
            Take(25.0 + Math.Round((random.NextDouble() + random.NextDouble() - 1.0) * 2.0) * 0.0078125);
            Assert.AreEqual(0.0, _lead.Value);
        }
    }

    [TestMethod]
    public void A_thermometer_that_jumps_moves_it_by_little_more_than_a_kelvin()
    {
        Take(25.0);
        Take(95.0);
        Assert.IsLessThan(1.5, _lead.Value);
        for (int second = 0; second < 60; second++)
        {
            Take(95.0);
        }

        Assert.AreEqual(0.0, _lead.Value);
    }

    [TestMethod]
    public void After_a_gap_and_where_the_lag_is_not_known_there_is_none()
    {
        Take(25.0);
        _now += 60_000;
        Take(35.0);
        Assert.AreEqual(0.0, _lead.Value);

        var unknown = new WallLead(0.0);
        unknown.Update(25.0, 0, 3.0);
        unknown.Update(26.0, 1000, 3.0);
        Assert.AreEqual(0.0, unknown.Value);
    }

    [TestMethod]
    public void A_clock_that_stands_or_runs_backwards_gives_no_rate()
    {
        Take(25.0);
        _lead.Update(30.0, _now, 3.0);
        Assert.AreEqual(0.0, _lead.Value);
        _lead.Update(35.0, 0, 3.0);
        Assert.AreEqual(0.0, _lead.Value);
    }

    [TestMethod]
    [DataRow(32.0, 0.5, 0.0, DisplayName = "half a kelvin may be noise")]
    [DataRow(32.0, -0.5, 0.0)]
    [DataRow(33.0, 0.5, 0.5671875)]
    [DataRow(33.0, -0.5, -0.5671875)]
    public void A_lead_counts_from_half_a_kelvin_on_and_a_tenth_more_of_it(double lag, double kelvin, double lead)
    {
        // After more than twenty seconds the rate is the newest one alone.
        var watch = new WallLead(lag);
        watch.Update(25.0, 0, 100.0);
        watch.Update(25.0 + kelvin, 32_000, 100.0);
        Assert.AreEqual(lead, watch.Value, 1e-12);
    }

    [TestMethod]
    [DataRow(10_000, 6.6, DisplayName = "half of a rate of 0.1 K/s after half of twenty seconds")]
    [DataRow(20_000, 13.2)]
    [DataRow(40_000, 13.2)]
    public void The_rate_is_a_mean_of_twenty_seconds(int milliseconds, double lead)
    {
        _lead.Update(25.0, 0, 100.0);
        _lead.Update(25.0 + milliseconds * 0.0001, milliseconds, 100.0);
        Assert.AreEqual(lead, _lead.Value, 1e-9);
    }

    [TestMethod]
    [DataRow(10.0, 1.32)]
    [DataRow(-10.0, -1.32)]
    public void A_wall_warms_and_cools_by_no_more_than_a_fifth_of_a_kelvin_a_second(double kelvin, double lead)
    {
        Take(25.0);
        Take(25.0 + kelvin);
        Assert.AreEqual(lead, _lead.Value, 1e-9);
    }

    [TestMethod]
    [DataRow(3000, true)]
    [DataRow(3001, false)]
    public void The_longest_gap_still_gives_a_rate_and_a_longer_one_ends_it(int gap, bool leads)
    {
        Take(25.0);
        Take(35.0);
        Assert.AreNotEqual(0.0, _lead.Value);
        _lead.Update(35.6, _now + gap, 3.0);
        Assert.AreEqual(leads, _lead.Value > 0.0);
    }

    [TestMethod]
    public void A_second_temperature_of_the_same_moment_ends_a_rate()
    {
        Take(25.0);
        Take(35.0);
        _lead.Update(35.0, _now, 3.0);
        Assert.AreEqual(0.0, _lead.Value);
    }

    private void Take(double wall)
    {
        _now += 1000;
        _lead.Update(wall, _now, 3.0);
    }
}
