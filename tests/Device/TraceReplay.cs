using System;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Device.Tests;

/// <summary>
/// Feeds a recorded trace to guard and event log, and writes down what they made of it: a line whenever a decision changes, and every
/// 50 cycles and at the end a line for each group of numbers with a fingerprint of every bit of them up to there.
/// </summary>
public sealed class TraceReplay
{
    private const int LinesEvery = 50;
    private const int MostLines = 128;
    private const int MemorySize = 24576;
    private const int LatchAddress = 0;
    private const int LogAddress = 1024;
    private const int TripAddress = 4096;
    private const int ProofAddress = TripAddress + TripLog.Size;
    private const long Prime = 1099511628211L;
    private const string HexDigits = "0123456789ABCDEF";

    private readonly TraceReader _reader;
    private readonly CutMemory _memory = new CutMemory(MemorySize);
    private readonly LatchKeeper _keeper;
    private readonly Recorder _recorder;
    private readonly byte[] _stored = new byte[MemorySize];
    private readonly string[] _log = new string[MostLines];
    private readonly long[] _fingerprint = new long[(int)TraceGroup.Count];
    private string _decided = "";

    public TraceReplay(string[] samples, Settings settings)
    {
        _reader = new TraceReader(samples);
        var profile = new Profile("trace", 0, new byte[Profile.SourceBytes], settings);
        profile.Encode(new byte[Profile.MostBytes]);
        var latch = new TripLatch(_memory, LatchAddress);
        var log = new EventLog(_memory, LogAddress, TripAddress - LogAddress);
        var trips = new TripLog(_memory, TripAddress);
        var proof = new MemoryProof(_memory, ProofAddress);
        latch.Open();
        log.Open();
        trips.Open();
        proof.Open();
        Guard = new Guard(settings, GarnetCell.Board(settings.Get(Setting.Cycle)), DiagnosisTable.Default());
        _keeper = new LatchKeeper(Guard, latch, proof);
        _recorder = new Recorder(Guard, profile, log, trips, latch);
        _recorder.Open(0, true);
    }

    public Guard Guard { get; }

    public Sample Sample { get; } = new Sample();

    public Decision Decision { get; } = new Decision();

    /// <summary>Cycles so far.</summary>
    public int Cycle { get; private set; }

    /// <summary>Lines so far.</summary>
    public int Lines { get; private set; }

    /// <summary>"cycle, state, contactor, cause, raised diagnoses", or "cycle, group, fingerprint in hexadecimal digits".</summary>
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
        _keeper.StoreClosing(Sample, Decision);
        _keeper.Store(Sample, Decision);
        _recorder.Record(Sample.Now, !_keeper.Wrote);
        Published();
        string decided = Decided();
        if (!decided.Equals(_decided))
        {
            Write(decided);
        }

        _decided = decided;
        if (Cycle % LinesEvery == 0)
        {
            WriteFingerprints();
        }
    }

    /// <summary>Adds what the memory holds in the end: latch and event log as they would be on a board.</summary>
    public void Finish()
    {
        _memory.Read(0, _stored, MemorySize);
        Mix(TraceGroup.Stored, Crc32.Compute(_stored, MemorySize));
        WriteFingerprints();
    }

    private void Published()
    {
        for (int i = 0; i < (int)Quantity.Count; i++)
        {
            var quantity = (Quantity)i;
            TraceGroup group = TraceGroups.Of(quantity);
            Mix(group, Guard.Quantities.Get(quantity));
            Mix(group, (Guard.Quantities.IsKnown(quantity) ? 2L : 0L) + (Guard.Quantities.IsFresh(quantity) ? 1L : 0L));
        }

        Mix(TraceGroup.Decided, Decision.AllowedCharge);
        Mix(TraceGroup.Decided, Decision.AllowedDischarge);
        Mix(TraceGroup.Decided, Decision.HardwareTripCharge);
        Mix(TraceGroup.Decided, Decision.HardwareTripDischarge);
        Mix(TraceGroup.Decided, Guard.Trip.At);
        Mix(TraceGroup.Decided, Guard.Trip.Value);
        Mix(TraceGroup.Decided, Guard.Trip.Bound);
    }

    private string Decided()
    {
        string raised = "";
        for (int i = 0; i < Guard.Diagnostics.Count; i++)
        {
            raised += Guard.Diagnostics.IsRaised(i) ? " " + ((int)Guard.Diagnostics.Row(i).Code).ToString() : "";
        }

        return ((int)Guard.State).ToString()
            + (Decision.CloseContactor ? " closed " : " open ")
            + ((int)Guard.Trip.Code).ToString()
            + raised;
    }

    private void Mix(TraceGroup group, double value)
    {
        Mix(group, BitConverter.DoubleToInt64Bits(value));
    }

    /// <summary>No bit that differs is ever lost again: exclusive or, an odd factor, and a shift all can be undone.</summary>
    private void Mix(TraceGroup group, long bits)
    {
        long mixed = (_fingerprint[(int)group] ^ bits) * Prime;
        _fingerprint[(int)group] = mixed ^ ((mixed >> 32) & 0xFFFFFFFFL);
    }

    private void WriteFingerprints()
    {
        for (int i = 0; i < (int)TraceGroup.Count; i++)
        {
            Write(TraceGroups.Name((TraceGroup)i) + " " + Hex(_fingerprint[i], 16));
        }
    }

    private void Write(string line)
    {
        _log[Lines] = Cycle.ToString() + " " + line;
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
