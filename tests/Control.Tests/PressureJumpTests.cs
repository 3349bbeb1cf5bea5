namespace SSBms.Control.Tests;

/// <summary>From when on a stack pressure has gone further than a press can have brought it.</summary>
[TestClass]
public sealed class PressureJumpTests
{
    private const double Cycle = 0.1;

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_pressure_jumps_when_it_goes_more_than_a_hundredth_of_the_rated_one_beyond_what_a_press_does(double sign)
    {
        var jump = new PressureJump(100.0);
        Assert.AreEqual(0.0, jump.Update(10.0, Cycle), "the first one says nothing");
        Assert.AreEqual(0.0, jump.Update(10.0 + sign * 0.2, Cycle), "as fast as a press goes");
        Assert.AreEqual(0.0, jump.Update(10.0 + sign * 1.19, Cycle), "a little faster, for a moment");
        Assert.AreEqual(1.001, jump.Update(10.0 + sign * 1.401, Cycle), 1e-9, "too far from where a press could be by now");
        Assert.AreEqual(4.0, jump.Update(10.0 + sign * 4.6, Cycle), 1e-9);
        Assert.AreEqual(0.0, jump.Update(10.0 + sign * 1.0, Cycle), "it has come back");
        jump.Restart();
        Assert.AreEqual(0.0, jump.Update(90.0, Cycle), "begun anew");
        Assert.AreEqual(0.0, jump.Update(90.0, Cycle));
    }

    [TestMethod]
    public void A_pressure_exactly_a_hundredth_away_is_no_jump()
    {
        var jump = new PressureJump(100.0);
        jump.Update(10.0, Cycle);
        Assert.AreEqual(0.0, jump.Update(11.0, 0.0));
        Assert.AreEqual(1.5, jump.Update(11.5, 0.0), 1e-12);
    }

    [TestMethod]
    [DataRow(12.0, 0.0)]
    [DataRow(8.0, 0.0)]
    [DataRow(12.1, 2.1)]
    public void A_press_goes_two_hundredths_of_its_rating_in_a_second(double pressure, double told)
    {
        var jump = new PressureJump(100.0);
        jump.Update(10.0, 1.0);
        Assert.AreEqual(told, jump.Update(pressure, 1.0), 1e-9);
    }
}
