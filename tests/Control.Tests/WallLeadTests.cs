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

    private void Take(double wall)
    {
        _now += 1000;
        _lead.Update(wall, _now, 3.0);
    }
}
