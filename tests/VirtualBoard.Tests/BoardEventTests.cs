using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.VirtualBoard.Tests;

/// <summary>A world that steps from event to event sees the board act at its own times.</summary>
[TestClass]
public sealed class BoardEventTests
{
    private const long Far = 10000000;

    [TestMethod]
    public void The_contacts_open_5_ms_after_the_monostable_has_lapsed_and_the_board_tells_both_times()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            SimulatedBoard board = Closed(seed, 0.5e-3);
            long lapse = board.Monostable.EndsAt;
            Assert.AreEqual(lapse, board.NextEvent(Far));
            board.Advance(lapse);
            Assert.IsTrue(board.ContactorConducts);
            Assert.AreEqual(lapse + VirtualContactor.OpenMicroseconds, board.NextEvent(Far));
            board.Advance(lapse + VirtualContactor.OpenMicroseconds);
            Assert.IsFalse(board.ContactorConducts);
            Assert.AreEqual(Far, board.NextEvent(Far), "nothing more to come");
        }
    }

    [TestMethod]
    public void The_trip_of_the_comparator_is_told_before_it_happens_and_the_contacts_open_5_ms_later()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            SimulatedBoard board = Closed(seed, 0.5e-3);
            board.Advance(board.Clock.Microseconds + 137 * (long)seed);
            board.SetCurrent(1.5e-3);
            long changed = board.Clock.Microseconds;
            long trip = board.NextEvent(Far);
            Assert.IsInRange(changed + 1, changed + 12500, trip);
            board.Advance(trip - 1);
            Assert.IsFalse(board.Latch.IsSet);
            board.Advance(trip);
            Assert.IsTrue(board.Latch.IsSet);
            Assert.AreEqual(trip, board.Latch.SetAt);
            Assert.AreEqual(trip + VirtualContactor.OpenMicroseconds, board.NextEvent(Far));
            board.Advance(trip + VirtualContactor.OpenMicroseconds);
            Assert.IsFalse(board.ContactorConducts);
        }
    }

    [TestMethod]
    public void Looking_ahead_changes_nothing()
    {
        SimulatedBoard looked = Closed(3, 0.5e-3);
        SimulatedBoard not = Closed(3, 0.5e-3);
        foreach (SimulatedBoard board in new[] { looked, not })
        {
            board.SetCurrent(1.0005e-3);
            for (int i = 0; i < 100; i++)
            {
                if (board == looked)
                {
                    board.NextEvent(Far);
                }

                board.Advance(board.Clock.Microseconds + 1000);
            }
        }

        Assert.AreEqual(not.Latch.IsSet, looked.Latch.IsSet);
        Assert.AreEqual(not.CurrentMonitor.AlertPinChangedAt, looked.CurrentMonitor.AlertPinChangedAt);
    }

    [TestMethod]
    public void The_contacts_close_10_ms_after_the_command()
    {
        SimulatedBoard board = Configured(1);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        Assert.AreEqual(board.Clock.Microseconds + VirtualContactor.CloseMicroseconds, board.NextEvent(Far));
    }

    private static SimulatedBoard Closed(ulong seed, double current)
    {
        SimulatedBoard board = Configured(seed);
        board.SetCell(3.7, current);
        board.Ports.Heartbeat.Write(true);
        board.Ports.ContactorCoil.Write(true);
        board.Advance(board.Clock.Microseconds + 20000);
        Assert.IsTrue(board.ContactorConducts);
        return board;
    }

    private static SimulatedBoard Configured(ulong seed)
    {
        var configuration = new BoardConfiguration();
        var fixture = new Settings();
        var board = new SimulatedBoard(configuration, fixture, seed);
        var monitor = new Ina228(board.Bus, configuration.CurrentMonitorAddress, fixture.Get(Setting.Shunt), 2.048);
        Assert.IsTrue(monitor.Start());
        Assert.IsTrue(monitor.SetTrip(1e-3, 1e-3));
        return board;
    }
}
