using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What a sample says of switches and trips, and at which voltage and current the current monitor itself opens.</summary>
[TestClass]
public sealed class ChainInputTests
{
    private const int CycleMicroseconds = 100_000;
    private const double Floor = 2.4;
    private const double Ceiling = 4.3;
    private const double Margin = 0.02;
    private const double Step = 3.125e-3;

    private readonly SimulatedBoard _board;
    private readonly MeasuringChain _chain;
    private readonly Sample _sample = new();

    public ChainInputTests()
    {
        var fixture = new Settings();
        fixture.Set(Setting.Area, 1.0);
        fixture.Set(Setting.ConverterDivider, 2.5);
        fixture.Set(Setting.CellReference, 2.0);
        fixture.Set(Setting.LoadCellZero, 2e-4);
        fixture.Set(Setting.VoltageFloor, Floor);
        fixture.Set(Setting.VoltageCeiling, Ceiling);
        fixture.Set(Setting.VoltageMargin, Margin);
        var configuration = new BoardConfiguration();
        _board = new SimulatedBoard(configuration, fixture, 5);
        var contactor = new Contactor(_board.Ports.ContactorCoil, _board.Ports.ContactorFeedback);
        _chain = new MeasuringChain(_board.Ports, contactor, configuration, fixture);
        _board.SetCell(3.7, 1e-4);
        _board.SetForce(500.0);
        _board.SetTemperatures(30.0, 20.0);
        Assert.IsTrue(_chain.Start());
        Cycles(3);
    }

    [TestMethod]
    public void Every_channel_goes_by_the_parts_of_this_board()
    {
        Assert.AreEqual(1e-4, _sample.Current.Value, 5e-7);
        Assert.AreEqual(3.7, _sample.CellVoltage.Value, 6e-3);
        Assert.AreEqual(3.7, _sample.RedundantVoltage.Value, 3e-3);
        Assert.AreEqual(5.0, _sample.StackPressure.Value, 0.02);
    }

    [TestMethod]
    public void Switches_and_contact_are_told_each_by_itself()
    {
        VirtualSwitch[] switches = [_board.ArmSwitch, _board.ResetKey];
        for (int state = 0; state < 8; state++)
        {
            switches[0].IsOn = (state & 1) != 0;
            switches[1].IsOn = (state & 2) != 0;
            _board.Contactor.Auxiliary = (state & 4) != 0 ? SwitchFault.StuckOn : SwitchFault.StuckOff;
            Cycles(1);
            Assert.AreEqual((state & 1) != 0, _sample.ArmRequested);
            Assert.AreEqual((state & 2) != 0, _sample.ResetRequested);
            Assert.AreEqual((state & 4) != 0, _sample.ContactorClosed);
        }
    }

    [TestMethod]
    [DataRow(0.5e-3, OtherTrip.None, false)]
    [DataRow(1.1e-3, OtherTrip.None, true)]
    public void A_trip_by_the_current_is_not_another_trip_as_well(double current, OtherTrip other, bool trips)
    {
        _chain.SetHardwareTrip(1e-3, 1e-3);
        Cycles(1);
        _board.SetCell(3.7, current);
        Cycles(1);
        Assert.AreEqual(trips, _sample.HardwareTrip);
        Assert.AreEqual(other, _sample.OtherTrip);
    }

    [TestMethod]
    [DataRow(Ceiling + 3.0 * Margin - 3.0 * Step, OtherTrip.None)]
    [DataRow(Ceiling + 3.0 * Margin + 3.0 * Step, OtherTrip.Voltage)]
    [DataRow(Floor - 3.0 * Margin + 3.0 * Step, OtherTrip.None)]
    [DataRow(Floor - 3.0 * Margin - 3.0 * Step, OtherTrip.Voltage)]
    public void Three_margins_beyond_the_window_the_current_monitor_itself_opens_and_the_voltage_is_the_reason(
        double voltage,
        OtherTrip other
    )
    {
        _board.SetCell(voltage, 1e-4);
        Cycles(2);
        Assert.AreEqual(other, _sample.OtherTrip);
        Assert.IsFalse(_sample.HardwareTrip);
    }

