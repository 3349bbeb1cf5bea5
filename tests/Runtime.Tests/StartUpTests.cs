using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>An exception while the board is set up: everything that is stored must still be right afterwards.</summary>
[TestClass]
public sealed class StartUpTests
{
    private const int Period = 100;

    private readonly byte[] _memory = new byte[32768];

    [TestMethod]
    public void A_board_that_cannot_be_set_up_is_restarted_three_times_and_never_closes()
    {
        for (int boot = 1; boot <= 4; boot++)
        {
            (Station station, ControlCycle control) = FailingAt(new BoardConfiguration().CurrentMonitorAddress);

            Assert.AreEqual(EscapeCause.StartUp, control.Restarts.Cause);
            Assert.AreEqual(boot <= 3 ? 1 : 0, station.Board.Processor.Reboots);
            Assert.IsFalse(station.Board.ContactorConducts);
        }
    }

    [TestMethod]
    public void A_memory_that_fails_with_the_program_ends_in_a_halted_board()
    {
        (Station station, _) = FailingAt(new BoardConfiguration().MemoryAddress);

        Assert.AreEqual(0, station.Board.Processor.Reboots, "what cannot be counted is not tried");
        Assert.IsFalse(station.Board.ContactorConducts);
    }

    [TestMethod]
    public void The_reason_is_latched_and_logged_on_top_of_what_was_stored_before()
    {
        Station before = Station.Operating(_memory);
        before.Temperature = 60.0;
        before.Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, before.State);
        before.Temperature = 25.0;
        before.Board.ArmSwitch.IsOn = false;
        before.Board.ResetKey.IsOn = true;
        before.Cycles(30);
        Assert.AreEqual(ProtectionState.Standby, before.State);
        int entries = before.Log().Count;

        FailingAt(new BoardConfiguration().CurrentMonitorAddress);

