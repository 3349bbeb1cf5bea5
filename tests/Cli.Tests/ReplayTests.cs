using System.Globalization;
using System.Text.Json;

namespace SSBms.Cli.Tests;

/// <summary>A recording before the guard: would it have tripped, when, and why?</summary>
[TestClass]
public sealed class ReplayTests
{
    private const string Head = "Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa,Surface Temperature / degC\n";

    [TestMethod]
    public void A_quiet_cell_passes_and_what_was_assumed_is_said()
    {
        using var shell = new Shell();
        shell.Write("rest.csv", "Test Time / s,Voltage / V,Current / A\n" + Rows(60, _ => "3.3,0"));
        (int code, string text, string error) = shell.Call("replay", "rest.csv");
        Assert.AreEqual(0, code, error);
        Assert.Contains("nothing tripped", text);
        Assert.Contains("stack pressure 5 MPa assumed", text);
        Assert.Contains("temperature 25 °C assumed", text);
        Assert.Contains("neither --profile nor --cell", text);
    }

    [TestMethod]
    public void The_first_trip_has_the_time_line_and_cause_of_what_was_recorded()
    {
        using var shell = new Shell();

        // At 100 s the pressure is let go to nothing while 0.2 mA/cm² are stripped.
        shell.Write("release.csv", Head + Rows(300, s => $"3.3,{(s < 20 ? "0" : "-0.00002")},{(s < 100 ? 5_000_000 : 0)},25"));
        JsonElement root = Replay(shell, "release.csv", "--cell", "chen2020-lfp");
        JsonElement trip = root.GetProperty("trip");
        Assert.IsInRange(99.0, 102.0, trip.GetProperty("timeSeconds").GetDouble());
        JsonElement first = root.GetProperty("trips")[0];
        Assert.IsInRange(101, 104, first.GetProperty("line").GetInt64());
        Assert.Contains(
            trip.GetProperty("diagnosis").GetString(),
            new[] { "critical-stack-pressure", "pressure-jump" },
            "a clamp that is let go within a second is seen as what it is"
        );
    }

    [TestMethod]
    public void After_a_trip_the_guard_is_closed_again_at_a_rest_and_trips_again()
    {
        using var shell = new Shell();
        shell.Write(
            "twice.csv",
            "Test Time / s,Voltage / V,Current / A\n" + Rows(300, s => $"{(s is (> 50 and < 60) or (> 200 and < 210) ? "4.3" : "3.3")},0")
        );
        JsonElement root = Replay(shell, "twice.csv");
        string[] causes = [.. root.GetProperty("trips").EnumerateArray().Select(item => item.GetProperty("diagnosis").GetString()!)];
        Assert.HasCount(2, causes);
        Assert.IsGreaterThan(250.0, root.GetProperty("figures").GetProperty("closed_time_s").GetDouble());
    }

