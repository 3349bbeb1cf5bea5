using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>How a point of a calibration is taken, when it is none, and what two of them give. On real drivers and virtual chips.</summary>
[TestClass]
public sealed class CalibratorTests
{
    private const int Samples = 16;
    private const int Patience = 100;
    private const double NewtonPerMegapascal = ReferenceProfile.Area * 100.0;

    private readonly SimulatedBoard _board;
    private readonly MeasuringChain _chain;
    private readonly Calibrator _calibrator;
    private readonly BoardCalibration _result;
    private readonly Sample _sample = new();
    private readonly double[] _truth = [0.0, 3.4, 5.0, 25.0, 25.0];

    public CalibratorTests()
    {
        Settings settings = ReferenceProfile.Settings();
        var configuration = new BoardConfiguration();
        _board = new SimulatedBoard(configuration, settings, 7, new byte[Mb85rc256vChip.Size]);
        _board.Clock.Waiting = Pass;
        var contactor = new Contactor(_board.Ports.ContactorCoil, _board.Ports.ContactorFeedback);
        _chain = new MeasuringChain(_board.Ports, contactor, configuration, settings);
        _result = new BoardCalibration(configuration.RangeOf(settings));
        _calibrator = new Calibrator(_chain);
        Assert.IsTrue(_chain.Start());
        Cycle();
        Cycle();
    }

    [TestMethod]
    public void A_point_is_the_mean_of_sixteen_readings()
    {
        Assert.IsTrue(_calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0));
        for (int i = 1; i <= Samples; i++)
        {
            _truth[(int)CalibrationChannel.Pressure] = i <= Samples / 4 ? 5.04 : 5.0;
            Cycle();
            Assert.AreEqual(i == Samples, _calibrator.Observe(out AnswerCode answer), $"reading {i}");
            Assert.AreEqual(AnswerCode.Done, answer);
        }

