using SSBms.Control;

namespace SSBms.Drivers;

/// <summary>What turns the readings of this very board into true values: gain and offset of each channel.</summary>
public sealed class BoardCalibration
{
    /// <summary>A gain further from 1 than this is no calibration but a wrong wire or a wrong reference.</summary>
    public const double LargestGainError = 0.2;

    /// <summary>Largest offset of current and pressure, as a part of full scale and of the load cell's rating.</summary>
    public const double LargestOffsetFraction = 0.05;

    /// <summary>Largest offset of the voltage, V.</summary>
    public const double LargestVoltageOffset = 0.1;

    /// <summary>Largest offset of a temperature, K.</summary>
    public const double LargestTemperatureOffset = 3.0;

    private readonly double[] _gain = new double[(int)CalibrationChannel.Count];
    private readonly double[] _offset = new double[(int)CalibrationChannel.Count];
    private readonly double[] _largestOffset = new double[(int)CalibrationChannel.Count];

    /// <summary>Starts with the scalings of the design.</summary>
    /// <param name="board">For the full scale of current and force.</param>
    public BoardCalibration(BoardRange board)
    {
        _largestOffset[(int)CalibrationChannel.Current] = LargestOffsetFraction * board.LargestCurrent;
        _largestOffset[(int)CalibrationChannel.Voltage] = LargestVoltageOffset;
        _largestOffset[(int)CalibrationChannel.Pressure] = LargestOffsetFraction * board.RatedPressure;
        _largestOffset[(int)CalibrationChannel.PlateTemperature] = LargestTemperatureOffset;
        _largestOffset[(int)CalibrationChannel.WallTemperature] = LargestTemperatureOffset;
        Reset();
    }

    /// <summary>Back to the scalings of the design.</summary>
    public void Reset()
    {
        for (int i = 0; i < _gain.Length; i++)
        {
            _gain[i] = 1.0;
            _offset[i] = 0.0;
        }
    }

    /// <summary>Factor on the reading, 1.</summary>
    /// <param name="channel">Which channel.</param>
    public double Gain(CalibrationChannel channel)
    {
        return _gain[(int)channel];
    }

    /// <summary>What is added after the factor, in the unit of the channel.</summary>
    /// <param name="channel">Which channel.</param>
    public double Offset(CalibrationChannel channel)
    {
        return _offset[(int)channel];
    }

    /// <summary>Sets a channel.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="gain">Factor, within <see cref="LargestGainError"/> of 1.</param>
    /// <param name="offset">What is added, in the unit of the channel; no larger than that of a sound board.</param>
    /// <returns>False when either cannot be; nothing is changed then.</returns>
    public bool Set(CalibrationChannel channel, double gain, double offset)
    {
        bool usable =
            Scalar.IsFinite(gain)
            && Scalar.IsFinite(offset)
            && Scalar.Abs(gain - 1.0) <= LargestGainError
            && Scalar.Abs(offset) <= _largestOffset[(int)channel];
        if (usable)
        {
            _gain[(int)channel] = gain;
            _offset[(int)channel] = offset;
        }

        return usable;
    }

    /// <summary>Takes over another calibration.</summary>
    /// <param name="other">The other one.</param>
    public void CopyFrom(BoardCalibration other)
    {
        for (int i = 0; i < _gain.Length; i++)
        {
            _gain[i] = other._gain[i];
            _offset[i] = other._offset[i];
        }
    }

    /// <summary>The true value of a reading.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="reading">As the driver gave it.</param>
    public double Apply(CalibrationChannel channel, double reading)
    {
        return reading * _gain[(int)channel] + _offset[(int)channel];
    }

    /// <summary>The reading that a true value gives; for limits that a chip compares with its own readings.</summary>
    /// <param name="channel">Which channel.</param>
    /// <param name="value">The true value.</param>
    public double Reading(CalibrationChannel channel, double value)
    {
        double gain = _gain[(int)channel];
        if (gain == 1.0)
        {
            return value - _offset[(int)channel];
        }

        return gain > 0.0 ? Scalar.Ratio(value - _offset[(int)channel], gain, value) : value;
    }
}
