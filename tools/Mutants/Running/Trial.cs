using System.Globalization;
using SSBms.Mutants.Weaving;

namespace SSBms.Mutants.Running;

/// <summary>Tries mutants, one after the other, with one worker.</summary>
internal sealed class Trial : IDisposable
{
    /// <summary>A worker is given tests for so long at a time, ms, so that it can be told when one does not end.</summary>
    private const long Portion = 4000;

    private readonly Ground _ground;
    private readonly Reach _reach;
    private readonly NoticerFile _before;
    private readonly long _most;
    private readonly WorkerProcess _worker;
    private readonly Dictionary<string, List<int>> _noticers = [];

    /// <summary>Begins with a worker of its own.</summary>
    /// <param name="ground">What it runs.</param>
    /// <param name="reach">Which tests pass what.</param>
    /// <param name="before">Which test noticed what in an earlier run; takes what notices now.</param>
    /// <param name="most">Most places that the tests of one mutant pass together; the closest come first.</param>
    public Trial(Ground ground, Reach reach, NoticerFile before, long most)
    {
        _ground = ground;
        _reach = reach;
        _before = before;
        _most = most;
        _worker = new WorkerProcess(ground);
    }

    /// <summary>Tries a mutant.</summary>
    /// <param name="mutant">Which.</param>
    public Verdict Judge(Mutant mutant)
    {
        List<int> tests = Ordered(mutant);
        string? by = Noticer(_worker, mutant, tests);
        if (by is null && _reach.IsPassedOnce(mutant.Place))
        {
            // Its class was set up before: it takes a process that begins with it.
            using var fresh = new WorkerProcess(_ground, mutant.Place, mutant.Variant);
            tests = _reach.Within(_most, _reach.All());
            by = fresh.Begin() ? Noticer(fresh, mutant, tests) : "a class that cannot be set up";
        }

        string passed = string.Create(CultureInfo.InvariantCulture, $"{tests.Count} tests pass it");
        return new Verdict(mutant, by is not null, by ?? passed);
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        _worker.Dispose();
    }

    /// <summary>What noticed it before comes first, then what noticed other mutants of the method: it is likely to notice this one.</summary>
    private List<int> Ordered(Mutant mutant)
    {
        List<int> tests = _reach.Within(_most, _reach.Of(mutant.Place));
        List<int> first = _noticers.TryGetValue(mutant.Method, out List<int>? known) ? [.. known.Where(tests.Contains)] : [];
        int before = _reach.Names.IndexOf(_before.Of(mutant.Place, mutant.Variant) ?? "");
        if (tests.Contains(before))
        {
            first.Remove(before);
            first.Insert(0, before);
        }

        return [.. first, .. tests.Except(first)];
    }

    private string? Noticer(WorkerProcess worker, Mutant mutant, List<int> tests)
    {
        for (int next = 0; next < tests.Count; )
        {
            var portion = new List<string>();
            for (long time = 0; next < tests.Count && time <= Portion; next++)
            {
                int test = tests[next];
                portion.Add(string.Create(CultureInfo.InvariantCulture, $"{test}:{_reach.Passed[test]}"));
                time += _reach.Milliseconds[test];
            }

            string? answer = worker.Ask($"try {mutant.Place} {mutant.Variant} {string.Join(',', portion)}");
            if (answer is null)
            {
                return "the end of the process";
            }

            string[] words = answer.Split(' ');
            if (words[0] == "noticed")
            {
                int test = int.Parse(words[1], CultureInfo.InvariantCulture);
                Remember(mutant.Method, test);
                _before.Keep(mutant.Place, mutant.Variant, _reach.Names[test]);
                return _reach.Names[test];
            }
        }

        return null;
    }

    private void Remember(string method, int test)
    {
        if (!_noticers.TryGetValue(method, out List<int>? tests))
        {
            _noticers[method] = tests = [];
        }

        tests.Remove(test);
        tests.Insert(0, test);
    }
}
