using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>Reads the samples of a recorded trace, cycle by cycle.</summary>
public sealed class TraceReader
{
    private readonly string[] _lines;
    private readonly long[] _counts = new long[TraceFormat.Channels];
    private int _line;
    private int _column;
    private long _length;
    private long _flags;

    public TraceReader(string[] lines)
    {
        _lines = lines;
    }

    /// <summary>Reads the next cycle.</summary>
    /// <returns>False when there is none.</returns>
    public bool Read(Sample sample)
    {
        if (_line >= _lines.Length)
        {
            return false;
        }

        _length += Number();
        _flags ^= Number();
        sample.Now += _length;
        sample.HardwareTrip = Has(TraceFormat.HardwareTrip);
        sample.OtherTrip =
            Has(TraceFormat.VoltageTrip) ? OtherTrip.Voltage
            : Has(TraceFormat.UnexplainedTrip) ? OtherTrip.Unexplained
            : OtherTrip.None;
        sample.ContactorClosed = Has(TraceFormat.ContactorClosed);
        sample.MemoryFailed = Has(TraceFormat.MemoryFailed);
        sample.ArmRequested = Has(TraceFormat.ArmRequested);
        sample.ResetRequested = Has(TraceFormat.ResetRequested);
        for (int i = 0; i < TraceFormat.Channels; i++)
        {
            Reading reading = TraceFormat.Channel(sample, i);
            if (Has(1 << i))
            {
                _counts[i] += Number();
                reading.Accept(_counts[i] / TraceFormat.Counts(i), sample.Now);
            }
            else
            {
                reading.Miss();
            }
        }

        return true;
    }

    private bool Has(int flag)
    {
        return (_flags & flag) != 0;
    }

    private long Number()
    {
        long value = 0;
        int shift = 0;
        int digit;
        do
        {
            digit = Digit();
            value |= (long)(digit & (TraceFormat.More - 1)) << shift;
            shift += TraceFormat.DigitBits;
        } while ((digit & TraceFormat.More) != 0);

        return (value & 1) == 0 ? value >> 1 : -(value >> 1);
    }

    private int Digit()
    {
        char letter = _lines[_line][_column];
        _column++;
        if (_column == _lines[_line].Length)
        {
            _column = 0;
            _line++;
        }

        return letter >= 'a' ? letter - 'a' + 26
            : letter >= 'A' ? letter - 'A'
            : letter >= '0' ? letter - '0' + 52
            : letter == '+' ? 62
            : 63;
    }
}