        Assert.IsFalse(_calibrator.Observe(out _), "it is over");
        Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result));
        Assert.AreEqual(-0.01, _result.Offset(CalibrationChannel.Pressure), 0.003);
        Assert.AreEqual(1.0, _result.Gain(CalibrationChannel.Pressure));
    }

    [TestMethod]
    public void A_channel_that_is_silent_for_a_hundred_cycles_gives_no_point()
    {
        _board.Chip("nau7802").Fault = ChipFault.Off;
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        for (int i = 1; i <= Patience; i++)
        {
            Cycle();
            Assert.AreEqual(i == Patience, _calibrator.Observe(out AnswerCode answer), $"cycle {i}");
            Assert.AreEqual(i == Patience ? AnswerCode.NotSteady : AnswerCode.Done, answer);
        }

        Assert.AreEqual(AnswerCode.PointsMissing, _calibrator.Apply(_result));
    }

    [TestMethod]
    public void A_point_that_is_begun_anew_has_all_its_time_and_takes_all_its_readings()
    {
        _board.Chip("nau7802").Fault = ChipFault.Off;
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        Assert.AreEqual(0, Over(Patience - 1));
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        Assert.AreEqual(Patience, Over(2 * Patience));

        _board.Chip("nau7802").Fault = ChipFault.Ok;
        _chain.Start();
        Cycle();
        Cycle();
        _truth[(int)CalibrationChannel.Pressure] = 9.0;
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        Assert.AreEqual(0, Over(Samples - 1));
        _truth[(int)CalibrationChannel.Pressure] = 5.0;
        Cycle();
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        Assert.AreEqual(Samples, Over(2 * Samples));
        Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result));
        Assert.AreEqual(0.0, _result.Offset(CalibrationChannel.Pressure), 0.005);
    }

    [TestMethod]
    public void A_point_that_is_begun_anew_is_none_until_it_is_over()
    {
        Take(CalibrationChannel.Pressure, 0, 5.0, 5.1);
        Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result));
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.1);
        Assert.AreEqual(AnswerCode.PointsMissing, _calibrator.Apply(_result));
    }

    [TestMethod]
    [DataRow(-1, 0)]
    [DataRow(5, 0)]
    [DataRow(0, -1)]
    [DataRow(0, 2)]
    public void A_channel_or_a_point_that_there_is_not_is_refused(int channel, int point)
    {
        Assert.IsFalse(_calibrator.Begin(channel, point, 1.0));
        Assert.IsFalse(_calibrator.Observe(out _));
        Assert.IsTrue(_calibrator.Begin(0, 0, 1.0));
        Assert.IsTrue(_calibrator.Begin(4, 1, 1.0));
        Assert.IsFalse(_calibrator.Begin(0, 0, double.NaN));
    }

    [TestMethod]
    [DataRow(CalibrationChannel.Current, 0.0, 4.5e-6, true)]
    [DataRow(CalibrationChannel.Current, 0.0, 5.5e-6, false)]
    [DataRow(CalibrationChannel.Voltage, 3.4, 0.003, true)]
    [DataRow(CalibrationChannel.Voltage, 3.4, 0.007, false)]
    [DataRow(CalibrationChannel.Pressure, 5.0, 0.042, true)]
    [DataRow(CalibrationChannel.Pressure, 5.0, 0.058, false)]
    [DataRow(CalibrationChannel.PlateTemperature, 25.0, 0.15, true)]
    [DataRow(CalibrationChannel.PlateTemperature, 25.0, 0.25, false)]
    [DataRow(CalibrationChannel.WallTemperature, 25.0, 0.15, true)]
    [DataRow(CalibrationChannel.WallTemperature, 25.0, 0.25, false)]
    public void Readings_that_differ_by_more_than_the_channel_may_are_no_point(
        CalibrationChannel channel,
        double truth,
        double ripple,
        bool steady
    )
    {
        foreach (double sign in new[] { 1.0, -1.0 })
        {
            _truth[(int)channel] = truth;
            Settle();
            _calibrator.Begin((int)channel, 0, truth);
            AnswerCode answer = AnswerCode.Unknown;
            for (int i = 0; i < Patience && answer == AnswerCode.Unknown; i++)
            {
                // For half of the readings it is further up, or further down.
                _truth[(int)channel] = truth + (i < 2 || i > 5 ? 0.0 : sign * ripple);
                Cycle();
                answer = _calibrator.Observe(out AnswerCode told) ? told : answer;
            }

            Assert.AreEqual(steady ? AnswerCode.Done : AnswerCode.NotSteady, answer);
        }
    }

    [TestMethod]
    [DataRow(CalibrationChannel.Current, 0.0, 0.9e-4, false)]
    [DataRow(CalibrationChannel.Current, 0.0, 1.1e-4, true)]
    [DataRow(CalibrationChannel.Current, 0.0, -1.1e-4, true)]
    [DataRow(CalibrationChannel.Voltage, 3.4, 0.49, false)]
    [DataRow(CalibrationChannel.Voltage, 3.4, 0.51, true)]
    [DataRow(CalibrationChannel.Pressure, 5.0, 0.98, false)]
    [DataRow(CalibrationChannel.Pressure, 5.0, 1.02, true)]
    [DataRow(CalibrationChannel.PlateTemperature, 25.0, 9.8, false)]
    [DataRow(CalibrationChannel.PlateTemperature, 25.0, 10.2, true)]
    [DataRow(CalibrationChannel.WallTemperature, 25.0, 9.8, false)]
    [DataRow(CalibrationChannel.WallTemperature, 25.0, 10.2, true)]
    public void Two_points_must_be_as_far_apart_as_a_gain_takes(CalibrationChannel channel, double first, double apart, bool serves)
    {
        // What is added to a voltage is a tenth of a volt at most.
        double gain = channel == CalibrationChannel.Voltage ? 1.02 : 1.1;
        Take(channel, 0, first, first);
        Take(channel, 1, first + apart, first + gain * apart);
        Assert.AreEqual(serves ? AnswerCode.Done : AnswerCode.PointsMissing, _calibrator.Apply(_result));
        Assert.AreEqual(serves ? gain : 1.0, _result.Gain(channel), 0.01);
    }

    [TestMethod]
    public void Of_two_points_the_gain_and_what_is_added_follow()
    {
        Take(CalibrationChannel.Pressure, 0, 2.0, 2.3);
        Take(CalibrationChannel.Pressure, 1, 10.0, 11.1);
        Take(CalibrationChannel.WallTemperature, 1, 25.0, 26.0);
        Take(CalibrationChannel.Current, 0, 1e-3, 1.01e-3);
        Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result));
        Assert.AreEqual(1.1, _result.Gain(CalibrationChannel.Pressure), 0.002);
        Assert.AreEqual(0.1, _result.Offset(CalibrationChannel.Pressure), 0.01);
        Assert.AreEqual(1.0, _result.Offset(CalibrationChannel.WallTemperature), 0.1);
        Assert.AreEqual(1e-5, _result.Offset(CalibrationChannel.Current), 1e-6);
    }

    [TestMethod]
    public void What_is_forgotten_serves_no_more_and_ends_what_was_begun()
    {
        for (int channel = 0; channel < (int)CalibrationChannel.Count; channel++)
        {
            Take((CalibrationChannel)channel, channel % 2, _truth[channel], _truth[channel]);
        }

        _calibrator.Begin(1, 0, 3.4);
        _calibrator.Forget();
        Assert.AreEqual(AnswerCode.PointsMissing, _calibrator.Apply(_result));
        Assert.AreEqual(0, Over(Samples));
        for (int channel = 0; channel < (int)CalibrationChannel.Count; channel++)
        {
            Take((CalibrationChannel)channel, 1 - channel % 2, _truth[channel], _truth[channel]);
        }

        _calibrator.Forget();
        Assert.AreEqual(AnswerCode.PointsMissing, _calibrator.Apply(_result));
        Take(CalibrationChannel.Pressure, 0, 5.0, 5.1);
        Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result), "and stands in nobody's way");
    }

    [TestMethod]
    [DataRow(CalibrationChannel.Current)]
    [DataRow(CalibrationChannel.Voltage)]
    [DataRow(CalibrationChannel.Pressure)]
    [DataRow(CalibrationChannel.PlateTemperature)]
    [DataRow(CalibrationChannel.WallTemperature)]
    public void Either_point_alone_shifts_its_channel(CalibrationChannel channel)
    {
        double truth = _truth[(int)channel];
        for (int point = 0; point < 2; point++)
        {
            _calibrator.Forget();
            Take(channel, point, truth, truth);
            Assert.AreEqual(AnswerCode.Done, _calibrator.Apply(_result), $"point {point}");
        }
    }

    [TestMethod]
    public void Fifteen_readings_and_then_silence_are_no_point()
    {
        _calibrator.Begin((int)CalibrationChannel.Pressure, 0, 5.0);
        Assert.AreEqual(0, Over(Samples - 1));
        _board.Chip("nau7802").Fault = ChipFault.Off;
        AnswerCode answer = AnswerCode.Unknown;
        for (int i = 0; i < Patience && answer == AnswerCode.Unknown; i++)
        {
            Cycle();
            answer = _calibrator.Observe(out AnswerCode told) ? told : answer;
        }

        Assert.AreEqual(AnswerCode.NotSteady, answer);
    }

    private void Take(CalibrationChannel channel, int point, double seen, double truth)
    {
        _truth[(int)channel] = seen;
        Settle();
        Assert.IsTrue(_calibrator.Begin((int)channel, point, truth));
        for (int i = 0; i < Patience; i++)
        {
            Cycle();
            if (_calibrator.Observe(out AnswerCode answer))
            {
                Assert.AreEqual(AnswerCode.Done, answer);
                return;
            }
        }

        Assert.Fail("it does not end");
    }

    /// <summary>In which of so many cycles a point is over; 0 in none.</summary>
    private int Over(int cycles)
    {
        for (int i = 1; i <= cycles; i++)
        {
            Cycle();
            if (_calibrator.Observe(out _))
            {
                return i;
            }
        }

        return 0;
    }

    private void Settle()
    {
        Cycle();
        Cycle();
        Cycle();
    }

    private void Cycle()
    {
        Pass(100);
        _chain.Read(_sample);
    }

    private void Pass(int milliseconds)
    {
        _board.SetCell(_truth[1], _truth[0]);
        _board.SetForce(_truth[2] * NewtonPerMegapascal);
        _board.SetTemperatures(_truth[3], _truth[4]);
        _board.Advance(_board.Clock.Microseconds + milliseconds * 1000L);
    }
}