        var after = new Station(_memory);
        after.Firmware.Start();
        after.Cycles(20);
        Assert.AreEqual(DiagnosisCode.FirmwareFault, after.Firmware.Guard.Trip.Code);
        IReadOnlyList<LogEntry> log = after.Log();
        Assert.AreEqual(EventKind.Tripped, log[entries].Kind);
        Assert.AreEqual((int)DiagnosisCode.FirmwareFault, log[entries].Code);
    }

    [TestMethod]
    public void A_memory_that_answers_late_loses_neither_latch_nor_log_nor_calibration()
    {
        int entries = Tripped(0.5).Log().Count;

        var late = new Station(_memory);
        late.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Off;
        Assert.IsFalse(late.Firmware.Start());
        late.Cycles(20);
        Assert.AreEqual(DiagnosisCode.MemoryFault, late.Firmware.Guard.Trip.Code);
        late.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Ok;
        late.Cycles(100);

        Assert.AreEqual(DiagnosisCode.OverTemperature, late.Firmware.Guard.Trip.Code);
        Assert.AreEqual(0.5, late.Firmware.Calibration.Offset(CalibrationChannel.PlateTemperature));
        IReadOnlyList<LogEntry> log = late.Log();
        Assert.IsGreaterThan(entries, log.Count);
        Assert.AreEqual(EventKind.Started, log[entries].Kind, "after everything that was there");
    }

    [TestMethod]
    public void A_memory_that_answers_with_garbage_forgets_no_trip_and_no_calibration()
    {
        Tripped(0.5);

        var noisy = new Station(_memory);
        noisy.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Garbage;
        Assert.IsFalse(noisy.Firmware.Start());
        noisy.Cycles(100);
        Assert.AreEqual(DiagnosisCode.MemoryFault, noisy.Firmware.Guard.Trip.Code);
        noisy.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Ok;
        noisy.Cycles(100);

        Assert.AreEqual(DiagnosisCode.OverTemperature, noisy.Firmware.Guard.Trip.Code);
        Assert.AreEqual(0.5, noisy.Firmware.Calibration.Offset(CalibrationChannel.PlateTemperature));
    }

    [TestMethod]
    public void The_key_does_not_help_a_board_whose_memory_cannot_tell_its_calibration()
    {
        var station = new Station(_memory);
        station.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Off;
        station.Firmware.Start();
        station.Cycles(20);
        station.Board.ResetKey.IsOn = true;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.Tripped, station.State);

        station.Board.Chip("mb85rc256v").Fault = VirtualBoard.ChipFault.Ok;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void A_calibration_that_cannot_be_read_at_start_is_read_before_anything_is_armed()
    {
        var station = new Station(_memory);
        var calibration = new BoardCalibration(new BoardConfiguration(), Station.Area);
        calibration.Set(CalibrationChannel.Pressure, 0.9, 0.0);
        new CalibrationStore(new Mb85rc256v(station.Board.Ports.Bus, new BoardConfiguration().MemoryAddress), 256).Write(calibration);

        bool broken = true;
        int memory = new BoardConfiguration().MemoryAddress;
        BoardPorts ports = new BrokenBus(
            station.Board.Ports,
            (asked, write) => broken && asked == memory && write[0] == 1 && write[1] == 0,
            false
        ).Ports;
        station.Hang();
        var control = new ControlCycle(ports, new BoardConfiguration(), Station.Limits(), new GuardPolicy(0.1));
        Assert.IsFalse(control.Start());
        broken = false;
        for (int i = 0; i < 200; i++)
        {
            station.Board.ArmSwitch.IsOn = i > 20;
            station.Board.ResetKey.IsOn = i % 20 == 0;
            station.Cycles(1);
            control.Run();
            control.Maintain();
            Assert.IsTrue(!control.Decision.CloseContactor || control.Calibration.Gain(CalibrationChannel.Pressure) == 0.9);
        }

        Assert.AreEqual(0.9, control.Calibration.Gain(CalibrationChannel.Pressure));
    }

    [TestMethod]
    public void An_exception_while_chips_are_brought_back_is_not_laid_to_the_cycle()
    {
        var station = new Station(_memory);
        station.Hang();
        int missing = new BoardConfiguration().CurrentMonitorAddress;
        bool started = false;
        BoardPorts ports = new BrokenBus(
            station.Board.Ports,
            (asked, _) => asked == missing && (started ? throw new InvalidOperationException() : true),
            false
        ).Ports;
        var control = new ControlCycle(ports, new BoardConfiguration(), Station.Limits(), new GuardPolicy(0.1));
        var supervisor = new Supervisor(ports, control, [], Period);
        supervisor.Start();
        started = true;
        for (int i = 0; i < 100 && !supervisor.HasEscaped; i++)
        {
            supervisor.Step();
        }

        Assert.IsTrue(supervisor.HasEscaped);
        Assert.AreEqual(EscapeCause.Upkeep, control.Restarts.Cause);
    }

    /// <summary>A board that tripped on heat, with a thermometer calibrated by this many K.</summary>
    private Station Tripped(double offset)
    {
        Station station = Station.Operating(_memory);
        station.Firmware.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, offset);
        new CalibrationStore(new Mb85rc256v(station.Board.Ports.Bus, new BoardConfiguration().MemoryAddress), 256).Write(
            station.Firmware.Calibration
        );
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        return station;
    }

    /// <summary>A start at which the driver of a chip throws.</summary>
    private (Station Station, ControlCycle Control) FailingAt(int address)
    {
        var station = new Station(_memory);
        station.Board.ArmSwitch.IsOn = true;
        BoardPorts ports = new BrokenBus(station.Board.Ports, (asked, _) => asked == address, true).Ports;
        var control = new ControlCycle(ports, new BoardConfiguration(), Station.Limits(), new GuardPolicy(0.1));
        var supervisor = new Supervisor(ports, control, [], Period);
        supervisor.Start();
        Assert.IsTrue(supervisor.HasEscaped);
        supervisor.Halt();
        return (station, control);
    }

    /// <summary>The same board, with a bus on which some transfers, told by address and bytes written, throw or are not answered.</summary>
    private sealed class BrokenBus(BoardPorts ports, Func<int, byte[], bool> broken, bool throws) : II2cBus
    {
        public BoardPorts Ports =>
            new(
                ports.Clock,
                this,
                ports.ContactorCoil,
                ports.ContactorFeedback,
                ports.Heartbeat,
                ports.HardwareTrip,
                ports.ArmSwitch,
                ports.ResetKey,
                ports.Interlock,
                ports.Lamp,
                ports.Link,
                ports.Processor
            );

        public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
        {
            if (!broken(address, write))
            {
                return ports.Bus.Transfer(address, write, writeCount, read, readCount);
            }

            return throws ? throw new InvalidOperationException() : BusStatus.NotAcknowledged;
        }

        public void Recover()
        {
            ports.Bus.Recover();
        }
    }
}
