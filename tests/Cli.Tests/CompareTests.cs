using System.Globalization;
using System.Text.Json;

namespace SSBms.Cli.Tests;

/// <summary>Runs, replays and recordings laid over each other.</summary>
[TestClass]
public sealed class CompareTests
{
    private const string Head = "Test Time / s,Voltage / V,Current / A\n";

    [TestMethod]
    public void A_run_its_twin_without_guard_and_the_replay_of_that_stand_beside_each_other()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("pressure-release.yaml"), "--out", "run");
        shell.Call("replay", "run/run.without-guard.bdf.csv", "--cell", "chen2020-symmetric", "--out", "replayed");
        JsonElement root = Compare(shell, "run", "run/run.without-guard.bdf.csv", "replayed", "--out", "three.html");
        CollectionAssert.AreEqual(new[] { "run", "run without guard", "replayed" }, Texts(root, "name"));
        CollectionAssert.AreEqual(new[] { "tripped", "failed", "would have tripped" }, Texts(root, "outcome"));
        JsonElement trip = JsonDocument.Parse(shell.Read("run/events.json")).RootElement.GetProperty("trip");
        JsonElement told = root.GetProperty("inputs")[0].GetProperty("trip");
        Assert.AreEqual(trip.GetProperty("diagnosis").GetString(), told.GetProperty("diagnosis").GetString());
        Assert.AreEqual(trip.GetProperty("timeSeconds").GetDouble(), told.GetProperty("time_s").GetDouble(), 0.11);
        double?[] trips = Values(root, "trip_s");
        Assert.IsNull(trips[1], "without the guard nothing trips");
        Assert.AreEqual(trips[0]!.Value, trips[2]!.Value, 5.0);
        Assert.IsLessThan(0.05, Values(root, "least_contact")[1]!.Value);
        Assert.IsGreaterThan(0.95, Values(root, "least_contact")[0]!.Value);
        Assert.Contains("run without guard", shell.Read("three.html"));
    }

    [TestMethod]
    public void The_same_cell_in_other_units_differs_in_nothing()
    {
        using var shell = new Shell();
        shell.Write("a.csv", Head + Rows(121, s => $"{s},{3.3 + s * 1e-3:0.000},{(s < 60 ? "0.002" : "-0.001")}"));
        shell.Write("b.csv", "time [min];voltage [mV];current [mA]\n" + Rows(121, s => $"{s / 60.0:R};{3300 + s};{(s < 60 ? "2" : "-1")}"));
        JsonElement root = Compare(shell, "a.csv", "b.csv", "--area", "2 cm2");
        foreach (JsonElement figure in root.GetProperty("figures").EnumerateArray())
        {
            double value = figure.GetProperty("values")[0].GetDouble();
            Assert.AreEqual(0.0, figure.GetProperty("differences")[1].GetDouble(), 1e-6 * Math.Abs(value), figure.ToString());
        }

        // 59 s of 1 mA/cm², and 60 s of a half of it the other way.
        Assert.AreEqual(60.0 / 3600.0, Values(root, "charge_in_mah_per_cm2")[1]!.Value, 1e-5);
        Assert.AreEqual(30.0 / 3600.0, Values(root, "charge_out_mah_per_cm2")[1]!.Value, 1e-5);
        Assert.AreEqual(50.0, Values(root, "coulombic_efficiency_percent")[0]!.Value, 0.01);
        Assert.AreEqual(1.0, Values(root, "most_density")[0]!.Value, 1e-9);
    }

    [TestMethod]
    public void Without_an_area_currents_are_compared_and_that_is_said()
    {
        using var shell = new Shell();
        shell.Write("a.csv", Head + "0,3.3,0.001\n1,3.3,0.001\n");
        shell.Write("b.csv", Head + "0,3.3,0.002\n1,3.3,0.002\n");
        (int code, string text, string error) = shell.Call("compare", "a.csv", "b.csv");
        Assert.AreEqual(0, code, error);
        Assert.Contains("no current density, because its area is not known (--area)", text);
        Assert.Contains("Current, most", text);
        Assert.DoesNotContain("per area", text);
        Assert.IsTrue(shell.Has("compare.html"));
    }

    [TestMethod]
    public void A_long_record_is_thinned_and_loses_none_of_its_peaks()
    {
        const int Count = 40_000;
        const int Peak = 23_457;
        using var shell = new Shell();
        shell.Write("long.csv", Head + Rows(Count, s => $"{s},{(s == Peak ? "4.777" : "3.3")},{(s == Peak + 3 ? "-0.00789" : "0.001")}"));
        shell.Write("short.csv", Head + Rows(20, s => $"{s},3.3,0.001"));
        Compare(shell, "long.csv", "short.csv", "--out", "page.html");
        JsonElement series = PageData(shell, "page.html").GetProperty("inputs")[0].GetProperty("series");
        double[] time = Numbers(series, "time");
        double[] voltage = Numbers(series, "voltage");
        double[] current = Numbers(series, "current");
        Assert.IsInRange(600, 7200, time.Length);
        Assert.AreEqual(0.0, time[0]);
        Assert.AreEqual(Count - 1.0, time[^1]);
        CollectionAssert.AreEqual(time.Order().ToArray(), time);
        Assert.AreEqual(4.777, voltage[Array.IndexOf(time, Peak)]);
        Assert.AreEqual(-7.89, current[Array.IndexOf(time, Peak + 3)]);
    }

    [TestMethod]
    public void Records_are_laid_together_where_their_currents_begin()
    {
        using var shell = new Shell();
        shell.Write("early.csv", Head + Rows(50, s => $"{s},3.3,{(s < 10 ? "0.000001" : "0.001")}"));
        shell.Write("late.csv", Head + Rows(90, s => $"{1000 + s},3.3,{(s < 40 ? "0" : "0.001")}"));
        JsonElement root = Compare(shell, "early.csv", "late.csv", "--align", "first-current");
        double[] zeros = [.. root.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("zero_s").GetDouble())];
        CollectionAssert.AreEqual(new[] { 10.0, 1040.0 }, zeros);
    }

    [TestMethod]
    public void What_a_monitor_recorded_tells_when_the_guard_tripped()
    {
        using var shell = new Shell();
        string head =
            "test_time_second,unix_time_second,voltage_volt,current_ampere,ssbms_current_density_milliampere_per_square_centimetre,"
            + "ssbms_hottest_temperature_celsius,ssbms_protection_state\n";
        shell.Write("night.bdf.csv", head + Rows(60, s => $"{s},{s},3.3,0.001,0.5,31.5,{(s < 42 ? 3 : 5)}"));
        shell.Write("calm.bdf.csv", head + Rows(60, s => $"{s},{s},3.3,0.001,0.5,30,3"));
        JsonElement root = Compare(shell, "night.bdf.csv", "calm.bdf.csv");
        CollectionAssert.AreEqual(new[] { "night", "calm" }, Texts(root, "name"));
        CollectionAssert.AreEqual(new[] { "tripped", "recorded" }, Texts(root, "outcome"));
        Assert.AreEqual(42.0, Values(root, "trip_s")[0]);
        Assert.AreEqual(31.5, Values(root, "most_temperature")[0]);
        Assert.AreEqual(2.0, root.GetProperty("inputs")[0].GetProperty("area_cm2").GetDouble(), 1e-9);
    }

    [TestMethod]
    public void Inputs_of_one_name_are_called_by_their_paths_and_the_same_inputs_give_the_same_bytes()
    {
        using var shell = new Shell();
        foreach (string folder in new[] { "x", "y" })
        {
            Directory.CreateDirectory(Path.Combine(shell.Folder, folder));
            shell.Write($"{folder}/cell.csv", Head + "0,3.3,0\n1,3.3,0\n");
        }

        JsonElement root = Compare(shell, "x/cell.csv", "y/cell.csv", "--out", "one.html");
        CollectionAssert.AreEqual(new[] { "x/cell.csv", "y/cell.csv" }, Texts(root, "name"));
        Compare(shell, "x/cell.csv", "y/cell.csv", "--out", "two.html");
        CollectionAssert.AreEqual(shell.Bytes("one.html"), shell.Bytes("two.html"));
        Assert.AreEqual(0, shell.Call("compare", "x/cell.csv", "y/cell.csv", "--out", "two.html").Code, "a page of ours may be replaced");
    }

    [TestMethod]
    [DataRow("1 input; expected 2 to 8 to compare", "a.csv")]
    [DataRow("9 inputs; expected 2 to 8 to compare", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
    [DataRow("nowhere: is not there; expected the folder of a run or of a replay, or a recording", "a.csv", "nowhere")]
    [DataRow("empty: holds no run.bdf.csv and no replay.bdf.csv", "a.csv", "empty")]
    [DataRow("cases: holds the cases cold, warm; expected one of them, such as cases/cold", "a.csv", "cases")]
    [DataRow("a.csv: is the same as ./a.csv; expected each input once", "./a.csv", "a.csv")]
    [DataRow("one.csv: has one row; expected two or more", "a.csv", "one.csv")]
    [DataRow("a.csv: no current flows in it; expected --align start", "a.csv", "b.csv", "--align", "first-current")]
    [DataRow("--align \"noon\": expected start or first-current", "a.csv", "b.csv", "--align", "noon")]
    [DataRow("--area \"2\": expected a", "a.csv", "b.csv", "--area", "2")]
    [DataRow("--out a.csv: is no page of ssbms", "a.csv", "b.csv", "--out", "a.csv")]
    [DataRow("--out empty: is a folder", "a.csv", "b.csv", "--out", "empty")]
    [DataRow("bad.csv:3: \"three\" is no finite number", "a.csv", "bad.csv")]
    [DataRow("torn/events.json: is not what happened in a run or a replay", "a.csv", "torn")]
    public void What_cannot_be_compared_is_refused_in_one_line_and_leaves_nothing(string message, params string[] arguments)
    {
        using var shell = new Shell();
        shell.Write("a.csv", Head + "0,3.3,0\n1,3.3,0\n");
        shell.Write("b.csv", Head + "0,3.3,0.1\n1,3.3,0.1\n");
        shell.Write("one.csv", Head + "0,3.3,0\n");
        shell.Write("bad.csv", Head + "0,3.3,0\n1,three,0\n");
        foreach (string folder in new[] { "empty", "cases/warm", "cases/cold", "torn" })
        {
            Directory.CreateDirectory(Path.Combine(shell.Folder, folder));
        }

        shell.Write("cases/warm/run.bdf.csv", Head + "0,3.3,0\n1,3.3,0\n");
        shell.Write("cases/cold/run.bdf.csv", Head + "0,3.3,0\n1,3.3,0\n");
        shell.Write("torn/run.bdf.csv", Head + "0,3.3,0\n1,3.3,0\n");
        shell.Write("torn/events.json", "{\"trip\": 7}");
        string[] before = [.. Directory.GetFileSystemEntries(shell.Folder).Order(StringComparer.Ordinal)];
        (int code, string text, string error) = shell.Call(["compare", .. arguments]);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        StringAssert.StartsWith(error, $"ssbms: {message}");
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        CollectionAssert.AreEqual(before, Directory.GetFileSystemEntries(shell.Folder).Order(StringComparer.Ordinal).ToArray());
    }

    private static string Rows(int count, Func<int, FormattableString> row)
    {
        return string.Concat(Enumerable.Range(0, count).Select(i => row(i).ToString(CultureInfo.InvariantCulture) + "\n"));
    }

    private static JsonElement Compare(Shell shell, params string[] arguments)
    {
        (int code, string text, string error) = shell.Call(["compare", .. arguments, "--json"]);
        Assert.AreEqual(0, code, error);
        return JsonDocument.Parse(text).RootElement;
    }

    private static string[] Texts(JsonElement root, string name)
    {
        return [.. root.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty(name).GetString()!)];
    }

    private static double?[] Values(JsonElement root, string name)
    {
        JsonElement found = root.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("name").GetString() == name);
        return
        [
            .. found
                .GetProperty("values")
                .EnumerateArray()
                .Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble()),
        ];
    }

    private static double[] Numbers(JsonElement series, string name)
    {
        return [.. series.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
    }

    private static JsonElement PageData(Shell shell, string page)
    {
        const string Begin = "id=\"page-data\">";
        string html = shell.Read(page);
        int from = html.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return JsonDocument.Parse(html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)]).RootElement;
    }
}
