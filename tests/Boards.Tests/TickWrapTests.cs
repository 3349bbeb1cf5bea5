using SSBms.Platform;

namespace SSBms.Boards.Tests;

/// <summary>No board sleeps over the moment at which its system tick begins anew.</summary>
[TestClass]
public sealed class TickWrapTests
{
    private const int Cycle = 100;

    [TestMethod]
    [DataRow(0L, false)]
    [DataRow(TickWrap.Period / 2, false)]
    [DataRow(TickWrap.Period - TickWrap.Margin - Cycle - 1, false)]
    [DataRow(TickWrap.Period - TickWrap.Margin - Cycle, true)]
    [DataRow(TickWrap.Period - 1, true)]
    [DataRow(TickWrap.Period, true)]
    [DataRow(TickWrap.Period + TickWrap.Margin, true)]
    [DataRow(TickWrap.Period + TickWrap.Margin + 1, false)]
    public void A_wait_is_awake_where_it_comes_near_that_and_asleep_elsewhere(long tick, bool awake)
    {
        Assert.AreEqual(awake, TickWrap.IsNear(tick, Cycle));
    }

    [TestMethod]
    public void A_long_wait_that_begins_far_before_and_ends_behind_is_awake()
    {
        Assert.IsTrue(TickWrap.IsNear(TickWrap.Period - 60_000, 120_000));
    }
}
