using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Writes down what changed: states, diagnoses, trips. It looks at the guard after every decision was carried out and
/// stores at most one record per cycle, the latch before all others, so it never delays a cut-off.
/// </summary>
public sealed class Recorder
{
    private const long QuietSelfTest = 5000;

    private readonly Guard _guard;
    private readonly TripLatch _latch;
    private readonly EventQueue _queue = new EventQueue();
    private readonly bool[] _raised;
    private ProtectionState _state = ProtectionState.SelfTest;
    private long _stateSince;
    private long _quietUntil;
    private bool _latchPending;
    private bool _opened;
    private int _changes;

    /// <summary>Lays out log and latch in the memory.</summary>
    /// <param name="guard">The guard that is watched.</param>
    /// <param name="memory">The memory; larger than <see cref="MemoryMap.EventLog"/>.</param>
    public Recorder(Guard guard, INonVolatileMemory memory)
    {
        _guard = guard;
        _latch = new TripLatch(memory, MemoryMap.TripLatch);
        _raised = new bool[guard.Diagnostics.Count];
        Log = new EventLog(memory, MemoryMap.EventLog, memory.Size - MemoryMap.EventLog);
    }

    /// <summary>The event log.</summary>
    public EventLog Log { get; }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reads log and latch; a latched trip goes back into the guard.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="chipsAnswered">True when every chip answered at start.</param>
    /// <param name="memoryTells">
    /// False when the memory did not start or not all of it could be read: what it holds is then not asked, for a memory that
    /// answers at random looks like one in which nothing is latched.
    /// </param>
    public void Open(long now, bool chipsAnswered, bool memoryTells)
    {
        _stateSince = now;
        bool log = memoryTells && Log.Open();
        bool latch = memoryTells && _latch.Open();
        _opened = log && latch;
        Failed = !_opened;
        if (!latch)
        {
            // Whether something is latched cannot be known: then it is.
            _guard.RestoreTrip(DiagnosisCode.MemoryFault, now, 1.0, 0.5);
        }
        else if (_latch.Code != 0)
        {
            RestoreTrip();
        }

        _state = _guard.State;
        Note(now, EventKind.Started, chipsAnswered ? 1 : 0, 0.0, 0.0);
    }

    /// <summary>
    /// Reads log and latch if they could not be read at start. Until then nothing is written: what is written without knowing
    /// the newest number overwrites the log, and is not found as the newest latch.
    /// </summary>
    public void Reopen()
    {
        if (_opened)
        {
            return;
        }

        _opened = Log.Open() && _latch.Open();
        Failed = !_opened;
        if (_opened && _latch.Code != 0)
        {
            RestoreTrip();
        }
        else
        {
            _latchPending = _guard.State == ProtectionState.Tripped;
        }
    }

    /// <summary>Notes an event of the firmware itself.</summary>
    /// <param name="now">When, ms.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="code">Its code, 0 to 255.</param>
    /// <param name="value">A number that belongs to it; else 0.</param>
    /// <param name="bound">Its bound; else 0.</param>
    public void Note(long now, EventKind kind, int code, double value, double bound)
    {
        _queue.Add(now, kind, code, value, bound);
    }

    /// <summary>Latches a fault of the firmware itself, at once: there may be no next cycle.</summary>
    /// <param name="now">When, ms.</param>
    /// <param name="value">Which restart this is.</param>
    /// <param name="bound">How many there may be.</param>
    public void LatchFirmwareFault(long now, double value, double bound)
    {
        Reopen();
        _latch.Write((int)DiagnosisCode.FirmwareFault, now, value, bound);
        if (_opened)
        {
            Log.Append(now, EventKind.Tripped, (int)DiagnosisCode.FirmwareFault, value, bound);
        }
    }

    /// <summary>
    /// Overlooks diagnoses for a while: chips that were set up anew are silent at first, and what comes and goes with every such
    /// attempt would push everything else out of the log.
    /// </summary>
    /// <param name="until">Until when, ms.</param>
    public void Overlook(long until)
    {
        _quietUntil = until;
    }

    /// <summary>Notices what is new in this cycle and stores one record.</summary>
    /// <param name="now">Start of the cycle, ms.</param>
    public void Record(long now)
    {
        NoticeState(now);

        // Channels are silent until their first conversion; only what stays wrong is news.
        bool quiet = _state == ProtectionState.SelfTest && now - _stateSince < QuietSelfTest;
        if (!quiet && now >= _quietUntil)
        {
            NoticeDiagnoses(now);
        }

        if (!_opened)
        {
            Failed = true;
        }
        else if (_latchPending)
        {
            WriteLatch(now);
        }
        else if (!_queue.IsEmpty)
        {
            WriteEvent();
        }
    }

    private void RestoreTrip()
    {
        _guard.RestoreTrip((DiagnosisCode)_latch.Code, _latch.At, _latch.Value, _latch.Bound);
    }

    private void NoticeState(long now)
    {
        ProtectionState state = _guard.State;
        if (state == _state)
        {
            return;
        }

        _latchPending |= state == ProtectionState.Tripped || _state == ProtectionState.Tripped;
        _state = state;
        _stateSince = now;
        if (state == ProtectionState.Tripped)
        {
            TripReport trip = _guard.Trip;
            Note(now, EventKind.Tripped, (int)trip.Code, trip.Value, trip.Bound);
        }

        Note(now, EventKind.StateChanged, (int)state, 0.0, 0.0);
    }

    private void NoticeDiagnoses(long now)
    {
        Diagnostics diagnostics = _guard.Diagnostics;
        if (diagnostics.Changes == _changes)
        {
            return;
        }

        _changes = diagnostics.Changes;
        for (int i = 0; i < _raised.Length; i++)
        {
            bool raised = diagnostics.IsRaised(i);
            if (raised == _raised[i])
            {
                continue;
            }

            _raised[i] = raised;
            Diagnosis row = diagnostics.Row(i);
            double value = _guard.Quantities.Get(row.Watched);
            double bound = _guard.Quantities.Get(row.Bound);
            Note(now, raised ? EventKind.Raised : EventKind.Cleared, (int)row.Code, value, bound);
        }
    }

    /// <summary>Stores the trip the guard has, or that it has none. Tried again in every cycle until it succeeds.</summary>
    private void WriteLatch(long now)
    {
        TripReport trip = _guard.Trip;
        long at = trip.Code == DiagnosisCode.None ? now : trip.At;
        _latchPending = !_latch.Write((int)trip.Code, at, trip.Value, trip.Bound);
        Failed = _latchPending;
    }

    private void WriteEvent()
    {
        LogEntry entry = _queue.Peek();
        Failed = !Log.Append(entry.At, entry.Kind, entry.Code, entry.Value, entry.Bound);
        if (!Failed)
        {
            _queue.Remove();
        }
    }
}
