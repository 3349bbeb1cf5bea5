using System.Diagnostics;

namespace SSBms.Bench.Fuzz;

/// <summary>
/// Gives the product what nobody should give it, and looks whether it holds. Inputs are numbered; they come in blocks of a thousand of one kind, a hundred
/// blocks a round, and where an input meets what the ones before it left, that is those of its block alone: seed and number make every input anew.
/// </summary>
public sealed class FuzzRun
{
    private const int BlockInputs = 1000;
    private const int Round = 100;

    /// <summary>No input may take longer, s. Far above what any takes on a busy machine.</summary>
    private const double LongestInput = 10.0;

    private readonly ulong _seed;
    private readonly IReadOnlyList<FuzzKind> _kinds;
    private readonly List<FuzzFailure> _failures = [];
    private readonly long[] _inputs;
    private readonly double[] _seconds;
    private readonly double[] _slowest;

    /// <summary>Begins.</summary>
    /// <param name="seed">Draws every input.</param>
    public FuzzRun(ulong seed)
        : this(seed, FuzzKinds.All) { }

    /// <summary>Begins with some kinds.</summary>
    /// <param name="seed">Draws every input.</param>
    /// <param name="kinds">The kinds; their shares make up a hundred.</param>
    internal FuzzRun(ulong seed, IReadOnlyList<FuzzKind> kinds)
    {
        _seed = seed;
        _kinds = kinds;
        _inputs = new long[kinds.Count];
        _seconds = new double[kinds.Count];
        _slowest = new double[kinds.Count];
    }

    /// <summary>What was found.</summary>
    public IReadOnlyList<FuzzFailure> Failures => _failures;

    /// <summary>What was tried, by kind.</summary>
    public IReadOnlyList<FuzzCount> Counts =>
        [.. _kinds.Select((kind, i) => new FuzzCount(kind.Name, _inputs[i], _seconds[i], _slowest[i]))];

    /// <summary>Tries inputs from the first on.</summary>
    /// <param name="inputs">How many.</param>
    /// <param name="progress">Takes how many are done, now and then.</param>
    public void Try(long inputs, Action<long> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        for (long first = 0; first < inputs; first += BlockInputs)
        {
            TryBlock(first, first, Math.Min(first + BlockInputs, inputs));
            progress(Math.Min(first + BlockInputs, inputs));
        }
    }

    /// <summary>Tries one input again.</summary>
    /// <param name="number">Its number.</param>
    public void TryOnly(long number)
    {
        long first = number - number % BlockInputs;
        TryBlock(first, number, number + 1);
    }

    /// <summary>Which kind a block is of: spread over the round, so that a short run meets every kind.</summary>
    private int KindOf(long block)
    {
        int place = (int)(block % Round * 37 % Round);
        int kind = 0;
        while (place >= _kinds[kind].Share)
        {
            place -= _kinds[kind].Share;
            kind++;
        }

        return kind;
    }

    private void TryBlock(long first, long from, long to)
    {
        int index = KindOf(first / BlockInputs);
        FuzzKind kind = _kinds[index];
        var watch = Stopwatch.StartNew();
        for (long begin = first; begin < to; begin += kind.BlockSize)
        {
            long end = Math.Min(begin + kind.BlockSize, to);
            if (end > from)
            {
                TryInputs(index, begin, from, end);
            }
        }

        _seconds[index] += watch.Elapsed.TotalSeconds;
    }

    private void TryInputs(int index, long begin, long from, long end)
    {
        FuzzKind kind = _kinds[index];
        IFuzzBlock block = kind.Begin(new FuzzRandom(~_seed, (ulong)begin));
        for (long number = kind.KeepsState ? begin : Math.Max(begin, from); number < end; number++)
        {
            var watch = Stopwatch.StartNew();
            string? wrong = Wrong(block, new FuzzRandom(_seed, (ulong)number));
            double seconds = watch.Elapsed.TotalSeconds;
            wrong ??= seconds > LongestInput ? $"takes {seconds:0.0} s" : null;
            _slowest[index] = Math.Max(_slowest[index], seconds);
            _inputs[index] += number >= from ? 1 : 0;
            if (wrong is null)
            {
                continue;
            }

            if (number >= from)
            {
                _failures.Add(new FuzzFailure(number, kind.Name, wrong));
            }

            // What the rest of the block would meet is no longer what it should be.
            block = kind.KeepsState ? kind.Begin(new FuzzRandom(~_seed, (ulong)begin)) : block;
        }
    }

    private static string? Wrong(IFuzzBlock block, FuzzRandom random)
    {
        try
        {
            return block.Try(random);
        }
#pragma warning disable CA1031 // That any exception comes here is what is looked for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            string at = error.StackTrace?.Split('\n')[0].Trim() ?? "";
            return $"{error.GetType().Name}: {error.Message} {at}".ReplaceLineEndings(" ");
        }
    }
}
