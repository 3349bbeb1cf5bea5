using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

[TestClass]
public sealed class SupervisorTests
{
    private const int Period = 100;

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
        var station = new Station();
        int? seen = null;
        var watch = new Interrupt(station.Board.Ports, () => seen = station.Board.Processor.Deadline);
        Supervisor supervisor = Supervised(station, watch.Ports, out _);
        supervisor.Start();
        supervisor.Step();
        Assert.AreEqual(2 * Period, seen);
        Assert.IsNull(station.Board.Processor.Deadline, "taken back after the cycle");
    }

    [TestMethod]
    public void An_escape_opens_the_contactor_latches_the_reason_and_restarts()
    {
        Station station = Station.Operating();
        bool fails = false;
        var watch = new Interrupt(station.Board.Ports, () => Fail(fails));
        Supervisor supervisor = Supervised(station, watch.Ports, out ControlCycle control);
        supervisor.Start();
        for (int i = 0; i < 20; i++)
        {
            supervisor.Step();
        }

        Assert.IsFalse(supervisor.HasEscaped);
        fails = true;
        supervisor.Step();
        Assert.IsTrue(supervisor.HasEscaped);
        Assert.AreEqual(1, station.Board.Processor.Reboots);
        Assert.AreEqual(1, control.Restarts.Count);
        Assert.AreEqual(EscapeCause.ControlCycle, control.Restarts.Cause);
        supervisor.Halt();
        Assert.IsFalse(station.Board.ContactorConducts);
        Assert.AreEqual(0.0, station.Board.Interlock.Charge);

        var again = new Station(station.Memory);
        again.Firmware.Start();
        again.Cycles(20);
        Assert.AreEqual(DiagnosisCode.FirmwareFault, again.Firmware.Guard.Trip.Code);
        Assert.IsTrue(again.Log().Any(entry => entry.Kind == EventKind.Restarted && entry.Code == (int)EscapeCause.ControlCycle));
    }

    [TestMethod]
    public void After_three_restarts_the_board_stays_halted_with_two_flashes()
    {
        byte[] memory = new byte[32768];
        for (int boot = 1; boot <= 4; boot++)
        {
            var station = new Station(memory);
            var watch = new Interrupt(station.Board.Ports, () => Fail(true));
            Supervisor supervisor = Supervised(station, watch.Ports, out _);
            supervisor.Start();
            supervisor.Step();
            Assert.AreEqual(boot <= 3 ? 1 : 0, station.Board.Processor.Reboots);
            string lamp = "";
            for (int i = 0; i < 10; i++)
            {
                supervisor.Halt();
                lamp += station.Board.Lamp.IsHigh ? "1" : "0";
            }

            Assert.AreEqual("1010000000", lamp);
        }
    }

    [TestMethod]
    public void Ten_good_minutes_clear_the_count()
    {
        byte[] memory = new byte[32768];
        var failing = new Station(memory);
        Supervisor first = Supervised(failing, new Interrupt(failing.Board.Ports, () => Fail(true)).Ports, out _);
        first.Start();
        first.Step();

        var station = new Station(memory);
        Supervisor second = Supervised(station, station.Board.Ports, out ControlCycle control);
        second.Start();
        Assert.AreEqual(1, control.Restarts.Count);
        for (int i = 0; i < 5990; i++)
        {
            second.Step();
        }

        Assert.AreEqual(1, control.Restarts.Count);
        for (int i = 0; i < 20; i++)
        {
            second.Step();
        }

        Assert.AreEqual(0, control.Restarts.Count);
    }

    [TestMethod]
    public void A_cycle_that_is_broken_off_after_its_deadline_is_told_from_one_that_fails()
    {
        var station = new Station();
        var watch = new Interrupt(station.Board.Ports, () => LoseTime(station));
        Supervisor supervisor = Supervised(station, watch.Ports, out ControlCycle control);
        supervisor.Start();
        supervisor.Step();
        Assert.AreEqual(EscapeCause.Deadline, control.Restarts.Cause);
    }

    [TestMethod]
    public void A_background_task_that_fails_is_never_called_again_and_nothing_else_notices()
    {
        Station station = Station.Operating();
        var bad = new CountingTask(throws: true);
        var good = new CountingTask(throws: false);
        var control = new ControlCycle(station.Board.Ports, new BoardConfiguration(), Station.Limits(), new GuardPolicy(0.1));
        var supervisor = new Supervisor(station.Board.Ports, control, [bad, good], Period);
        supervisor.Start();
        for (int i = 0; i < 10; i++)
        {
            supervisor.Step();
        }

        Assert.AreEqual(1, bad.Calls);
        Assert.AreEqual(10, good.Calls);
        Assert.IsFalse(supervisor.HasEscaped);
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
        Assert.IsTrue(station.Firmware.Guard.IsComplete);
        station.Cycles(20);
        Assert.IsTrue(station.Log().Any(entry => entry.Kind == EventKind.Tripped), "and the reason is stored after all");
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    [DataRow(ProtectionState.Standby, "1000000000")]
    [DataRow(ProtectionState.Operating, "1111111111")]
    [DataRow(ProtectionState.Derated, "1111111100")]
    [DataRow(ProtectionState.Tripped, "1111100000")]
    public void The_lamp_tells_the_state(ProtectionState state, string pattern)
    {
        Station station = state == ProtectionState.Standby ? Standby() : Station.Operating();
        station.Pressure = state == ProtectionState.Derated ? 0.8 : station.Pressure;
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

    private static Station Standby()
    {
        var station = new Station();
        station.Firmware.Start();
        return station;
    }

    private static long[] Starts(int[] durations)
    {
        var station = new Station();
        var starts = new List<long>();
        var watch = new Interrupt(
            station.Board.Ports,
            () =>
            {
                starts.Add(station.Board.Clock.Milliseconds);
                station.Board.Clock.Microseconds += starts.Count <= durations.Length ? durations[starts.Count - 1] * 1000L : 0;
            }
        );
        Supervisor supervisor = Supervised(station, watch.Ports, out _);
        supervisor.Start();
        for (int i = 0; i < durations.Length; i++)
        {
            supervisor.Step();
        }

        return [.. starts.Select(start => start - starts[0])];
    }

    private static Supervisor Supervised(Station station, BoardPorts ports, out ControlCycle control)
    {
        control = new ControlCycle(ports, new BoardConfiguration(), Station.Limits(), new GuardPolicy(0.1));
        return new Supervisor(ports, control, [], Period);
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

    /// <summary>The same board, with something that happens whenever the cycle reads the reset key.</summary>
    private sealed class Interrupt(BoardPorts ports, Action action) : IDigitalInput
    {
        public BoardPorts Ports =>
            new(
                ports.Clock,
                ports.Bus,
                ports.ContactorCoil,
                ports.ContactorFeedback,
                ports.Heartbeat,
                ports.HardwareTrip,
                ports.ArmSwitch,
                this,
                ports.Interlock,
                ports.Lamp,
                ports.Link,
                ports.Processor
            );

        public bool Read()
        {
            action();
            return ports.ResetKey.Read();
        }
    }
}
