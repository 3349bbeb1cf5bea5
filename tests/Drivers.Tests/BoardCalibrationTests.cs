using SSBms.Control;

namespace SSBms.Drivers.Tests;

/// <summary>What is taken for a calibration, and what it makes of readings.</summary>
[TestClass]
public sealed class BoardCalibrationTests
{
    private readonly BoardCalibration _calibration = new(new BoardRange { LargestCurrent = 4e-3, RatedPressure = 40.0 });

    [TestMethod]
    [DataRow(CalibrationChannel.Current, 0.2e-3)]
    [DataRow(CalibrationChannel.Voltage, 0.1)]
    [DataRow(CalibrationChannel.Pressure, 2.0)]
    [DataRow(CalibrationChannel.PlateTemperature, 3.0)]
    [DataRow(CalibrationChannel.WallTemperature, 3.0)]
    public void An_offset_is_taken_up_to_that_of_a_sound_board(CalibrationChannel channel, double largest)
    {
        foreach (int sign in (int[])[1, -1])
        {
            Assert.IsTrue(_calibration.Set(channel, 1.1, sign * largest));
            Assert.AreEqual(sign * largest, _calibration.Offset(channel));
            Assert.IsFalse(_calibration.Set(channel, 1.05, sign * 1.001 * largest));
            Assert.AreEqual(1.1, _calibration.Gain(channel), "what is refused changes nothing");
            Assert.AreEqual(sign * largest, _calibration.Offset(channel));
        }
    }

    [TestMethod]
    [DataRow(1.2, true)]
    [DataRow(1.201, false)]
    [DataRow(0.801, true)]
    [DataRow(0.799, false)]
    [DataRow(-1.0, false)]
    [DataRow(0.0, false)]
    [DataRow(double.NaN, false)]
    [DataRow(double.PositiveInfinity, false)]
    public void A_gain_further_from_1_than_a_fifth_is_a_wrong_wire(double gain, bool isTaken)
    {
        Assert.AreEqual(isTaken, _calibration.Set(CalibrationChannel.Voltage, gain, 0.0));
        Assert.AreEqual(isTaken ? gain : 1.0, _calibration.Gain(CalibrationChannel.Voltage));
    }

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    public void An_offset_that_is_no_number_is_refused(double offset)
    {
        Assert.IsFalse(_calibration.Set(CalibrationChannel.Voltage, 1.0, offset));
        Assert.AreEqual(0.0, _calibration.Offset(CalibrationChannel.Voltage));
    }

    [TestMethod]
    public void Every_channel_has_its_own_and_a_copy_or_a_reset_takes_all_of_them()
    {
        var other = new BoardCalibration(new BoardRange());
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.IsTrue(_calibration.Set((CalibrationChannel)i, 1.01 + 0.01 * i, 1e-5 * (i + 1)));
        }

        other.CopyFrom(_calibration);
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.AreEqual(1.01 + 0.01 * i, other.Gain((CalibrationChannel)i));
            Assert.AreEqual(1e-5 * (i + 1), other.Offset((CalibrationChannel)i));
        }

        _calibration.Reset();
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            Assert.AreEqual(1.0, _calibration.Gain((CalibrationChannel)i));
            Assert.AreEqual(0.0, _calibration.Offset((CalibrationChannel)i));
            Assert.AreEqual(1.01 + 0.01 * i, other.Gain((CalibrationChannel)i), "a copy is not the thing itself");
        }
    }

    [TestMethod]
    [DataRow(1.0, 0.05, 3.0, 3.05)]
    [DataRow(1.1, 0.0, 3.0, 3.3)]
    [DataRow(0.9, -0.05, 3.0, 2.65)]
    public void A_reading_becomes_the_true_value_and_a_true_value_the_reading_again(
        double gain,
        double offset,
        double reading,
        double value
    )
    {
        Assert.IsTrue(_calibration.Set(CalibrationChannel.Voltage, gain, offset));
        Assert.AreEqual(value, _calibration.Apply(CalibrationChannel.Voltage, reading), 1e-12);
        Assert.AreEqual(reading, _calibration.Reading(CalibrationChannel.Voltage, value), 1e-12);
    }
}