    [TestMethod]
    [DataRow(Ceiling + 3.0 * Margin + 0.05 + 3.0 * Step, OtherTrip.Voltage)]
    [DataRow(Ceiling + 3.0 * Margin + 0.05 - 3.0 * Step, OtherTrip.None)]
    [DataRow(Floor - 3.0 * Margin + 0.05 + 3.0 * Step, OtherTrip.None)]
    [DataRow(Floor - 3.0 * Margin + 0.05 - 3.0 * Step, OtherTrip.Voltage)]
    public void A_calibration_that_is_taken_over_moves_the_voltages_at_which_it_opens(double reading, OtherTrip other)
    {
        // Readings are 50 mV high, so it has to open at readings that are 50 mV higher.
        var calibration = new BoardCalibration(new BoardConfiguration().RangeOf(new Settings()));
        Assert.IsTrue(calibration.Set(CalibrationChannel.Voltage, 1.0, -0.05));
        _chain.Use(calibration);
        Assert.AreEqual(-0.05, _chain.Calibration.Offset(CalibrationChannel.Voltage));
        _board.SetCell(reading, 1e-4);
        Cycles(2);
        Assert.AreEqual(other, _sample.OtherTrip);
    }

    [TestMethod]
    [DataRow(6.0, true)]
    [DataRow(6.4, false)]
    [DataRow(-1.9, true)]
    [DataRow(-2.2, false)]
    public void The_second_voltage_is_one_while_its_input_is_between_ground_and_supply(double voltage, bool isMeasured)
    {
        _board.SetCell(voltage, 1e-4);
        Cycles(2);
        Assert.AreEqual(isMeasured, _sample.RedundantVoltage.Fresh);
    }

    [TestMethod]
    [DataRow(1.06e-3, true)]
    [DataRow(1.04e-3, false)]
    [DataRow(-0.96e-3, true)]
    [DataRow(-0.94e-3, false)]
    public void A_calibration_of_the_current_moves_the_currents_at_which_it_opens(double current, bool trips)
    {
        Assert.IsTrue(_chain.Calibration.Set(CalibrationChannel.Current, 1.0, -0.05e-3));
        Assert.IsTrue(_chain.Calibration.Set(CalibrationChannel.Voltage, 1.1, 0.05));
        _chain.SetHardwareTrip(1e-3, 1e-3);
        _board.SetCell(3.7, current);
        Cycles(2);
        Assert.AreEqual(trips, _sample.HardwareTrip);
    }

    [TestMethod]
    public void A_provoked_trip_is_one_of_current_and_of_voltage_until_limits_are_set()
    {
        _chain.ProvokeHardwareTrip();
        Cycles(1);
        Assert.IsTrue(_sample.HardwareTrip);
        Assert.AreEqual(OtherTrip.Voltage, _sample.OtherTrip);
        _chain.SetHardwareTrip(1e-3, 1e-3);
        Cycles(2);
        Assert.IsFalse(_sample.HardwareTrip);
        Assert.AreEqual(OtherTrip.None, _sample.OtherTrip);
    }

    [TestMethod]
    [DataRow("ina228")]
    [DataRow("ads1115")]
    [DataRow("nau7802")]
    [DataRow("plate tmp117")]
    [DataRow("wall tmp117")]
    public void A_chip_that_is_only_silent_has_lost_nothing(string chip)
    {
        _board.Chip(chip).Fault = ChipFault.Off;
        Cycles(5);
        Assert.AreEqual(MeasuredChannel.None, _sample.LostConfiguration);
    }

    private void Cycles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _board.Advance(_board.Clock.Microseconds + CycleMicroseconds);
            _chain.Read(_sample);
        }
    }
}
