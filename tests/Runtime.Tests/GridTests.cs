using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>When the supervisor waits and for how long, and what an escape is laid to.</summary>
[TestClass]
public sealed class GridTests
{
    private const int Period = 100;
    private const int Minutes = 600_000;

    private readonly List<int> _waits = [];
    private int _lost;
    private bool _fails;

    [TestMethod]
    public void Whoever_is_late_waits_for_nothing()
    {
        Station station = Started();
        station.Pass(3 * Period);
        station.Cycles(2);
        Assert.IsEmpty(_waits, string.Join(',', _waits));
        station.Cycles(1);
        Assert.AreSequenceEqual(new[] { Period }, _waits, "and the grid begins anew");
    }

    [TestMethod]
    public void A_clock_that_goes_back_delays_the_next_cycle_by_a_period_at_most()
    {
        Station station = Started();
        station.Board.Clock.Jump(-5000);
        station.Cycles(1);
        Assert.AreSequenceEqual(new[] { Period }, _waits);
    }

    [TestMethod]
    public void A_wait_that_fails_opens_the_contactor_and_no_cycle_follows()
    {
        Station station = Interrupted();
        station.Operate();
        bool breaks = true;
        int cycles = 0;
        station.Board.Clock.Waiting = _ => cycles += breaks ? throw new InvalidOperationException() : 1;
        double beat = station.Board.Monostable.EndsAt;

        // So that a beat would show: it would hold from now on.
        station.Pass(30);
        station.Cycles(1);
        breaks = false;
        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.AreEqual(beat, station.Board.Monostable.EndsAt, "no beat, so no cycle");
        station.Pass(10);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void A_halted_board_shows_a_step_of_its_lamp_in_every_period()
    {
        Station station = Started();
        _fails = true;
        station.Cycles(1);
        Assert.IsTrue(station.Supervisor.HasEscaped);
        _waits.Clear();
        station.Cycles(3);
        Assert.AreSequenceEqual(new[] { Period, Period, Period }, _waits);
    }

    [TestMethod]
    [DataRow(150, EscapeCause.ControlCycle)]
    [DataRow(199, EscapeCause.ControlCycle)]
    [DataRow(200, EscapeCause.Deadline)]
    public void A_cycle_that_fails_within_two_periods_failed_by_itself_and_later_by_its_deadline(int after, EscapeCause cause)
    {
        Station station = Started();
        _lost = after;
        _fails = true;
        station.Cycles(1);
        Assert.AreEqual(cause, station.Firmware.Stores.Restarts.Cause);
    }

    [TestMethod]
    public void What_fails_in_the_time_that_is_left_is_not_laid_to_the_cycle_however_late_it_is()
    {
        int monitor = new BoardConfiguration().CurrentMonitorAddress;
        Station? station = null;
        bool started = false;
        station = new Station(wiring: ports =>
            ports.With(bus: new BrokenBus(ports.Bus, (asked, _) => asked == monitor && (!started || Late(station!)), false))
        );
        station.Start();
        started = true;
        station.Cycles(100);
        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.AreEqual(EscapeCause.Upkeep, station.Firmware.Stores.Restarts.Cause);
    }

    [TestMethod]
    [DataRow(Minutes - 1, 1)]
    [DataRow(Minutes, 0)]
    public void Restarts_are_forgotten_by_a_cycle_that_begins_ten_minutes_after_the_start_and_by_none_before(int begins, int restarts)
    {
        byte[] memory = new byte[32768];
        Station failing = Interrupted(memory);
        failing.Start();
        _fails = true;
        failing.Cycles(1);
        _fails = false;

        Station station = Interrupted(memory);
        station.Start();
        station.Cycles(1);
        Assert.AreEqual(1, station.Firmware.Stores.Restarts.Count);

        // The grid began when the start had ended, a period before this cycle.
        station.Board.Clock.Jump(begins - Period);
        station.Cycles(1);
        Assert.AreEqual(restarts, station.Firmware.Stores.Restarts.Count);
    }

    [TestMethod]
    public void Run_starts_the_board_keeps_it_going_and_keeps_its_contactor_open_once_something_has_escaped()
    {
        Station station = Interrupted();
        int left = 20;
        using var ended = new ManualResetEventSlim();
        station.Board.Clock.Waiting = milliseconds =>
        {
            station.Pass(milliseconds);
            station.Board.ArmSwitch.IsOn = station.State != ProtectionState.SelfTest;
            _fails = station.Conducted > 1000;
            left -= station.Supervisor.HasEscaped ? 1 : 0;
            if (left == 0)
            {
                ended.Set();
                Thread.Sleep(Timeout.Infinite);
            }
        };
        var thread = new Thread(station.Supervisor.Run) { IsBackground = true };
        thread.Start();
        Assert.IsTrue(ended.Wait(TimeSpan.FromSeconds(60)), "it waits for its cycles, halted or not");
        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.IsGreaterThan(1000, station.Conducted);
        Assert.IsLessThan(1000 + 2 * Period, station.Conducted);
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    private static bool Late(Station station)
    {
        // Only the upkeep asks a chip anew that did not answer at the start.
        station.Board.Clock.Microseconds += 3 * Period * 1000;
        throw new InvalidOperationException();
    }

    private Station Started()
    {
        Station station = Interrupted();
        station.Board.Clock.Waiting = milliseconds =>
        {
            _waits.Add(milliseconds);
            station.Pass(milliseconds);
        };
        station.Start();
        station.Cycles(3);
        _waits.Clear();
        return station;
    }

    /// <summary>A board that loses time in a control cycle, and fails in it, when it is told to.</summary>
    private Station Interrupted(byte[]? memory = null)
    {
        Station? station = null;
        station = new Station(memory, ports => ports.With(resetKey: new InterruptedKey(ports.ResetKey, () => Interrupt(station!))));
        return station;
    }

    private void Interrupt(Station station)
    {
        station.Board.Clock.Microseconds += _lost * 1000L;
        if (_fails)
        {
            throw new InvalidOperationException();
        }
    }
}
