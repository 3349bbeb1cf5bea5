using System.Text;
using SSBms.Control;
using SSBms.Device.Tests;

namespace SSBms.TraceRecorder;

/// <summary>Writes samples as <see cref="TraceReader"/> reads them.</summary>
public sealed class TraceWriter
{
    private readonly StringBuilder _text = new();
    private readonly long[] _counts = new long[TraceFormat.Channels];
    private long _now;
    private long _length;
    private long _flags;

    /// <summary>Everything written so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a cycle.</summary>
    /// <param name="sample">What was measured in it.</param>
    public void Add(Sample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        long length = sample.Now - _now;
        long flags = Flags(sample);
        Number(length - _length);
        Number(flags ^ _flags);
        _now = sample.Now;
        _length = length;
        _flags = flags;
        for (int i = 0; i < TraceFormat.Channels; i++)
        {
            Reading reading = TraceFormat.Channel(sample, i);
            if (reading.Fresh)
            {
                long counts = (long)Math.Round(reading.Value * TraceFormat.Counts(i));
                Number(counts - _counts[i]);
                _counts[i] = counts;
            }
        }
    }

    private static long Flags(Sample sample)
    {
        long flags =
            (sample.HardwareTrip ? TraceFormat.HardwareTrip : 0)
            | (sample.ContactorClosed ? TraceFormat.ContactorClosed : 0)
            | (sample.MemoryFailed ? TraceFormat.MemoryFailed : 0)
            | (sample.ArmRequested ? TraceFormat.ArmRequested : 0)
            | (sample.ResetRequested ? TraceFormat.ResetRequested : 0)
            | (sample.OtherTrip == OtherTrip.Voltage ? TraceFormat.VoltageTrip : 0)
            | (sample.OtherTrip == OtherTrip.Unexplained ? TraceFormat.UnexplainedTrip : 0);
        for (int i = 0; i < TraceFormat.Channels; i++)
        {
            flags |= TraceFormat.Channel(sample, i).Fresh ? 1L << i : 0L;
        }

        return flags;
    }

    private void Number(long number)
    {
        long left = number < 0 ? (-number << 1) | 1 : number << 1;
        do
        {
            long digit = left & (TraceFormat.More - 1);
            left >>= TraceFormat.DigitBits;
            _text.Append(TraceFormat.Digits[(int)(left > 0 ? digit | TraceFormat.More : digit)]);
        } while (left > 0);
    }
}
