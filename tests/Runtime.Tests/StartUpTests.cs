using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>An exception while the board is set up: everything that is stored must still be right afterwards.</summary>
[TestClass]
public sealed class StartUpTests
{
    private readonly byte[] _memory = new byte[32768];

    [TestMethod]
    public void A_board_that_cannot_be_set_up_is_restarted_three_times_and_never_closes()
    {
        for (int boot = 1; boot <= 4; boot++)
        {
            Station station = FailingAt(new BoardConfiguration().CurrentMonitorAddress);

            Assert.AreEqual(EscapeCause.StartUp, station.Firmware.Stores.Restarts.Cause);
            Assert.AreEqual(boot <= 3 ? 1 : 0, station.Board.Processor.Reboots);
            Assert.IsFalse(station.Board.ContactorConducts);
        }
    }

    [TestMethod]
    public void A_memory_that_fails_with_the_program_ends_in_a_halted_board()
    {
        Station station = FailingAt(new BoardConfiguration().MemoryAddress);

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
        after.Start();
        after.Cycles(20);
        Assert.AreEqual(DiagnosisCode.FirmwareFault, after.Guard.Trip.Code);
        IReadOnlyList<LogEntry> log = after.Log();
        Assert.AreEqual(EventKind.Tripped, log[entries].Kind);
        Assert.AreEqual((int)DiagnosisCode.FirmwareFault, log[entries].Code);
    }

    [TestMethod]
    [DataRow(ChipFault.Off)]
    [DataRow(ChipFault.Garbage)]
    public void Five_seconds_after_a_memory_answers_at_last_trip_log_and_calibration_are_there(ChipFault fault)
    {
        int entries = Tripped(0.5).Log().Count;

        var late = new Station(_memory);
        late.Board.Chip("mb85rc256v").Fault = fault;
        late.Start();
        late.Cycles(100);
        Assert.AreEqual(ProtectionState.NoProfile, late.State);
        Assert.AreEqual(ProfileStore.Memory, late.Firmware.Stores.Profiles.Fault?.Name);
        late.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        late.Cycles(51);

        Assert.AreEqual(ProtectionState.Tripped, late.State);
        Assert.AreEqual(DiagnosisCode.OverTemperature, late.Guard.Trip.Code);
        Assert.AreEqual(0.5, late.Control.Calibration.Offset(CalibrationChannel.PlateTemperature));
        IReadOnlyList<LogEntry> log = late.Log();
        Assert.IsGreaterThan(entries, log.Count);
        Assert.AreEqual(EventKind.Started, log[entries].Kind, "after everything that was there");
    }

    [TestMethod]
    [DataRow(ChipFault.Off)]
    [DataRow(ChipFault.Garbage)]
    public void Neither_key_nor_arm_switch_helps_a_board_whose_memory_cannot_tell_what_it_guards(ChipFault fault)
    {
        var station = new Station(_memory);
        station.Board.Chip("mb85rc256v").Fault = fault;
        station.Start();
        for (int i = 0; i < 200; i++)
        {
            station.Board.ResetKey.IsOn = i / 10 % 2 == 1;
            station.Board.ArmSwitch.IsOn = i / 20 % 2 == 1;
            station.Cycles(1);
            Assert.AreEqual(ProtectionState.NoProfile, station.State);
            Assert.IsFalse(station.Board.ContactorConducts);
            Assert.AreEqual(0.0, station.Board.Interlock.Charge);
        }

        station.Board.ArmSwitch.IsOn = false;
        station.Board.Chip("mb85rc256v").Fault = ChipFault.Ok;
        station.Cycles(100);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void A_calibration_that_cannot_be_read_at_start_is_read_before_anything_is_armed()
    {
        Station before = Station.Operating(_memory);
        before.Control.Calibration.Set(CalibrationChannel.Pressure, 0.9, 0.0);
        before.Firmware.Stores.Calibrations.Write(before.Control.Calibration);

        bool broken = true;
        int memory = new BoardConfiguration().MemoryAddress;
        var station = new Station(
            _memory,
            ports => ports.With(bus: new BrokenBus(ports.Bus, (asked, write) => broken && asked == memory && IsCalibration(write), false))
        );
        station.Start();
        Assert.AreEqual(ProtectionState.NoProfile, station.State);
        broken = false;
        int closed = 0;
        for (int i = 0; i < 200; i++)
        {
            station.Board.ArmSwitch.IsOn = i % 40 > 20;
            station.Board.ResetKey.IsOn = i % 40 < 5;
            station.Cycles(1);
            if (station.Board.ContactorConducts)
            {
                closed++;
                Assert.AreEqual(0.9, station.Control.Calibration.Gain(CalibrationChannel.Pressure));
            }
        }

        Assert.IsGreaterThan(0, closed);
    }

    [TestMethod]
    public void An_exception_while_chips_are_brought_back_is_not_laid_to_the_cycle()
    {
        int missing = new BoardConfiguration().CurrentMonitorAddress;
        bool started = false;
        var station = new Station(
            _memory,
            ports =>
                ports.With(
                    bus: new BrokenBus(
                        ports.Bus,
                        (asked, _) => asked == missing && (started ? throw new InvalidOperationException() : true),
                        false
                    )
                )
        );
        station.Start();
        started = true;
        station.Cycles(100);

        Assert.IsTrue(station.Supervisor.HasEscaped);
        Assert.AreEqual(EscapeCause.Upkeep, station.Firmware.Stores.Restarts.Cause);
    }

    private static bool IsCalibration(byte[] written)
    {
        return ((written[0] << 8) | written[1]) == MemoryMap.Calibration;
    }

    /// <summary>A board that tripped on heat, with a thermometer calibrated by this many K.</summary>
    private Station Tripped(double offset)
    {
        Station station = Station.Operating(_memory);
        station.Control.Calibration.Set(CalibrationChannel.PlateTemperature, 1.0, offset);
        station.Firmware.Stores.Calibrations.Write(station.Control.Calibration);
        station.Temperature = 60.0;
        station.Cycles(20);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        return station;
    }

    /// <summary>A start at which the driver of a chip throws.</summary>
    private Station FailingAt(int address)
    {
        var station = new Station(_memory, ports => ports.With(bus: new BrokenBus(ports.Bus, (asked, _) => asked == address, true)));
        station.Board.ArmSwitch.IsOn = true;
        station.Start();
        Assert.IsTrue(station.Supervisor.HasEscaped);
        station.Cycles(10);
        return station;
    }
}
