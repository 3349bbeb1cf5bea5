using System.Globalization;

namespace SSBms.Mutants.Running;

/// <summary>What each test passes, measured once without a mutant.</summary>
internal sealed class Reach
{
    private readonly List<int>[] _tests;
    private readonly HashSet<int> _once = [];

    private Reach(int places)
    {
        _tests = [.. Enumerable.Range(0, places).Select(_ => new List<int>())];
    }

    /// <summary>Names of the tests.</summary>
    public List<string> Names { get; } = [];

    /// <summary>How long each test takes, ms.</summary>
    public List<long> Milliseconds { get; } = [];

    /// <summary>How many places each test passes, with repetitions.</summary>
    public List<long> Passed { get; } = [];

    /// <summary>Measures, or takes what was measured of tests and firmware that have not changed since.</summary>
    /// <param name="worker">Runs the tests.</param>
    /// <param name="places">How many places there are.</param>
    /// <param name="files">Where it is kept for each assembly of tests.</param>
    /// <exception cref="BadInputException">A test fails though nothing was changed.</exception>
    public static Reach Measure(WorkerProcess worker, int places, IReadOnlyList<ReachFile> files)
    {
        if (!worker.Begin())
        {
            throw new BadInputException("the tests cannot be loaded: build tools/Mutants first, in the same configuration");
        }

        var reach = new Reach(places);
        int first = 0;
        foreach ((int count, ReachFile file) in Numbers(worker.Greeting[1]).Zip(files))
        {
            string[]? lines = file.Read();
            if (lines?.Length != count)
            {
                lines = [.. Enumerable.Range(first, count).Select(test => Ask(worker, test))];
                file.Write(lines);
            }

            for (int i = 0; i < count; i++)
            {
                reach.Add(lines[i], first + i);
            }

            first += count;
        }

        // What a class of tests sets up with parts of the firmware is asked of the tests that pass the place themselves, if there are any.
        reach._once.UnionWith(Numbers(worker.Greeting[2]));
        reach._once.UnionWith(Numbers(worker.Greeting[3]).Where(place => reach._tests[place].Count == 0));
        reach.Sort();
        return reach;
    }

    /// <summary>The tests that pass a place; those come first that pass few others, since it is what they are about.</summary>
    /// <param name="place">Its number.</param>
    public IReadOnlyList<int> Of(int place)
    {
        return _tests[place];
    }

    /// <summary>True for a place that is passed when a class is set up, once in a process.</summary>
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

    /// <summary>The first of some tests, and of the others as many as fit, the quick ones before the slow; all in the order they had.</summary>
    /// <param name="most">Most places that they pass together, with repetitions.</param>
    /// <param name="tests">The tests.</param>
    public List<int> Within(long most, IReadOnlyList<int> tests)
    {
        var chosen = new HashSet<int>(tests.Take(1));
        long passed = chosen.Sum(test => Passed[test]);
        foreach (int test in tests.Skip(1).OrderBy(test => Passed[test]))
        {
            passed += Passed[test];
            if (passed > most)
            {
                break;
            }

            chosen.Add(test);
        }

        return [.. tests.Where(chosen.Contains)];
    }

    private static string Ask(WorkerProcess worker, int test)
    {
        string line = worker.Ask($"reach {test}") ?? throw new BadInputException($"test {test} ends the process or takes minutes");
        string[] words = line.Split(' ', 5);
        return words[4].Length == 0 ? line : throw new BadInputException($"{words[0]} fails though nothing was changed: {words[4]}");
    }

    private void Add(string line, int test)
    {
        string[] words = line.Split(' ');
        Names.Add(words[0]);
        Milliseconds.Add(long.Parse(words[1], CultureInfo.InvariantCulture));
        Passed.Add(long.Parse(words[2], CultureInfo.InvariantCulture));
        foreach (int place in Numbers(words[3]))
        {
            _tests[place].Add(test);
        }
    }

    private void Sort()
    {
        int[] apart = new int[Names.Count];
        foreach (int test in _tests.SelectMany(tests => tests))
        {
            apart[test]++;
        }

        foreach (List<int> tests in _tests)
        {
            tests.Sort((a, b) => (apart[a], a).CompareTo((apart[b], b)));
        }
    }

    private static IEnumerable<int> Numbers(string list)
    {
        return list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture));
    }
}
