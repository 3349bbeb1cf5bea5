using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

[TestClass]
public sealed class SupervisorTests
{
    private const int Period = 100;

    /// <summary>Until the contacts are open, ms, with some to spare.</summary>
    private const int Travel = 10;

    [TestMethod]
    public void Cycles_start_on_a_grid_however_long_they_take()
    {
        Assert.AreSequenceEqual(new long[] { 0, 100, 200, 300, 400 }, Starts([10, 60, 0, 99, 0]));
    }

    [TestMethod]
    public void A_late_cycle_is_not_caught_up()
    {
        Assert.AreSequenceEqual(new long[] { 0, 150, 250, 350 }, Starts([150, 10, 10, 0]));
    }

    [TestMethod]
    public void Every_cycle_runs_under_a_deadline_of_two_periods()
    {
        int? seen = null;
        Station? station = null;
        station = Interrupted(null, () => seen = station!.Board.Processor.Deadline);
        station.Start();
        station.Cycles(1);
        Assert.AreEqual(2 * Period, seen);
        Assert.IsNull(station.Board.Processor.Deadline, "taken back after the cycle");
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void An_escape_opens_the_contactor_at_once_even_if_nothing_can_be_stored(bool memoryThrows)
    {
        bool fails = false;
        int memory = new BoardConfiguration().MemoryAddress;
        var station = new Station(wiring: ports =>
            ports.With(
                bus: new BrokenBus(ports.Bus, (asked, _) => fails && memoryThrows && asked == memory, true),
                resetKey: new InterruptedKey(ports.ResetKey, () => Fail(fails))
            )
        );
        station.Operate();
        Assert.IsGreaterThan(0.0, station.Board.Interlock.Charge);

        fails = true;
        station.Cycles(1);

        Assert.IsTrue(station.Supervisor.HasEscaped);
        station.Pass(Travel);
        Assert.IsGreaterThan(Travel, HeartbeatLeft(station), "the heartbeat alone would still hold it");
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void An_escape_forbids_the_cycler_all_current_at_once()
    {
        bool fails = false;
        Station station = Interrupted(null, () => Fail(fails));
        station.Operate();
        Assert.IsGreaterThan(0.0, station.Board.Interlock.Charge);

        fails = true;
        station.Cycles(1);

        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.AreEqual(0.0, station.Board.Interlock.Charge);
        Assert.AreEqual(0.0, station.Board.Interlock.Discharge);
    }

    [TestMethod]
    public void An_escape_latches_the_reason_and_restarts()
    {
        bool fails = false;
        Station station = Interrupted(null, () => Fail(fails));
        station.Operate();
        fails = true;
        station.Cycles(1);
        Assert.AreEqual(1, station.Board.Processor.Reboots);
        Assert.AreEqual(1, station.Firmware.Stores.Restarts.Count);
        Assert.AreEqual(EscapeCause.ControlCycle, station.Firmware.Stores.Restarts.Cause);

        var again = new Station(station.Memory);
        again.Start();
        again.Cycles(20);
        Assert.AreEqual(DiagnosisCode.FirmwareFault, again.Guard.Trip.Code);
        Assert.IsTrue(again.Log().Any(entry => entry.Kind == EventKind.Restarted && entry.Code == (int)EscapeCause.ControlCycle));
    }

    [TestMethod]
    public void After_three_restarts_the_board_stays_halted_with_two_flashes()
    {
        byte[] memory = new byte[32768];
        for (int boot = 1; boot <= 4; boot++)
        {
            Station station = Interrupted(memory, () => Fail(true));
            station.Start();
            station.Cycles(1);
            Assert.AreEqual(boot <= 3 ? 1 : 0, station.Board.Processor.Reboots);
            string lamp = "";
            for (int i = 0; i < 10; i++)
            {
                station.Cycles(1);
                lamp += station.Board.Lamp.IsHigh ? "1" : "0";
            }

            Assert.AreEqual("1010000000", lamp);
        }
    }

    [TestMethod]
    public void Ten_good_minutes_clear_the_count()
    {
        byte[] memory = new byte[32768];
        Station failing = Interrupted(memory, () => Fail(true));
        failing.Start();
        failing.Cycles(1);

        var station = new Station(memory);
        station.Start();
        RestartLedger restarts = station.Firmware.Stores.Restarts;
        Assert.AreEqual(1, restarts.Count);
        station.Cycles(5990);
        Assert.AreEqual(1, restarts.Count);
        station.Cycles(20);
        Assert.AreEqual(0, restarts.Count);
    }

    [TestMethod]
    public void A_cycle_that_is_broken_off_after_its_deadline_is_told_from_one_that_fails()
    {
        Station? station = null;
        station = Interrupted(null, () => LoseTime(station!));
        station.Start();
        station.Cycles(1);
        Assert.AreEqual(EscapeCause.Deadline, station.Firmware.Stores.Restarts.Cause);
    }

    [TestMethod]
    public void A_background_task_that_fails_is_never_called_again_and_nothing_else_notices()
    {
        var bad = new CountingTask(throws: true);
        var good = new CountingTask(throws: false);
        var station = new Station(tasks: [bad, good]);
        station.Operate();
        int calls = good.Calls;
        station.Cycles(10);

        Assert.AreEqual(1, bad.Calls);
        Assert.AreEqual(calls + 10, good.Calls);
        Assert.IsFalse(station.Supervisor.HasEscaped);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    [TestMethod]
    public void A_bus_that_is_held_is_freed_once_the_contactor_is_open()
    {
        Station station = Station.Operating();
        station.Board.Bus.IsHeld = true;
        station.Cycles(4);
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        station.Cycles(60);
        Assert.IsFalse(station.Board.Bus.IsHeld);
        Assert.IsTrue(station.Guard.IsComplete);
        station.Cycles(20);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Tripped), "and the reason is stored after all");
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    [DataRow(ProtectionState.NoProfile, "1010100000")]
    [DataRow(ProtectionState.Standby, "1000000000")]
    [DataRow(ProtectionState.Operating, "1111111111")]
    [DataRow(ProtectionState.Derated, "1111111100")]
    [DataRow(ProtectionState.Tripped, "1111100000")]
    public void The_lamp_tells_the_state(ProtectionState state, string pattern)
    {
        Station station = state is ProtectionState.Standby or ProtectionState.NoProfile ? Waiting(state) : Station.Operating();
        station.Press(state == ProtectionState.Derated ? 0.8 : station.Pressure);
        station.Temperature = state == ProtectionState.Tripped ? 60.0 : station.Temperature;
        station.Cycles(25);
        Assert.AreEqual(state, station.State);
        string lamp = "";
        for (int i = 0; i < 20; i++)
        {
            station.Cycles(1);
            lamp += station.Board.Lamp.IsHigh ? "1" : "0";
        }

        Assert.Contains(pattern, lamp);
    }

    private static Station Waiting(ProtectionState state)
    {
        var station = new Station(withProfile: state != ProtectionState.NoProfile);
        station.Start();
        return station;
    }

    private static long[] Starts(int[] durations)
    {
        var starts = new List<long>();
        Station? station = null;
        station = Interrupted(
            null,
            () =>
            {
                starts.Add(station!.Board.Clock.Milliseconds);
                station.Board.Clock.Microseconds += starts.Count <= durations.Length ? durations[starts.Count - 1] * 1000L : 0;
            }
        );
        station.Start();
        station.Cycles(durations.Length);
        return [.. starts.Select(start => start - starts[0])];
    }

    /// <summary>A board on which something happens in every control cycle.</summary>
    private static Station Interrupted(byte[]? memory, Action action)
    {
        return new Station(memory, ports => ports.With(resetKey: new InterruptedKey(ports.ResetKey, action)));
    }

    private static long HeartbeatLeft(Station station)
    {
        return (station.Board.Monostable.EndsAt - station.Board.Clock.Microseconds) / 1000;
    }

    private static void Fail(bool now)
    {
        if (now)
        {
            throw new InvalidOperationException();
        }
    }

    private static void LoseTime(Station station)
    {
        station.Board.Clock.Microseconds += 250_000;
        Fail(true);
    }

    private sealed class CountingTask(bool throws) : IBackgroundTask
    {
        public int Calls { get; private set; }

        public void Run()
        {
            Calls++;
            Fail(throws);
        }
    }
}
