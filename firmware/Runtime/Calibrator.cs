using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Calibrates channels against references: at each of two points the operator says what is true, and the board takes the mean
/// of what it reads. One point alone shifts a channel, two give gain and offset.
/// </summary>
public sealed class Calibrator
{
    private const int Points = 2;
    private const int Samples = 16;
    private const int Patience = 100;

    private readonly MeasuringChain _chain;
    private readonly double[] _reading = new double[Points * (int)CalibrationChannel.Count];
    private readonly double[] _truth = new double[Points * (int)CalibrationChannel.Count];
    private readonly bool[] _taken = new bool[Points * (int)CalibrationChannel.Count];

    private int _slot = -1;
    private int _samples;
    private int _waited;
    private double _sum;
    private double _lowest;
    private double _highest;

    /// <summary>Binds the calibrator.</summary>
    /// <param name="chain">The channels.</param>
    public Calibrator(MeasuringChain chain)
    {
        _chain = chain;
    }

    /// <summary>Starts taking a point.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="point">0 or 1.</param>
    /// <param name="truth">The true value, in the unit of the channel.</param>
    /// <returns>False when there is no such channel or point, or the value is not finite.</returns>
    public bool Begin(int channel, int point, double truth)
    {
        bool known = channel >= 0 && channel < (int)CalibrationChannel.Count && point >= 0 && point < Points;
        if (!known || !Scalar.IsFinite(truth))
        {
            return false;
        }

        _slot = channel * Points + point;
        _taken[_slot] = false;
        _truth[_slot] = truth;
        _samples = 0;
        _waited = 0;
        _sum = 0.0;
        return true;
    }

    /// <summary>Takes what the newest cycle gave.</summary>
    /// <param name="answer">What became of the point; only when it is over.</param>
    /// <returns>True when the point is over, taken or not.</returns>
    public bool Observe(out AnswerCode answer)
    {
        answer = AnswerCode.Done;
        if (_slot < 0)
        {
            return false;
        }

        var channel = (CalibrationChannel)(_slot / Points);
        _waited++;
        if (_chain.IsMeasured(channel))
        {
            Add(_chain.Uncalibrated(channel));
        }

        if (_samples < Samples && _waited < Patience)
        {
            return false;
        }

        bool steady = _samples >= Samples && _highest - _lowest <= Ripple(channel);
        _reading[_slot] = _sum / Samples;
        _taken[_slot] = steady;
        _slot = -1;
        answer = steady ? AnswerCode.Done : AnswerCode.NotSteady;
        return true;
    }

    /// <summary>Calibrates every channel that has points.</summary>
    /// <param name="calibration">Where it goes; unchanged when the points do not serve.</param>
    public AnswerCode Apply(BoardCalibration calibration)
    {
        bool any = false;
        for (int i = 0; i < (int)CalibrationChannel.Count; i++)
        {
            if (!_taken[i * Points] && !_taken[i * Points + 1])
            {
                continue;
            }

            any = true;
            if (!Apply(calibration, (CalibrationChannel)i))
            {
                return AnswerCode.PointsMissing;
            }
        }

        return any ? AnswerCode.Done : AnswerCode.PointsMissing;
    }

    /// <summary>Forgets all points.</summary>
    public void Forget()
    {
        for (int i = 0; i < _taken.Length; i++)
        {
            _taken[i] = false;
        }

        _slot = -1;
    }

    private bool Apply(BoardCalibration calibration, CalibrationChannel channel)
    {
        int first = (int)channel * Points;
        int second = first + 1;
        if (!_taken[first] || !_taken[second])
        {
            int only = _taken[first] ? first : second;
            double gain = calibration.Gain(channel);
            return calibration.Set(channel, gain, _truth[only] - gain * _reading[only]);
        }

        double span = _reading[second] - _reading[first];
        if (Scalar.Abs(span) < SmallestSpan(channel))
        {
            return false;
        }

        double slope = Scalar.Ratio(_truth[second] - _truth[first], span, 0.0);
        return calibration.Set(channel, slope, _truth[first] - slope * _reading[first]);
    }

    private void Add(double reading)
    {
        if (!Scalar.IsFinite(reading) || _samples >= Samples)
        {
            return;
        }

        _lowest = _samples == 0 || reading < _lowest ? reading : _lowest;
        _highest = _samples == 0 || reading > _highest ? reading : _highest;
        _sum += reading;
        _samples++;
    }

    /// <summary>Most that the readings of one point may differ.</summary>
    private static double Ripple(CalibrationChannel channel)
    {
        switch (channel)
        {
            case CalibrationChannel.Current:
                return 5e-6;
            case CalibrationChannel.Voltage:
                return 5e-3;
            case CalibrationChannel.Pressure:
                return 0.05;
            default:
                return 0.2;
        }
    }

    /// <summary>Least that the two points must differ.</summary>
    private static double SmallestSpan(CalibrationChannel channel)
    {
        switch (channel)
        {
            case CalibrationChannel.Current:
                return 1e-4;
            case CalibrationChannel.Voltage:
                return 0.5;
            case CalibrationChannel.Pressure:
                return 1.0;
            default:
                return 10.0;
        }
    }
}
