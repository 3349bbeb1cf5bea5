using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace SSBms.Mutants.Running;

/// <summary>
/// A process that runs tests on woven firmware. It is told line by line what to do: "reach" runs a test and tells which places it passes, "try" puts a
/// mutant in and runs tests until one notices.
/// </summary>
internal sealed class Worker
{
    /// <summary>A test with a mutant may pass so many times the places it passes without.</summary>
    private const int Patience = 5;

    /// <summary>And so many more.</summary>
    private const int Start = 500_000;

    private readonly TestCase[] _tests;
    private readonly bool[] _reached;
    private readonly TextWriter _answers;

    private Worker(TestCase[] tests, int places, TextWriter answers)
    {
        _tests = tests;
        _reached = new bool[places];
        _answers = answers;
    }

    /// <summary>Serves until its input ends.</summary>
    /// <param name="ground">What it runs.</param>
    /// <param name="place">A place that is changed from the very start; -1 for none.</param>
    /// <param name="variant">How.</param>
    public static void Serve(Ground ground, int place, int variant)
    {
        TextWriter answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        string[] folders = [.. TestFolders.All(AppContext.BaseDirectory, ground.Tests)];
        var context = new WovenFirmware([ground.Woven, .. folders]);
        MutantSwitch.Put(place, variant);
        Assembly[] assemblies = [.. ground.Tests.Select(name => context.LoadFromAssemblyName(new AssemblyName(name)))];
        var ofFirmware = new bool[ground.Places];
        var ofTests = new bool[ground.Places];
        MutantSwitch.Begin(long.MaxValue, ofFirmware);
        if (place < 0)
        {
            foreach (string file in Directory.EnumerateFiles(ground.Woven, "*.dll").Order(StringComparer.Ordinal))
            {
                TestList.SetUp(context.LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(file))));
            }

            MutantSwitch.Begin(long.MaxValue, ofTests);
            foreach (Assembly assembly in assemblies)
            {
                TestList.SetUp(assembly);
            }
        }

        TestCase[][] byAssembly = [.. assemblies.Select(assembly => TestList.Of(assembly).ToArray())];
        TestCase[] tests = [.. byAssembly.SelectMany(cases => cases)];
        MutantSwitch.Begin(long.MaxValue, null);
        answers.WriteLine($"ready {string.Join(',', byAssembly.Select(cases => cases.Length))} {Places(ofFirmware)} {Places(ofTests)}");
        answers.Flush();
        new Worker(tests, ground.Places, answers).Serve();
    }

    private static string Places(bool[] reached)
    {
        return string.Join(',', Enumerable.Range(0, reached.Length).Where(place => reached[place]));
    }

    private void Serve()
    {
        while (Console.In.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            string answer = words[0] switch
            {
                "reach" => Reach(Number(words[1])),
                _ => Try(Number(words[1]), Number(words[2]), words[3].Split(',')),
            };
            _answers.WriteLine(answer);
            _answers.Flush();
        }
    }

    private static int Number(string word)
    {
        return int.Parse(word, CultureInfo.InvariantCulture);
    }

    private string Reach(int test)
    {
        Array.Clear(_reached);
        MutantSwitch.Begin(long.MaxValue, _reached);
        var watch = Stopwatch.StartNew();
        string failure = Failure(_tests[test]);
        return $"{_tests[test].Name} {watch.ElapsedMilliseconds} {MutantSwitch.Asked} {Places(_reached)} {failure}";
    }

    /// <summary>Each test comes with the places it passes without a mutant.</summary>
    private string Try(int place, int variant, string[] tests)
    {
        MutantSwitch.Put(place, variant);
        foreach (string test in tests)
        {
            string[] parts = test.Split(':');
            TestCase candidate = _tests[Number(parts[0])];
            MutantSwitch.Begin(long.Parse(parts[1], CultureInfo.InvariantCulture) * Patience + Start, null);
            if (Failure(candidate).Length > 0)
            {
                MutantSwitch.Put(-1, 0);
                return $"noticed {parts[0]}";
            }
        }

        MutantSwitch.Put(-1, 0);
        return "survived";
    }

    /// <summary>Runs a test on a thread of its own, which is left behind standing still when it does not end.</summary>
    private static string Failure(TestCase test)
    {
        string failure = "";
        using var ended = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            failure = Outcome(test);
            ended.Set();
        })
        {
            IsBackground = true,
        };
        thread.Start();
        bool exhausted = WaitHandle.WaitAny([ended.WaitHandle, MutantSwitch.Exhausted.WaitHandle]) == 1;
        return exhausted ? "does not end" : failure;
    }

    private static string Outcome(TestCase test)
    {
        try
        {
            test.Run();
            return "";
        }
#pragma warning disable CA1031 // A test fails by any exception.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.GetType().Name + ": " + error.Message.ReplaceLineEndings(" ");
        }
    }
}
