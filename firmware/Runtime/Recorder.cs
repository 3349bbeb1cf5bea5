using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Writes down what changed: states, diagnoses, trips with all that was known. It looks at the guard after every decision was carried
/// out and stores at most one record per cycle, so it never delays a cut-off.
/// </summary>
public sealed class Recorder
{
    private const long QuietSelfTest = 5000;

    /// <summary>How often the time is noted, ms; a host may tell it as often as it likes.</summary>
    private const long TimeInterval = 3_600_000;

    /// <summary>2020 and 2100, s since 1970: what no clock of a host says any more, and what none will.</summary>
    private const double EarliestTime = 1.5778e9;
    private const double LatestTime = 4.1024e9;

    private readonly Guard _guard;
    private readonly Profile _profile;
    private readonly EventLog _log;
    private readonly TripLog _trips;
    private readonly TripLatch _latch;
    private readonly RepeatCounter _repeats = new RepeatCounter();
    private readonly EventQueue _queue = new EventQueue();
    private readonly bool[] _raised;
    private ProtectionState _state = ProtectionState.SelfTest;
    private long _stateSince;
    private long _quietUntil;
    private long _noteTimeAt;
    private int _changes;

    /// <summary>The trip that is there or was there last; kept for the entry that tells of its reset.</summary>
    private readonly LogEntry _trip = new LogEntry();
    private bool _isHeadPending;
    private int _valuesStored = TripLog.ValueParts;

    /// <summary>Binds the log, which has been read.</summary>
    /// <param name="guard">The guard that is watched.</param>
    /// <param name="profile">What it guards by.</param>
    /// <param name="log">Where events go.</param>
    /// <param name="trips">Where trips go.</param>
    /// <param name="latch">Whose numbers tell one trip from the next.</param>
    public Recorder(Guard guard, Profile profile, EventLog log, TripLog trips, TripLatch latch)
    {
        _trips = trips;
        _latch = latch;
        _guard = guard;
        _profile = profile;
        _log = log;
        _raised = new bool[guard.Diagnostics.Count];
    }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    private bool IsWaiting => _isHeadPending || _valuesStored < TripLog.ValueParts || !_queue.IsEmpty;

    /// <summary>Notes the start, and the trip that was found latched unless it is on record already.</summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="chipsAnswered">True when every chip answered at start.</param>
    public void Open(long now, bool chipsAnswered)
    {
        _stateSince = now;
        _state = _guard.State;
        Note(now, EventKind.Started, chipsAnswered ? 1 : 0, 0.0, 0.0);
        if (_state != ProtectionState.Tripped)
        {
            return;
        }

        TakeTrip();
        _isHeadPending = _latch.Number != _trips.NewestLatch;
        if (_isHeadPending && _trip.Code != (int)DiagnosisCode.FirmwareFault)
        {
            // A fault of the firmware was logged when it happened, without waiting for a next cycle.
            Note(_trip.At, EventKind.Tripped, _trip.Code, _trip.Value, _trip.Bound);
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
        if (_repeats.Admit(kind, code, now))
        {
            _queue.Add(now, kind, code, value, bound);
        }
    }

    /// <summary>
    /// Notes the time of day that a host told, unless it was noted within the hour. Nothing is decided by it: whoever reads the log learns by it
    /// when things happened.
    /// </summary>
    /// <param name="now">Present time, ms.</param>
    /// <param name="seconds">The time of day, s since 1970-01-01 00:00 UTC.</param>
    /// <returns>False when it can be no time of day.</returns>
    public bool NoteTime(long now, double seconds)
    {
        bool possible = seconds > EarliestTime && seconds < LatestTime;
        if (possible && now >= _noteTimeAt)
        {
            _noteTimeAt = now + TimeInterval;
            Note(now, EventKind.TimeTold, 0, seconds, 0.0);
        }

        return possible;
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

    /// <summary>Notes which numbers of a profile are others than before. The tables of critical current densities are told by its hash.</summary>
    /// <param name="now">When, ms.</param>
    /// <param name="before">The numbers before.</param>
    public void NoteLimits(long now, Settings before)
    {
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            double value = _profile.Settings.Get((Setting)i);
            double old = before.Get((Setting)i);
            if (value != old)
            {
                Note(now, EventKind.LimitChanged, i, value, old);
                Flush();
            }
        }
    }

    /// <summary>Stores all that waits, before the guard is replaced.</summary>
    /// <returns>False when something could not be stored.</returns>
    public bool Flush()
    {
        bool stored = true;
        while (stored && IsWaiting)
        {
            stored = WriteNext();
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
    /// <returns>True when the memory was written to.</returns>
    public bool Record(long now, bool mayWrite)
    {
        NoticeState(now);

        // Channels are silent until their first conversion; only what stays wrong is news.
        bool quiet = _state == ProtectionState.SelfTest && now - _stateSince < QuietSelfTest;
        if (!quiet && now >= _quietUntil)
        {
            NoticeDiagnoses(now);
        }

        if (!mayWrite)
        {
            return false;
        }

        if (IsWaiting)
        {
            WriteNext();
            return true;
        }

        if (!_repeats.IsDirty)
        {
            return false;
        }

        bool wrote = _repeats.Store(_log, now, out bool failed);
        Failed = wrote ? failed : Failed;
        return wrote;
    }

    private void NoticeState(long now)
    {
        ProtectionState state = _guard.State;
        if (state == _state)
        {
            return;
        }

        if (_state == ProtectionState.Tripped)
        {
            _valuesStored = TripLog.ValueParts;
            Note(now, EventKind.Reset, _trip.Code, _trip.Value, _trip.Bound);
        }

        _state = state;
        _stateSince = now;
        if (state == ProtectionState.Tripped)
        {
            TakeTrip();
            _isHeadPending = true;
            _valuesStored = 0;
            Note(now, EventKind.Tripped, _trip.Code, _trip.Value, _trip.Bound);
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

    private void TakeTrip()
    {
        TripReport trip = _guard.Trip;
        _trip.Code = (int)trip.Code;
        _trip.At = trip.At;
        _trip.Value = trip.Value;
        _trip.Bound = trip.Bound;
    }

    /// <summary>Stores one record: what tripped, then events, then what was known at the trip.</summary>
    private bool WriteNext()
    {
        if (_isHeadPending)
        {
            Failed = !_trips.Add(_trip.Code, _trip.At, _trip.Value, _trip.Bound, _profile.Hash, _latch.Number);
            _isHeadPending = Failed;
        }
        else if (!_queue.IsEmpty)
        {
            WriteEvent();
        }
        else
        {
            Failed = !_trips.AddValues(_valuesStored, _guard.Trip);
            _valuesStored += Failed ? 0 : 1;
        }

        return !Failed;
    }

    private void WriteEvent()
    {
        Failed = !_queue.Store(_log);
        if (!Failed)
        {
            _repeats.Stored(_queue.Kind, _queue.Code, _log.LastSequence);
            _queue.Remove();
        }
    }
}
