using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What a calibration makes of the readings of each channel.</summary>
[TestClass]
public sealed class CalibratedChainTests
{
    private const int CycleMicroseconds = 100_000;

    private readonly SimulatedBoard _board;
    private readonly MeasuringChain _chain;
    private readonly Sample _sample = new();

    public CalibratedChainTests()
    {
        var configuration = new BoardConfiguration();
        var fixture = new Settings();
        fixture.Set(Setting.Area, 1.0);
        _board = new SimulatedBoard(configuration, fixture, 5);
        var contactor = new Contactor(_board.Ports.ContactorCoil, _board.Ports.ContactorFeedback);
        _chain = new MeasuringChain(_board.Ports, contactor, configuration, fixture);
        _board.SetCell(3.7, 1e-3);
        _board.SetForce(500.0);
        _board.SetTemperatures(30.0, 20.0);
        Assert.IsTrue(_chain.Start());
    }

    [TestMethod]
    [DataRow(CalibrationChannel.Current, "ina228", 1e-3, 2e-5)]
    [DataRow(CalibrationChannel.Voltage, "ina228", 3.7, 0.05)]
    [DataRow(CalibrationChannel.Pressure, "nau7802", 5.0, 0.5)]
    [DataRow(CalibrationChannel.PlateTemperature, "plate tmp117", 30.0, 2.0)]
    [DataRow(CalibrationChannel.WallTemperature, "wall tmp117", 20.0, 2.0)]
    public void A_channel_is_put_right_by_its_own_calibration_once_for_each_reading(
        CalibrationChannel channel,
        string chip,
        double measured,
        double offset
    )
    {
        Assert.IsTrue(_chain.Calibration.Set(channel, 1.1, offset));
        Cycles(10);
        double tolerance = measured * 0.01;
        Assert.AreEqual(measured * 1.1 + offset, Reading(channel).Value, tolerance);
        Assert.AreEqual(measured, _chain.Uncalibrated(channel), tolerance);
        foreach (CalibrationChannel other in Channels().Where(other => other != channel))
        {
            Assert.AreEqual(_chain.Uncalibrated(other), Reading(other).Value, $"{other} is as it was read");
        }

        while (!Reading(channel).Fresh)
        {
            Cycles(1);
        }

        Assert.IsTrue(_chain.IsMeasured(channel));
        double last = Reading(channel).Value;
        _board.Chip(chip).Fault = ChipFault.Off;
        Cycles(5);
        Assert.IsFalse(_chain.IsMeasured(channel));
        Assert.AreEqual(last, Reading(channel).Value, "what is not read anew is not calibrated again");
    }

    [TestMethod]
    [DataRow("ina228", MeasuredChannel.Current)]
    [DataRow("ads1115", MeasuredChannel.RedundantVoltage)]
    [DataRow("nau7802", MeasuredChannel.StackPressure)]
    [DataRow("plate tmp117", MeasuredChannel.PlateTemperature)]
    [DataRow("wall tmp117", MeasuredChannel.WallTemperature)]
    public void A_chip_that_was_reset_is_named_by_its_own_channel(string chip, MeasuredChannel channel)
    {
        Cycles(10);
        Assert.AreEqual(MeasuredChannel.None, _sample.LostConfiguration);
        _board.Chip(chip).Fault = ChipFault.Reset;
        for (int i = 0; i < 40 && _sample.LostConfiguration == MeasuredChannel.None; i++)
        {
            Cycles(1);
        }

        Assert.AreEqual(channel, _sample.LostConfiguration);
    }

    private static IEnumerable<CalibrationChannel> Channels()
    {
        return Enumerable.Range(0, (int)CalibrationChannel.Count).Select(channel => (CalibrationChannel)channel);
    }

    private Reading Reading(CalibrationChannel channel)
    {
        return channel switch
        {
            CalibrationChannel.Current => _sample.Current,
            CalibrationChannel.Voltage => _sample.CellVoltage,
            CalibrationChannel.Pressure => _sample.StackPressure,
            CalibrationChannel.PlateTemperature => _sample.PlateTemperature,
            _ => _sample.WallTemperature,
        };
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
