namespace SSBms.NanoCheck.Counting;

/// <summary>Gathers what control cycles do.</summary>
internal sealed class CycleCounter
{
    private readonly Dictionary<long, long>[] _instructions = [.. Columns.Select(_ => new Dictionary<long, long>())];
    private readonly Dictionary<long, long>[] _calls = [.. Columns.Select(_ => new Dictionary<long, long>())];
    private readonly long[] _allocations = new long[Probe.Rooms.Count + 1];
    private readonly Tally[] _startUp = new Tally[Probe.Rooms.Count + 1];
    private readonly Tally[] _current = new Tally[Probe.Rooms.Count + 1];
    private long _cycles;
    private bool _isFirst;

    /// <summary>The rooms, and all together.</summary>
    private static IEnumerable<int> Columns => Enumerable.Range(0, Probe.Rooms.Count + 1);

    /// <summary>Takes what was done.</summary>
    /// <param name="section">In which section.</param>
    /// <param name="done">What, room by room.</param>
    public void Take(Section section, Tally[] done)
    {
        Tally[] all = [.. done, done.Aggregate((left, right) => left + right)];
        if (section == Section.Cycle && !_isFirst)
        {
            Cycle(all);
            return;
        }

        if (section == Section.Construction)
        {
            Array.Clear(_current);
        }

        for (int i = 0; i < all.Length; i++)
        {
            _current[i] += all[i];
            _startUp[i] = _current[i].Instructions > _startUp[i].Instructions ? _current[i] : _startUp[i];
        }

        _isFirst = section != Section.Cycle;
    }

    /// <summary>Sums up.</summary>
    /// <param name="name">What was run.</param>
    public CycleCounts Sum(string name)
    {
        return new CycleCounts(
            name,
            _cycles,
            [.. _instructions.Select(Spread.Of)],
            [.. _calls.Select(Spread.Of)],
            _allocations,
            _startUp,
            []
        );
    }

    private void Cycle(Tally[] all)
    {
        _cycles++;
        for (int i = 0; i < all.Length; i++)
        {
            Add(_instructions[i], all[i].Instructions);
            Add(_calls[i], all[i].Calls);
            _allocations[i] += all[i].Allocations;
        }
    }

    private static void Add(Dictionary<long, long> cycles, long value)
    {
        cycles[value] = cycles.GetValueOrDefault(value) + 1;
    }
}
