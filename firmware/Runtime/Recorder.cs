using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Writes down what changed: states, diagnoses, trips. It looks at the guard after every decision was carried out and
/// stores at most one record per cycle, so it never delays a cut-off.
/// </summary>
public sealed class Recorder
{
    private const long QuietSelfTest = 5000;

    private readonly Guard _guard;
    private readonly Profile _profile;
    private readonly EventLog _log;
    private readonly EventQueue _queue = new EventQueue();
    private readonly bool[] _raised;
    private ProtectionState _state = ProtectionState.SelfTest;
    private long _stateSince;
    private long _quietUntil;
    private int _changes;

    /// <summary>Binds the log, which has been read.</summary>
    /// <param name="guard">The guard that is watched.</param>
    /// <param name="profile">What it guards by.</param>
    /// <param name="log">Where events go.</param>
    public Recorder(Guard guard, Profile profile, EventLog log)
    {
        _guard = guard;
        _profile = profile;
        _log = log;
        _raised = new bool[guard.Diagnostics.Count];
    }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    /// <summary>Notes the start.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="chipsAnswered">True when every chip answered at start.</param>
    public void Open(long now, bool chipsAnswered)
    {
        _stateSince = now;
        _state = _guard.State;
        Note(now, EventKind.Started, chipsAnswered ? 1 : 0, 0.0, 0.0);
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

    /// <summary>Notes what the guard guards by: its hash, and its name in as many entries as it takes.</summary>
    /// <param name="now">When, ms.</param>
    /// <param name="kind">What became of it.</param>
    /// <param name="before">Hash of the profile before it; else 0.</param>
    public void NoteProfile(long now, EventKind kind, double before)
    {
        string name = _profile.Name;
        Note(now, kind, 0, _profile.Hash, before);
        for (int first = 0; first < name.Length; first += ProfileName.Letters)
        {
            double second = ProfileName.Pack(name, first + ProfileName.Letters / 2);
            Note(now, EventKind.ProfileName, first, ProfileName.Pack(name, first), second);
        }
    }

    /// <summary>Stores all that waits, before the guard is replaced.</summary>
    /// <returns>False when something could not be stored.</returns>
    public bool Flush()
    {
        bool stored = true;
        while (stored && !_queue.IsEmpty)
        {
            stored = WriteEvent();
        }

        return stored;
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
    /// <param name="mayWrite">False when this cycle has written to the memory already.</param>
    public void Record(long now, bool mayWrite)
    {
        NoticeState(now);

        // Channels are silent until their first conversion; only what stays wrong is news.
        bool quiet = _state == ProtectionState.SelfTest && now - _stateSince < QuietSelfTest;
        if (!quiet && now >= _quietUntil)
        {
            NoticeDiagnoses(now);
        }

        if (mayWrite && !_queue.IsEmpty)
        {
            WriteEvent();
        }
    }

    private void NoticeState(long now)
    {
        ProtectionState state = _guard.State;
        if (state == _state)
        {
            return;
        }

        _state = state;
        _stateSince = now;
        if (state == ProtectionState.Tripped)
        {
            TripReport trip = _guard.Trip;
            Note(now, EventKind.Tripped, (int)trip.Code, trip.Value, trip.Bound);
        }

        Note(now, EventKind.StateChanged, (int)state, 0.0, 0.0);
        if (state == ProtectionState.Armed)
        {
            NoteProfile(now, EventKind.Armed, 0.0);
        }
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

    private bool WriteEvent()
    {
        LogEntry entry = _queue.Peek();
        Failed = !_log.Append(entry.At, entry.Kind, entry.Code, entry.Value, entry.Bound);
        if (!Failed)
        {
            _queue.Remove();
        }

        return !Failed;
    }
}
