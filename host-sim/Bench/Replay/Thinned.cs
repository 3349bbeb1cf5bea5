namespace SSBms.Bench.Replay;

/// <summary>Keeps a sequence of any length in a memory that does not grow: of too many entries every other one is dropped.</summary>
/// <typeparam name="T">What it is a sequence of.</typeparam>
internal sealed class Thinned<T>
{
    private readonly int _most;
    private readonly List<T> _kept = [];
    private long _every = 1;
    private long _seen;

    /// <summary>Starts empty.</summary>
    /// <param name="most">How many entries are kept at most; even.</param>
    public Thinned(int most)
    {
        _most = most;
    }

    /// <summary>What is kept.</summary>
    public IReadOnlyList<T> Kept => _kept;

    /// <summary>One of how many is kept.</summary>
    public long Every => _every;

    /// <summary>How many there were.</summary>
    public long Seen => _seen;

    /// <summary>Takes the next entry; it is only made when it is kept.</summary>
    /// <param name="make">Makes it.</param>
    public void Add(Func<T> make)
    {
        if (_seen++ % _every != 0)
        {
            return;
        }

        if (_kept.Count == _most)
        {
            int kept = 0;
            _kept.RemoveAll(_ => kept++ % 2 == 1);
            _every *= 2;
            if ((_seen - 1) % _every != 0)
            {
                return;
            }
        }

        _kept.Add(make());
    }
}
