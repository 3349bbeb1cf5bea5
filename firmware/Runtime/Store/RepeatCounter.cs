using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// Which events come again and again. Of a row that flaps or a state that alternates, the first three get entries of their own; what
/// follows within a day of the one before is counted in the third, however many nights it goes on. That a row falls is told as often
/// as that it was raised.
/// </summary>
public sealed class RepeatCounter
{
    private const int Episode = 86_400;
    private const long MillisecondsPerSecond = 1000;
    private const int OwnEntries = 3;
    private const long StoreInterval = 60_000;
    private const int Codes = (int)DiagnosisCode.Count;
    private const int States = 8;
    private const int Keys = Codes + States;
    private const int None = -1;

    private readonly ushort[] _times = new ushort[Keys];
    private readonly int[] _lastAt = new int[Keys];
    private readonly int[] _entry = new int[Keys];
    private readonly bool[] _isNew = new bool[Keys];
    private long _storeAt;

    /// <summary>True while there is a count that is not stored.</summary>
    public bool IsDirty { get; private set; }

    /// <summary>Notes an event.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="code">Its code.</param>
    /// <param name="now">When, ms.</param>
    /// <returns>True when it gets an entry of its own.</returns>
    public bool Admit(EventKind kind, int code, long now)
    {
        int key = KeyOf(kind, code);
        if (key == None)
        {
            return kind != EventKind.Cleared || _times[code] <= OwnEntries;
        }

        // In seconds, which take half the memory: there are many keys.
        int second = (int)(now / MillisecondsPerSecond);
        if (_times[key] == 0 || second - _lastAt[key] >= Episode)
        {
            _times[key] = 0;
            _entry[key] = 0;
        }

        _lastAt[key] = second;
        _times[key] += (ushort)(_times[key] < ushort.MaxValue ? 1 : 0);
        _isNew[key] = _times[key] > OwnEntries;
        IsDirty |= _isNew[key];
        return _times[key] <= OwnEntries;
    }

    /// <summary>Tells which entry an event got.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="code">Its code.</param>
    /// <param name="sequence">Number of the entry.</param>
    public void Stored(EventKind kind, int code, long sequence)
    {
        int key = KeyOf(kind, code);
        if (key != None)
        {
            _entry[key] = (int)sequence;
        }
    }

    /// <summary>Stores one count that is new, once a minute for all of them.</summary>
    /// <param name="log">Where the entries are.</param>
    /// <param name="now">Present time, ms.</param>
    /// <param name="failed">True when the memory did not take it.</param>
    /// <returns>True when the memory was written to.</returns>
    public bool Store(EventLog log, long now, out bool failed)
    {
        failed = false;
        if (!IsDirty || now < _storeAt)
        {
            return false;
        }

        for (int key = 0; key < Keys; key++)
        {
            if (_isNew[key] && _entry[key] > 0)
            {
                failed = !log.Count(_entry[key], _times[key] - OwnEntries);
                _isNew[key] = failed;
                return true;
            }
        }

        IsDirty = false;
        _storeAt = now + StoreInterval;
        return false;
    }

    private static int KeyOf(EventKind kind, int code)
    {
        switch (kind)
        {
            case EventKind.Raised:
                return code < Codes ? code : None;
            case EventKind.StateChanged:
                return code < States ? Codes + code : None;
            default:
                return None;
        }
    }
}
