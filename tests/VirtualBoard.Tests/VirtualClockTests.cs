namespace SSBms.VirtualBoard.Tests;

[TestClass]
public sealed class VirtualClockTests
{
    [TestMethod]
    public void Waiting_lets_time_pass_by_itself_or_leaves_it_to_the_world()
    {
        var clock = new VirtualClock { Microseconds = 1999 };
        Assert.AreEqual(1L, clock.Milliseconds);
        clock.Wait(3);
        Assert.AreEqual(4999L, clock.Microseconds);

        int asked = 0;
        clock.Waiting = milliseconds => asked = milliseconds;
        clock.Wait(7);
        Assert.AreEqual(7, asked);
        Assert.AreEqual(4999L, clock.Microseconds);
    }
}
