namespace SSBms.Platform.Tests;

[TestClass]
public sealed class FixedRateLoopTests
{
    private const int Period = 100;

    [TestMethod]
    public void Cycles_start_on_a_grid_however_long_they_take()
    {
        var clock = new VirtualClock { Milliseconds = 1000 };

        AssertStarts(clock, [10, 60, 0, 99], 1000, 1100, 1200, 1300, 1400);
    }

    [TestMethod]
    public void Waiting_too_long_does_not_add_up()
    {
        var clock = new VirtualClock { Oversleep = 7 };

        AssertStarts(clock, [20, 20, 20, 20], 0, 107, 207, 307, 407);
    }

    [TestMethod]
    public void A_cycle_that_takes_the_whole_period_is_followed_at_once()
    {
        var clock = new VirtualClock();

        AssertStarts(clock, [100, 100, 30], 0, 100, 200, 300);
        CollectionAssert.AreEqual(new[] { 70 }, clock.Waits.ToArray());
    }

    [TestMethod]
    public void A_late_cycle_is_not_caught_up()
    {
        var clock = new VirtualClock();

        AssertStarts(clock, [250, 10, 10], 0, 250, 350, 450);
    }

    [TestMethod]
    public void A_clock_that_falls_back_stops_the_loop_for_one_period_at_most()
    {
        var clock = new VirtualClock { Milliseconds = 1_000_000 };

        AssertStarts(clock, [-900_000, 0], 1_000_000, 100_100, 100_200);
        CollectionAssert.AreEqual(new[] { Period, Period }, clock.Waits.ToArray());
    }

    [TestMethod]
    public void An_escape_opens_the_contactor_and_asks_for_a_reboot()
    {
        var clock = new VirtualClock();
        var cycle = new ScriptedCycle(clock, 10);
        var contactorCoil = new RecordingOutput();
        var loop = new FixedRateLoop(clock, cycle, contactorCoil, Period);

        // On a desktop the request for a reboot is not supported, which tells that it was made.
        Assert.ThrowsExactly<NotSupportedException>(loop.Run);

        CollectionAssert.AreEqual(new[] { false }, contactorCoil.Levels.ToArray());
        Assert.HasCount(2, cycle.Starts);
    }

    private static void AssertStarts(VirtualClock clock, int[] durations, params long[] starts)
    {
        var cycle = new ScriptedCycle(clock, durations);
        var loop = new FixedRateLoop(clock, cycle, new RecordingOutput(), Period);

        Assert.ThrowsExactly<NotSupportedException>(loop.Run);

        CollectionAssert.AreEqual(starts, cycle.Starts.ToArray());
    }
}
