using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Writes down what changed: states, diagnoses, trips. It looks at the guard after every decision was carried out and
/// writes only when there is something new, so it never delays a cut-off.
/// </summary>
public sealed class Recorder
{
    private const int LatchStart = 0;
    private const int LogStart = 256;
    private const long QuietSelfTest = 5000;

    private readonly Guard _guard;
    private readonly TripLatch _latch;
    private readonly bool[] _raised;
    private ProtectionState _state = ProtectionState.SelfTest;
    private long _stateSince;
    private bool _latchPending;

    /// <summary>Lays out log and latch in the memory.</summary>
    /// <param name="guard">The guard that is watched.</param>
    /// <param name="memory">The memory; at least 1 KB.</param>
    public Recorder(Guard guard, INonVolatileMemory memory)
    {
        _guard = guard;
        _latch = new TripLatch(memory, LatchStart);
        _raised = new bool[guard.Diagnostics.Count];
        Log = new EventLog(memory, LogStart, memory.Size - LogStart);
    }

    /// <summary>The event log.</summary>
    public EventLog Log { get; }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reads log and latch; a latched trip goes back into the guard.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="chipsAnswered">True when every chip answered at start.</param>
    public void Open(long now, bool chipsAnswered)
    {
        _stateSince = now;
        bool log = Log.Open();
        bool latch = _latch.Open();
        Failed = !log || !latch;
        if (!latch)
        {
            // Whether something is latched cannot be known: then it is.
            _guard.RestoreTrip(DiagnosisCode.MemoryFault, now, 1.0, 0.5);
        }
        else if (_latch.Code != 0)
        {
            _guard.RestoreTrip((DiagnosisCode)_latch.Code, _latch.At, _latch.Value, _latch.Bound);
        }

        _state = _guard.State;
        Append(now, EventKind.Started, chipsAnswered ? 1 : 0, 0.0, 0.0);
    }

    /// <summary>Writes down what is new in this cycle.</summary>
    /// <param name="now">Start of the cycle, ms.</param>
    public void Record(long now)
    {
        RecordState(now);
        if (_latchPending)
        {
            WriteLatch(now);
        }

        if (_state == ProtectionState.SelfTest && now - _stateSince < QuietSelfTest)
        {
            // Channels are silent until their first conversion; only what stays wrong is news.
            return;
        }

        Diagnostics diagnostics = _guard.Diagnostics;
        for (int i = 0; i < _raised.Length; i++)
        {
            if (diagnostics.IsRaised(i) != _raised[i])
            {
                RecordDiagnosis(now, i);
            }
        }
    }

    private void RecordState(long now)
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
            Append(now, EventKind.Tripped, (int)trip.Code, trip.Value, trip.Bound);
        }

        Append(now, EventKind.StateChanged, (int)state, 0.0, 0.0);
    }

    /// <summary>Stores the trip the guard has, or that it has none. Tried again in every cycle until it succeeds.</summary>
    private void WriteLatch(long now)
    {
        TripReport trip = _guard.Trip;
        long at = trip.Code == DiagnosisCode.None ? now : trip.At;
        _latchPending = !_latch.Write((int)trip.Code, at, trip.Value, trip.Bound);
        Failed = _latchPending;
    }

    private void RecordDiagnosis(long now, int index)
    {
        Diagnosis row = _guard.Diagnostics.Row(index);
        bool raised = _guard.Diagnostics.IsRaised(index);
        _raised[index] = raised;

        double value = _guard.Quantities.Get(row.Watched);
        double bound = _guard.Quantities.Get(row.Bound);
        Append(now, raised ? EventKind.Raised : EventKind.Cleared, (int)row.Code, value, bound);
    }

    private void Append(long now, EventKind kind, int code, double value, double bound)
    {
        Failed = !Log.Append(now, kind, code, value, bound) || _latchPending;
    }
}
