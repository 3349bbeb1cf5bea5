using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>A board that was switched on and is left to itself.</summary>
[TestClass]
public sealed class RunningTests
{
    [TestMethod]
    public void A_board_left_to_itself_is_set_up_once_and_then_goes_from_cycle_to_cycle()
    {
        var station = new Station();
        int left = 200;
        bool? shown = null;
        using var ended = new ManualResetEventSlim();
        station.Board.Clock.Waiting = milliseconds =>
        {
            shown ??= station.Board.Lamp.IsHigh;
            station.Pass(milliseconds);
            left--;
            if (left == 0)
            {
                ended.Set();
                Thread.Sleep(Timeout.Infinite);
            }
        };
        new Thread(station.Supervisor.Run) { IsBackground = true }.Start();

        Assert.IsTrue(ended.Wait(TimeSpan.FromSeconds(60)), "it waits for its cycles");
        Assert.AreEqual(false, shown, "no cycle has run before its chips are set up");
        Assert.IsFalse(station.Supervisor.HasEscaped);
        Assert.AreEqual(ProtectionState.Standby, station.State);
        Assert.AreEqual(1, station.Log().Count(entry => entry.Kind == EventKind.Started));
    }
}
