using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// What was measured in every cycle of the last minute in which the contactor was closed, in the memory all the time, so that it is there
/// however the minute ended. Two such minutes are kept: the next closing leaves that of the newest trip alone.
/// </summary>
public sealed class MinuteLog
{
    /// <summary>Bytes of memory it takes.</summary>
    public const int Size = Halves * Blocks * MinuteBlock.Size;

    /// <summary>Blocks in all.</summary>
    public const int Capacity = Halves * Blocks;

    private const int Halves = 2;

    /// <summary>A minute of cycles of 100 ms, and one that is being overwritten.</summary>
    private const int Blocks = 61;
    private const int MostIndex = 0xFFFF;

    private readonly INonVolatileMemory _memory;
    private readonly int _start;
    private readonly TripLatch _latch;
    private readonly TripLog _trips;
    private readonly long[] _session = new long[Halves];
    private MinuteBlock _filling = new MinuteBlock();
    private MinuteBlock _waiting = new MinuteBlock();
    private bool _isWaiting;
    private bool _closed;
    private bool _full;
    private int _half;
    private int _slot;
    private int _index;

    /// <summary>Places it in the memory; reads nothing yet.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="start">First byte.</param>
    /// <param name="latch">Whose number tells one closing from the next.</param>
    /// <param name="trips">The newest of which keeps its minute.</param>
    public MinuteLog(INonVolatileMemory memory, int start, TripLatch latch, TripLog trips)
    {
        _latch = latch;
        _trips = trips;
        _memory = memory;
        _start = start;
    }

    /// <summary>True after a write that failed, until one succeeds.</summary>
    public bool Failed { get; private set; }

    /// <summary>Finds out which minutes are there.</summary>
    /// <returns>False when the memory does not answer.</returns>
    public bool Open()
    {
        for (int half = 0; half < Halves; half++)
        {
            // Every closing begins at the first place.
            if (!_memory.Read(AddressOf(half * Blocks), _waiting.Bytes, MinuteBlock.Size))
            {
                return false;
            }

            _session[half] = _waiting.Open() ? _waiting.Session : 0;
        }

        return true;
    }

    /// <summary>Sets how fine the channels count.</summary>
    /// <param name="range">What the board can measure.</param>
    public void SetScale(BoardRange range)
    {
        _filling.SetScale(range);
        _waiting.SetScale(range);
        _filling.Clear();
        _closed = false;
        _full = false;
        _isWaiting = false;
    }

    /// <summary>Takes what was measured in this cycle while the contactor is closed.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="closed">True while it is told to be closed, and the latch holds that it is.</param>
    /// <returns>True when something has come together that is to be stored.</returns>
    public bool Take(Sample sample, bool closed)
    {
        if (closed)
        {
            if (!_closed)
            {
                Begin(_latch.Number, _trips.NewestLatch - 1);
            }

            _full = _full || _filling.Add(sample);
        }
        else if (_closed)
        {
            // The last cycles before it opened do not wait for others.
            _closed = false;
            _full = _full || _filling.Count > 0;
        }

        if (_full && !_isWaiting)
        {
            Pass(sample);
        }

        return _isWaiting;
    }

    /// <summary>Stores what has come together.</summary>
    public void Store()
    {
        // What the memory does not take is lost: the next is newer.
        _isWaiting = false;
        Failed = !_memory.WriteUnseen(AddressOf(_half * Blocks + _slot), _waiting.Bytes, MinuteBlock.Size);
        _slot = _slot < Blocks - 1 ? _slot + 1 : 0;
    }

    /// <summary>Reads a block.</summary>
    /// <param name="place">0 to <see cref="Capacity"/> − 1.</param>
    /// <param name="into">Where it goes.</param>
    /// <returns>False when nothing whole stands there, or the memory does not answer.</returns>
    public bool TryRead(int place, MinuteBlock into)
    {
        return _memory.Read(AddressOf(place), into.Bytes, MinuteBlock.Size) && into.Open();
    }

    private void Begin(long session, long kept)
    {
        bool older = _session[0] <= _session[1];
        _half = _session[0] == kept ? 1 : (_session[1] == kept || older ? 0 : 1);
        _session[_half] = session;
        _slot = 0;
        _index = 0;
        _filling.Clear();
        _closed = true;
        _full = false;
        _isWaiting = false;
    }

    private void Pass(Sample sample)
    {
        MinuteBlock full = _filling;
        full.Seal(sample, _session[_half], _index);
        _index = _index < MostIndex ? _index + 1 : 0;
        _filling = _waiting;
        _filling.Clear();
        _waiting = full;
        _isWaiting = true;
        _full = false;
    }

    private int AddressOf(int place)
    {
        return _start + place * MinuteBlock.Size;
    }
}
