using System.Collections.Concurrent;
using SSBms.Mutants.Weaving;

namespace SSBms.Mutants.Running;

/// <summary>Weaves the firmware, measures what the tests reach, and tries the mutants.</summary>
internal static class Campaign
{
    /// <summary>Runs.</summary>
    /// <param name="root">Root of the repository.</param>
    /// <param name="tests">Assemblies whose tests are asked.</param>
    /// <param name="wanted">Which mutants to try.</param>
    /// <param name="workers">How many processes try at a time.</param>
    /// <param name="most">Most places that the tests of one mutant pass together.</param>
    /// <param name="progress">Takes a line now and then.</param>
    /// <returns>A verdict for each wanted mutant, in their order.</returns>
    /// <exception cref="BadInputException">There is nothing built, or the tests fail by themselves.</exception>
    public static IReadOnlyList<Verdict> Run(
        string root,
        IReadOnlyList<string> tests,
        Func<Mutant, bool> wanted,
        int workers,
        long most,
        Action<string> progress
    )
    {
        string woven = Directory.CreateTempSubdirectory("ssbms-mutants-").FullName;
        try
        {
            Weaver weaver = Weave(root, woven);
            Mutant[] mutants = [.. weaver.Mutants.Where(wanted)];
            progress($"{weaver.Mutants.Count} mutants at {weaver.Places} places; {mutants.Length} of them are tried");
            var ground = new Ground(woven, weaver.Places, tests);
            Reach reach = Measured(root, ground);
            progress($"{reach.Names.Count} tests, {reach.Milliseconds.Sum()} ms");
            NoticerFile noticers = NoticerFile.Of(Kept(root), Firmware());
            try
            {
                return Try(ground, reach, noticers, mutants, workers, most, progress);
            }
            finally
            {
                noticers.Write();
            }
        }
        finally
        {
            Directory.Delete(woven, recursive: true);
        }
    }

    private static Weaver Weave(string root, string woven)
    {
        var weaver = new Weaver(root);
        string built = TestFolders.OfFirmware(AppContext.BaseDirectory);
        foreach (string name in TestFolders.Firmware)
        {
            string assembly = Path.Combine(built, name + ".dll");
            if (!File.Exists(assembly))
            {
                throw new BadInputException($"{assembly} is not built: build tools/Mutants in the same configuration");
            }

            weaver.Weave(assembly, Path.Combine(woven, name + ".dll"));
        }

        return weaver;
    }

    private static Reach Measured(string root, Ground ground)
    {
        string own = AppContext.BaseDirectory;
        string folder = Kept(root);
        string[] firmware = Firmware();
        IEnumerable<string> tests = TestFolders.All(own, ground.Tests).Zip(ground.Tests, (of, name) => Path.Combine(of, name + ".dll"));
        using var worker = new WorkerProcess(ground);
        return Reach.Measure(worker, ground.Places, [.. tests.Select(assembly => ReachFile.Of(folder, assembly, firmware))]);
    }

    /// <summary>Where what was found is kept for the next run.</summary>
    private static string Kept(string root)
    {
        return Path.Combine(root, "artifacts", "mutants");
    }

    private static string[] Firmware()
    {
        string built = TestFolders.OfFirmware(AppContext.BaseDirectory);
        return [.. TestFolders.Firmware.Select(name => Path.Combine(built, name + ".dll"))];
    }

    private static Verdict[] Try(
        Ground ground,
        Reach reach,
        NoticerFile noticers,
        Mutant[] mutants,
        int workers,
        long most,
        Action<string> progress
    )
    {
        var verdicts = new Verdict[mutants.Length];
        var left = new ConcurrentQueue<int>(Enumerable.Range(0, mutants.Length));
        int done = 0;
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, workers)
                .Select(_ => new Thread(() =>
                {
                    using var trial = new Trial(ground, reach, noticers, most);
                    while (left.TryDequeue(out int next))
                    {
                        Verdict verdict = verdicts[next] = trial.Judge(mutants[next]);
                        if (!verdict.IsNoticed)
                        {
                            progress($"{verdict.Mutant.File}:{verdict.Mutant.Line}: {verdict.Mutant.Change} [{verdict.By}]");
                        }

                        int count = Interlocked.Increment(ref done);
                        if (count % 100 == 0)
                        {
                            progress($"{count} of {mutants.Length}");
                        }
                    }
                })),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return verdicts;
    }
}
