using System.Diagnostics;
using System.Text.RegularExpressions;
using SSBms.Bench.Experiments;
using SSBms.Bench.Studies;

namespace SSBms.Cli.Tests;

/// <summary>
/// Experiments that come with the project and those of its page, each spoilt in one or two places, always the same 300. What is accepted is
/// run when it is short; of what would take long it is enough that it was read.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed partial class MalformedExperimentTests
{
    private const int Count = 300;
    private const int BadInput = 2;
    private const double MostCycles = 20_000;

    private static readonly string[] s_short =
    [
        """
            title: A short one
            cell: chen2020-symmetric
            fixture: { clamp: screw, pressure: 2 MPa }
            temperature: 25 °C
            cycle: 1 s
            cycler: { follows_limits: yes, compliance: 4 V }
            steps:
              - Set pressure to 4 MPa
              - { step: Plate at 0.1 mA/cm2 for 20 s, as: out }
              - Ramp temperature to 30 °C in 1 minute
              - repeat: 3
                steps: [Strip at 50 µA/cm2 for 5 s or until 0.001 mAh/cm2, Rest for 2 s]
              - Fault nau7802 off after 10 s
              - Rest for 1 minute
            expect: [outcome is tripped, out.charge_mah_per_cm2 > 0.0001]
            """,
        """
            title: Another one
            cell: chen2020-lfp
            fixture: { pressure: 500 kPa }
            cycle: 500 ms
            seed: 7
            compare: without guard
            guard: { voltage_ceiling: 4.1 V, trip_fraction: 0.9 }
            board: { shunt: 10 ohm }
            cases:
              - name: one
                steps: [Charge at C/10 for 10 s or until 4.0 V, Hold at 3.0 V with at most 0.05 mA/cm2 for 10 s or until 5 uA]
              - name: two
                steps:
                  - for: { current: [0.05, 0.1] mA/cm2 }
                    steps: [{ step: "Charge at {current} for 5 s", as: c }]
            """,
    ];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_spoilt_experiment_is_run_or_refused_in_one_line_and_nothing_is_written()
    {
        string[] sources = [.. Sources()];
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            // Every second one is a short one, so that enough of what is accepted is also run.
            byte[] content = new Mutation(i).Spoil(i % 2 == 0 ? s_short[i / 2 % s_short.Length] : sources[i / 2 % sources.Length]);
            string kind = Try(content, i);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        string counted = string.Join(
            ", ",
            kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}: {kind.Value}")
        );
        TestContext.WriteLine(counted);
        Assert.IsGreaterThan(100, kinds["refused"], counted);
        Assert.IsGreaterThan(10, kinds["run"], counted);
    }

    private static string Try(byte[] content, int number)
    {
        using var shell = new Shell();
        string file = Path.Combine(shell.Folder, "x.yaml");
        shell.Write("x.yaml", content);
        var clock = Stopwatch.StartNew();
        if (IsLong(file))
        {
            Assert.IsLessThan(10.0, clock.Elapsed.TotalSeconds, $"case {number}");
            return "read";
        }

        (int code, string text, string error) = shell.Call("run", file, "--out", "out", "--json");
        string told = $"case {number}: exit {code}, {error}";
        Assert.IsLessThan(10.0, clock.Elapsed.TotalSeconds, told);
        string[] made =
        [
            .. new DirectoryInfo(shell.Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(item => item.Name),
        ];
        if (code != BadInput)
        {
            Assert.IsTrue(code is 0 or 1, told);
            Assert.AreEqual("", error, told);
            Assert.Contains("report.html", made, told);
            return "run";
        }

        Assert.AreEqual("", text, told);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries), told);
        Assert.IsTrue(OneLine().IsMatch(error), told);
        CollectionAssert.AreEqual(new[] { "x.yaml" }, made, told);
        return "refused";
    }

    /// <summary>True for an experiment that can be read and takes longer than a test may.</summary>
    private static bool IsLong(string file)
    {
        try
        {
            Experiment experiment = ExperimentReader.Read(file, File.ReadAllText(file));
            return experiment.Cases.Sum(item => Longest(new Timetable(item.Cell), item.Steps) / item.CycleSeconds) > MostCycles;
        }
        catch (CellModels.Input.InputException)
        {
            return false;
        }
    }

    /// <summary>How long steps can take at most, s.</summary>
    private static double Longest(Timetable timetable, IEnumerable<ExperimentStep> steps)
    {
        return steps.Sum(step =>
            step switch
            {
                RepeatStep repeat => repeat.Times * Longest(timetable, repeat.Steps),
                CyclerStep cycler => Math.Min(cycler.Duration, timetable.Longest(cycler)),
                _ => 0.0,
            }
        );
    }

    private static IEnumerable<string> Sources()
    {
        foreach (
            string file in Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "experiments"), "*.yaml")
                .Where(file => !StudyReader.IsStudy(File.ReadAllText(file)))
                .Order(StringComparer.Ordinal)
        )
        {
            yield return File.ReadAllText(file);
        }

        foreach (Match example in Example().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "experiments.md"))))
        {
            yield return example.Groups["text"].Value;
        }
    }

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Example();

    [GeneratedRegex("^ssbms: [^\\r\\n]+\\n$", RegexOptions.None, 60_000)]
    private static partial Regex OneLine();
}
