using System.Globalization;

namespace SSBms.Mutants.Running;

/// <summary>What each test passes, measured once without a mutant.</summary>
internal sealed class Reach
{
    private readonly List<int>[] _tests;
    private readonly HashSet<int> _once;

    private Reach(int places, string once)
    {
        _tests = [.. Enumerable.Range(0, places).Select(_ => new List<int>())];
        _once = [.. Numbers(once)];
    }

    /// <summary>Names of the tests.</summary>
    public List<string> Names { get; } = [];

    /// <summary>How long each test takes, ms.</summary>
    public List<long> Milliseconds { get; } = [];

    /// <summary>How many places each test passes, with repetitions.</summary>
    public List<long> Passed { get; } = [];

    /// <summary>Measures.</summary>
    /// <param name="worker">Runs the tests.</param>
    /// <param name="places">How many places there are.</param>
    /// <exception cref="BadInputException">A test fails though nothing was changed.</exception>
    public static Reach Measure(WorkerProcess worker, int places)
    {
        if (!worker.Begin())
        {
            throw new BadInputException("the tests cannot be loaded: build tools/Mutants first, in the same configuration");
        }

        var reach = new Reach(places, worker.Greeting[2]);
        int count = int.Parse(worker.Greeting[1], CultureInfo.InvariantCulture);
        for (int test = 0; test < count; test++)
        {
            string[] words =
                worker.Ask($"reach {test}")?.Split(' ', 5)
                ?? throw new BadInputException($"test {test} of {count} ends the process or takes minutes");
            if (words[4].Length > 0)
            {
                throw new BadInputException($"{words[0]} fails though nothing was changed: {words[4]}");
            }

            reach.Names.Add(words[0]);
            reach.Milliseconds.Add(long.Parse(words[1], CultureInfo.InvariantCulture));
            reach.Passed.Add(long.Parse(words[2], CultureInfo.InvariantCulture));
            foreach (int place in Numbers(words[3]))
            {
                reach._tests[place].Add(test);
            }
        }

        foreach (List<int> tests in reach._tests)
        {
            tests.Sort((a, b) => (reach.Passed[a], a).CompareTo((reach.Passed[b], b)));
        }

        return reach;
    }

    /// <summary>The tests that pass a place, the quick ones first.</summary>
    /// <param name="place">Its number.</param>
    public IReadOnlyList<int> Of(int place)
    {
        return _tests[place];
    }

    /// <summary>True for a place that is passed when its class is set up, once in a process.</summary>
    /// <param name="place">Its number.</param>
    public bool IsPassedOnce(int place)
    {
        return _once.Contains(place);
    }

    /// <summary>Every test, the quick ones first.</summary>
    public IReadOnlyList<int> All()
    {
        return [.. Enumerable.Range(0, Names.Count).OrderBy(test => Passed[test]).ThenBy(test => test)];
    }

    private static IEnumerable<int> Numbers(string list)
    {
        return list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture));
    }
}
