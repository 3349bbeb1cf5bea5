namespace SSBms.Live.Watch;

/// <summary>The newest events of a board and its line.</summary>
public sealed class WatchEvents
{
    private const int Capacity = 1000;

    private readonly Lock _turn = new();
    private readonly Queue<WatchEvent> _events = new();
    private int _last;

    /// <summary>Number of the newest event; 0 while there is none.</summary>
    public int Last => Volatile.Read(ref _last);

    /// <summary>The events after one that is known, oldest first.</summary>
    /// <param name="known">Its number; 0 for all that are kept.</param>
    public IReadOnlyList<WatchEvent> Since(int known)
    {
        lock (_turn)
        {
            return known >= _last ? [] : [.. _events.Where(one => one.Number > known)];
        }
    }

    /// <summary>Adds one.</summary>
    /// <param name="time">When, s of the watch; NaN when that is not known.</param>
    /// <param name="tone">How much it matters.</param>
    /// <param name="text">What.</param>
    internal void Add(double time, EventTone tone, string text)
    {
        lock (_turn)
        {
            _last++;
            _events.Enqueue(new WatchEvent(_last, time, TimeProvider.System.GetUtcNow(), tone, text));
            if (_events.Count > Capacity)
            {
                _events.Dequeue();
            }
        }
    }
}
