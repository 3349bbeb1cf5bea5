namespace SSBms.Live.Watch;

/// <summary>What a board has told since it is watched: the newest million rows, and any part of them as few rows as a plot can show.</summary>
public sealed class WatchHistory
{
    /// <summary>A day of ten rows a second, and some more.</summary>
    private const int Capacity = 1_000_000;
    private const int First = 4096;
    private const int Channels = (int)WatchChannel.Count;

    private readonly Lock _turn = new();
    private readonly (float Value, int Row)[] _least = new (float, int)[Channels];
    private readonly (float Value, int Row)[] _largest = new (float, int)[Channels];
    private double[] _times = new double[First];
    private float[] _values = new float[First * Channels];
    private int _start;
    private int _count;
    private long _added;

    /// <summary>How many rows have been added so far, those that are no longer kept included.</summary>
    public long Added
    {
        get
        {
            lock (_turn)
            {
                return _added;
            }
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="time">Time of the watch, s, later than that of the row before.</param>
    /// <param name="values">One for each channel; NaN where it is not known.</param>
    public void Add(double time, ReadOnlySpan<double> values)
    {
        lock (_turn)
        {
            Grow();
            int place = Place(_count < Capacity ? _count++ : Oldest());
            _times[place] = time;
            for (int i = 0; i < Channels; i++)
            {
                _values[place * Channels + i] = (float)values[i];
            }

            _added++;
        }
    }

    /// <summary>The rows that were added after some that are known.</summary>
    /// <param name="known">How many are known; 0 for none.</param>
    /// <param name="most">At most about this many rows, 2 or more.</param>
    public WatchSlice Since(long known, int most)
    {
        lock (_turn)
        {
            int fresh = (int)Math.Min(_added - Math.Min(known, _added), _count);
            return Thinned(_count - fresh, _count, most) with { Added = _added };
        }
    }

    /// <summary>The rows of a time.</summary>
    /// <param name="from">First time, s.</param>
    /// <param name="to">Last time, s.</param>
    /// <param name="most">At most about this many rows, 2 or more: of more of them the smallest and the largest values are kept.</param>
    public WatchSlice Between(double from, double to, int most)
    {
        lock (_turn)
        {
            return Thinned(FirstAt(from), FirstAt(Math.BitIncrement(to)), most) with { Added = _added };
        }
    }

    private int Place(int row)
    {
        return (_start + row) % _times.Length;
    }

    private int Oldest()
    {
        _start = (_start + 1) % _times.Length;
        return _count - 1;
    }

    private void Grow()
    {
        if (_count == _times.Length && _count < Capacity)
        {
            int size = Math.Min(_count * 2, Capacity);
            Array.Resize(ref _times, size);
            Array.Resize(ref _values, size * Channels);
        }
    }

    private int FirstAt(double time)
    {
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_times[Place(middle)] < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private WatchSlice Thinned(int from, int to, int most)
    {
        int rows = to - from;
        var slice = new WatchSlice([], [.. Enumerable.Range(0, Channels).Select(_ => new List<float>())], 0);
        int buckets = rows <= most ? rows : Math.Max(most / 2, 1);
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            int first = from + (int)((long)rows * bucket / buckets);
            int end = from + (int)((long)rows * (bucket + 1) / buckets);
            if (end - first == 1)
            {
                Copy(slice, first);
            }
            else
            {
                Shrink(slice, first, end);
            }
        }

        return slice;
    }

    private void Copy(WatchSlice slice, int row)
    {
        int place = Place(row);
        slice.Times.Add(_times[place]);
        for (int i = 0; i < Channels; i++)
        {
            slice.Values[i].Add(_values[place * Channels + i]);
        }
    }

    /// <summary>Of some rows the smallest and the largest of each channel, in the order in which they came.</summary>
    private void Shrink(WatchSlice slice, int first, int end)
    {
        slice.Times.Add(_times[Place(first)]);
        slice.Times.Add(_times[Place(end - 1)]);
        Array.Fill(_least, (float.NaN, 0));
        Array.Fill(_largest, (float.NaN, 0));
        for (int row = first; row < end; row++)
        {
            ReadOnlySpan<float> values = _values.AsSpan(Place(row) * Channels, Channels);
            for (int i = 0; i < Channels; i++)
            {
                float value = values[i];
                if (value < _least[i].Value || (float.IsNaN(_least[i].Value) && !float.IsNaN(value)))
                {
                    _least[i] = (value, row);
                }

                if (value > _largest[i].Value || (float.IsNaN(_largest[i].Value) && !float.IsNaN(value)))
                {
                    _largest[i] = (value, row);
                }
            }
        }

        for (int i = 0; i < Channels; i++)
        {
            bool rises = _least[i].Row <= _largest[i].Row;
            slice.Values[i].Add(rises ? _least[i].Value : _largest[i].Value);
            slice.Values[i].Add(rises ? _largest[i].Value : _least[i].Value);
        }
    }
}