    [TestMethod]
    public void A_simulated_record_trips_as_the_run_itself_did()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("pressure-release.yaml"), "--out", "run");
        double tripped = JsonDocument
            .Parse(shell.Read("run/events.json"))
            .RootElement.GetProperty("trip")
            .GetProperty("timeSeconds")
            .GetDouble();
        JsonElement root = Replay(shell, "run/run.without-guard.bdf.csv", "--cell", "chen2020-symmetric", "--cycle", "0.1 s");
        Assert.AreEqual("critical-stack-pressure", root.GetProperty("trip").GetProperty("diagnosis").GetString());
        Assert.AreEqual(tripped, root.GetProperty("trip").GetProperty("timeSeconds").GetDouble(), 5.0);
    }

    [TestMethod]
    public void The_step_of_the_opening_contactor_is_no_step_resistance()
    {
        using var shell = new Shell();

        // At 100 s the pressure is let go while 0.2 mA/cm² are stripped; the recording goes on under current.
        shell.Write("release.csv", Head + Rows(300, s => $"3.3,{(s < 20 ? "0" : "-0.0002")},{(s < 100 ? 5_000_000 : 0)},25"));
        JsonElement root = Replay(shell, "release.csv", "--cell", "chen2020-lfp");
        double tripped = root.GetProperty("trip").GetProperty("timeSeconds").GetDouble();
        JsonElement[] steps = [.. root.GetProperty("resistances").EnumerateArray()];
        Assert.IsNotEmpty(steps, "the recorded step is one");
        Assert.IsTrue(Array.TrueForAll(steps, step => step.GetProperty("time").GetDouble() < tripped));
    }

    [TestMethod]
    public void The_same_file_gives_the_same_bytes_and_results_go_where_they_are_asked_to()
    {
        using var shell = new Shell();
        shell.Write("ramp.csv", Head + Rows(120, s => $"{3.3 + s * 1e-4:0.0000},0,5000000,25"));
        Assert.AreEqual(0, shell.Run("replay", "ramp.csv", "--out", "a").Code);
        Assert.AreEqual(0, shell.Run("replay", "ramp.csv", "--out", "b").Code);
        SortedDictionary<string, string> first = shell.Files("a");
        CollectionAssert.AreEqual(new[] { "replay.bdf.csv", "replay.json", "report.html" }, first.Keys.ToArray());
        CollectionAssert.AreEqual(first.ToArray(), shell.Files("b").ToArray());
    }

    [TestMethod]
    public void Of_a_long_file_the_moment_of_the_trip_is_kept()
    {
        using var shell = new Shell();

        // One row of 100,000 is above the ceiling; every eighth cycle would be kept.
        shell.Write(
            "long.csv",
            "Test Time / s,Voltage / V,Current / A\n" + Rows(100_000, s => $"{(s is > 50_000 and < 50_008 ? "4.3" : "3.3")},0")
        );
        Assert.AreEqual(0, shell.Call("replay", "long.csv", "--cycle", "1 s", "--out", "kept").Code);
        double tripped = JsonDocument
            .Parse(shell.Read("kept/replay.json"))
            .RootElement.GetProperty("trip")
            .GetProperty("timeSeconds")
            .GetDouble();
        string[] lines = shell.Read("kept/replay.bdf.csv").Split('\n');
        Assert.IsLessThan(21_000, lines.Length);
        string row = lines.Single(line =>
            line.StartsWith(tripped.ToString("0.###", CultureInfo.InvariantCulture) + ",", StringComparison.Ordinal)
        );
        Assert.IsGreaterThan(4.2, double.Parse(row.Split(',')[2], CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void Long_files_are_looked_at_as_often_as_they_have_rows_and_that_is_said()
    {
        using var shell = new Shell();
        shell.Write("long.csv", "Test Time / h,Voltage / V,Current / A\n" + Rows(100, _ => "3.3,0"));
        (_, string text, _) = shell.Call("replay", "long.csv");
        Assert.Contains("the guard looks every 60 s", text);
    }

    [TestMethod]
    [DataRow("replay", "bad.csv")]
    [DataRow("replay", "nowhere.csv")]
    [DataRow("replay", "good.csv", "--cell", "no-such-cell")]
    [DataRow("replay", "good.csv", "--temperature", "hot")]
    [DataRow("replay", "good.csv", "--pressure", "nowhere.csv")]
    [DataRow("replay", "good.csv", "--column", "voltage")]
    [DataRow("replay", "good.csv", "--profile", "good.csv")]
    [DataRow("replay", "good.csv", "good.csv")]
    [DataRow("eis", "--fit", "bad.csv")]
    [DataRow("eis", "chen2020-lfp", "--fit", "good.csv")]
    public void Bad_input_is_one_line_and_leaves_nothing(params string[] arguments)
    {
        using var shell = new Shell();
        shell.Write("bad.csv", "Test Time / s,Voltage / V,Current / A\n0,3.3,0\n1,three,0\n");
        shell.Write("good.csv", "Test Time / s,Voltage / V,Current / A\n0,3.3,0\n1,3.3,0\n");
        (int code, string text, string error) = shell.Call([.. arguments]);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        Assert.HasCount(2, Directory.GetFileSystemEntries(shell.Folder));
    }

    [TestMethod]
    public void A_recorded_spectrum_of_one_arc_is_fitted_by_that_arc()
    {
        using var shell = new Shell();
        string rows = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                {
                    double hertz = 1e5 * Math.Pow(10.0, -i / 8.0);
                    var z = 20.0 + 80.0 / (1.0 + new System.Numerics.Complex(0.0, hertz / 500.0));
                    return string.Create(CultureInfo.InvariantCulture, $"{hertz:R} {z.Real:R} {-z.Imaginary:R}\n");
                })
        );
        shell.Write("z.txt", rows);
        (int code, string text, string error) = shell.Call("eis", "--fit", "z.txt", "--area", "2 cm2", "--json");
        Assert.AreEqual(0, code, error);
        JsonElement figures = JsonDocument.Parse(text).RootElement.GetProperty("figures");
        Assert.AreEqual(40.0, figures.GetProperty("series").GetDouble(), 0.01);
        Assert.AreEqual(160.0, figures.GetProperty("arc1.resistance").GetDouble(), 0.01);
        Assert.AreEqual(500.0, figures.GetProperty("arc1.top_hz").GetDouble(), 0.1);
    }

    private static string Rows(int count, Func<int, string> row)
    {
        return string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{row(i)}\n")));
    }

    private static JsonElement Replay(Shell shell, params string[] arguments)
    {
        (int code, string text, string error) = shell.Call(["replay", .. arguments, "--json"]);
        Assert.AreEqual(0, code, error);
        return JsonDocument.Parse(text).RootElement;
    }
}
