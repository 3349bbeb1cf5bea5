using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>What the impedance channel measures: status and age of the newest sweep, and the impedance of each tone.</summary>
public sealed class ImpedanceMessage
{
    private const int StatusOffset = 0;
    private const int KnownOffset = 1;
    private const int AgeOffset = 2;
    private const int TemperatureOffset = 10;
    private const int FirstTone = 18;
    private const int ToneBytes = 24;
    private const int Size = FirstTone + ToneBytes * ImpedanceSweep.Tones;
    private const int TemperatureKnown = 1;

    private readonly double[] _values = new double[3 * ImpedanceSweep.Tones];

    /// <summary>What became of the newest sweep.</summary>
    public ImpedanceStatus Status { get; private set; }

    /// <summary>How old the newest good sweep is, s; <see cref="Sample.NeverMeasured"/> before the first.</summary>
    public double Age { get; private set; }

    /// <summary>True when <see cref="Temperature"/> is known.</summary>
    public bool HasTemperature { get; private set; }

    /// <summary>Temperature of the cell in the newest good sweep, °C.</summary>
    public double Temperature { get; private set; }

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="sweep">What it tells of.</param>
    /// <param name="now">Present time, ms.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public static int Write(ImpedanceSweep sweep, long now, byte[] buffer, int start)
    {
        buffer[start + StatusOffset] = (byte)sweep.Status;
        buffer[start + KnownOffset] = (byte)(sweep.HasTemperature ? TemperatureKnown : 0);
        RecordBytes.PutDouble(buffer, start + AgeOffset, sweep.AgeSeconds(now));
        RecordBytes.PutDouble(buffer, start + TemperatureOffset, sweep.Temperature);
        for (int i = 0; i < ImpedanceSweep.Tones; i++)
        {
            int at = start + FirstTone + ToneBytes * i;
            RecordBytes.PutDouble(buffer, at, sweep.Hertz(i));
            RecordBytes.PutDouble(buffer, at + 8, sweep.Real(i));
            RecordBytes.PutDouble(buffer, at + 16, sweep.Imaginary(i));
        }

        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < Size)
        {
            return false;
        }

        Status = (ImpedanceStatus)buffer[start + StatusOffset];
        HasTemperature = (buffer[start + KnownOffset] & TemperatureKnown) != 0;
        Age = RecordBytes.GetDouble(buffer, start + AgeOffset);
        Temperature = RecordBytes.GetDouble(buffer, start + TemperatureOffset);
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = RecordBytes.GetDouble(buffer, start + FirstTone + 8 * i);
        }

        return true;
    }

    /// <summary>The frequency of a tone, Hz; 0 before the first good sweep.</summary>
    /// <param name="tone">0 to <see cref="ImpedanceSweep.Tones"/> − 1.</param>
    public double Hertz(int tone)
    {
        return _values[3 * tone];
    }

    /// <summary>Real part of the impedance at a tone, Ω·cm².</summary>
    /// <param name="tone">0 to <see cref="ImpedanceSweep.Tones"/> − 1.</param>
    public double Real(int tone)
    {
        return _values[3 * tone + 1];
    }

    /// <summary>Imaginary part of it, Ω·cm².</summary>
    /// <param name="tone">0 to <see cref="ImpedanceSweep.Tones"/> − 1.</param>
    public double Imaginary(int tone)
    {
        return _values[3 * tone + 2];
    }
}
