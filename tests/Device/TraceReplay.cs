using System;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Device.Tests;

/// <summary>
/// Feeds a recorded trace to guard, event log and telemetry, and writes down what they made of it: a line whenever a decision
/// changes, every 50 cycles, and at the end. A line ends in a fingerprint of every bit of every number up to there.
/// </summary>
public sealed class TraceReplay
{
    private const int LineEvery = 50;
    private const int MostLines = 64;
    private const int MemorySize = 8192;
    private const long Prime = 1099511628211L;
    private const string HexDigits = "0123456789ABCDEF";

    private readonly TraceReader _reader;
    private readonly CutMemory _memory = new CutMemory(MemorySize);
    private readonly Recorder _recorder;
    private readonly byte[] _message = new byte[256];
    private readonly byte[] _stored = new byte[MemorySize];
    private readonly string[] _log = new string[MostLines];
    private long _fingerprint;
    private long _decided = -1;

    public TraceReplay(string[] samples, CellLimits limits, double cycleSeconds)
    {
        _reader = new TraceReader(samples);
        Guard = new Guard(limits, new GuardPolicy(cycleSeconds), DiagnosisTable.Default());
        _recorder = new Recorder(Guard, _memory);
        _recorder.Open(0, true, true);
    }

    public Guard Guard { get; }

    public Sample Sample { get; } = new Sample();

    public Decision Decision { get; } = new Decision();

    /// <summary>Cycles so far.</summary>
    public int Cycle { get; private set; }

    /// <summary>Lines so far.</summary>
    public int Lines { get; private set; }

    /// <summary>"cycle, state, contactor, cause, raised rows of the table, fingerprint"; the last two in hexadecimal digits.</summary>
    public string Line(int index)
    {
        return _log[index];
    }

    public void Run()
    {
        while (Read())
        {
            Judge();
        }

        Finish();
    }

    /// <summary>Takes the sample of the next cycle.</summary>
    /// <returns>False when the trace is over.</returns>
    public bool Read()
    {
        return _reader.Read(Sample);
    }

    /// <summary>Lets the firmware judge the sample.</summary>
    public void Judge()
    {
        Cycle++;
        Guard.Step(Sample, Decision);
        _recorder.Record(Sample.Now);
        Published();
        long raised = Raised();
        long decided = (raised * 256 + (long)Guard.Trip.Code) * 16 + (long)Guard.State * 2 + (Decision.CloseContactor ? 1L : 0L);
        if (decided != _decided || Cycle % LineEvery == 0)
        {
            Write(raised);
        }

        _decided = decided;
    }

    /// <summary>Adds what the memory holds in the end: the event log as it would be on a board.</summary>
    public void Finish()
    {
        _memory.Read(0, _stored, MemorySize);
        Mix(Crc32.Compute(_stored, MemorySize));
        Write(Raised());
    }

    private void Published()
    {
        for (int i = 0; i < (int)Quantity.Count; i++)
        {
            var quantity = (Quantity)i;
            Mix(Guard.Quantities.Get(quantity));
            Mix((Guard.Quantities.IsKnown(quantity) ? 2L : 0L) + (Guard.Quantities.IsFresh(quantity) ? 1L : 0L));
        }

        Mix(Decision.AllowedCharge);
        Mix(Decision.AllowedDischarge);
        Mix(Decision.HardwareTripCharge);
        Mix(Decision.HardwareTripDischarge);
        Mix(Guard.Trip.At);
        Mix(Guard.Trip.Value);
        Mix(Guard.Trip.Bound);
        Mix(Crc32.Compute(_message, StatusMessage.Write(Guard, Sample.Now, _message, 0)));
    }

    private long Raised()
    {
        long raised = 0;
        for (int i = 0; i < Guard.Diagnostics.Count; i++)
        {
            raised |= Guard.Diagnostics.IsRaised(i) ? 1L << i : 0L;
        }

        return raised;
    }

    private void Mix(double value)
    {
        Mix(BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>No bit that differs is ever lost again: exclusive or, an odd factor, and a shift all can be undone.</summary>
    private void Mix(long bits)
    {
        _fingerprint = (_fingerprint ^ bits) * Prime;
        _fingerprint ^= (_fingerprint >> 32) & 0xFFFFFFFFL;
    }

    private void Write(long raised)
    {
        string decided = Cycle.ToString() + " " + ((int)Guard.State).ToString() + (Decision.CloseContactor ? " closed " : " open ");
        _log[Lines] = decided + ((int)Guard.Trip.Code).ToString() + " " + Hex(raised, 6) + " " + Hex(_fingerprint, 16);
        Lines++;
    }

    private static string Hex(long value, int digits)
    {
        string text = "";
        for (int i = 0; i < digits; i++)
        {
            text = HexDigits[(int)(value & 0xF)].ToString() + text;
            value >>= 4;
        }

        return text;
    }
}
