using SSBms.Control;
using SSBms.Device.Tests;
using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>A recorder on a memory of its own, with a guard that is fed by hand.</summary>
public abstract class RecorderScene
{
    protected const string Name = "a profile of many a letter";

    protected CutMemory Memory { get; } = new(MemoryMap.MinuteLog);
    protected Sample Sample { get; } = new();
    protected Decision Decision { get; } = new();
    protected Settings Settings { get; } = ReferenceProfile.Settings();
    protected Guard Guard { get; private set; } = null!;
    protected Profile Profile { get; private set; } = null!;
    protected EventLog Log { get; private set; } = null!;
    protected TripLog Trips { get; private set; } = null!;
    protected TripLatch Latch { get; private set; } = null!;
    protected Recorder Recorder { get; private set; } = null!;

    protected RecorderScene()
    {
        Start();
    }

    protected void Start(string name = Name)
    {
        Guard = new Guard(Settings, new BoardConfiguration().RangeOf(Settings), DiagnosisTable.Default());
        Profile = new Profile(name, 1, new byte[Profile.SourceBytes], Settings);
        Profile.Encode(new byte[Profile.MostBytes]);
        Log = new EventLog(Memory, MemoryMap.EventLog, MemoryMap.TripLog - MemoryMap.EventLog);
        Trips = new TripLog(Memory, MemoryMap.TripLog);
        Latch = new TripLatch(Memory, MemoryMap.TripLatch);
        Assert.IsTrue(Log.Open() && Trips.Open() && Latch.Open());
        Recorder = new Recorder(Guard, Profile, Log, Trips, Latch);
    }

    /// <summary>Cycles in which every channel answers; each writes all that waits.</summary>
    protected void Cycles(int count, bool records = true)
    {
        for (int i = 0; i < count; i++)
        {
            Sample.Now += 100;
            Sample.CellVoltage.Accept(3.4, Sample.Now);
            Sample.RedundantVoltage.Accept(3.4, Sample.Now);
            Sample.Current.Accept(0.0, Sample.Now);
            Sample.StackPressure.Accept(5.0, Sample.Now);
            Sample.PlateTemperature.Accept(25.0, Sample.Now);
            Sample.WallTemperature.Accept(25.0, Sample.Now);
            Guard.Step(Sample, Decision);
            if (records)
            {
                Recorder.Record(Sample.Now, true);
                Recorder.Flush();
            }
        }
    }

    protected LogEntry Entry(long sequence)
    {
        var entry = new LogEntry();
        Assert.IsTrue(Log.TryRead(sequence, entry), $"entry {sequence}");
        return entry;
    }

    protected void Is(long sequence, long at, EventKind kind, int code, double value, double bound)
    {
        LogEntry entry = Entry(sequence);
        Assert.AreEqual((at, kind, code, value, bound), (entry.At, entry.Kind, entry.Code, entry.Value, entry.Bound));
    }
}
