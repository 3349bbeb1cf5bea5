using System.Globalization;
using System.Text.Json;

namespace SSBms.Cli.Tests;

[TestClass]
public sealed class RunTests
{
    [TestMethod]
    public void A_run_tells_what_happened_and_leaves_record_events_and_report()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Run("run", Shell.Experiment("pressure-release.yaml"));
        Assert.AreEqual(0, code);
        Assert.Contains("critical-stack-pressure", output);
        Assert.Contains("without guard", output);
        Assert.DoesNotContain("FAILED", output);
        Assert.DoesNotContain("\u001b", output, "no colours in a pipe");
        foreach (
            string name in new[] { "run.bdf.csv", "run.without-guard.bdf.csv", "events.json", "events.without-guard.json", "report.html" }
        )
        {
            Assert.IsTrue(shell.Has(Path.Combine("runs", "pressure-release", name)), name);
        }
    }

    [TestMethod]
    public void A_record_has_the_columns_of_the_impedance_channel_where_the_board_carries_it()
    {
        const string Text = "title: x\ncell: chen2020-lfp\nfixture: { pressure: 5 MPa }\nsteps: [Rest for 1 minute]\n";
        using var shell = new Shell();
        shell.Write("without.yaml", Text);
        shell.Write("with.yaml", Text + "impedance: yes\n");
        Assert.AreEqual(0, shell.Call("run", "without.yaml", "--out", "without").Code);
        Assert.AreEqual(0, shell.Call("run", "with.yaml", "--out", "with").Code);
        string[] usual = shell.Read("without/run.bdf.csv").Split('\n')[0].Split(',');
        string[] more = shell.Read("with/run.bdf.csv").Split('\n')[0].Split(',');

        Assert.IsFalse(usual.Any(name => name.Contains("impedance", StringComparison.Ordinal)));
        CollectionAssert.AreEqual(usual, more[..usual.Length]);
        Assert.HasCount(10, more[usual.Length..]);
        Assert.IsTrue(more[usual.Length..].All(name => name.StartsWith("ssbms_impedance_", StringComparison.Ordinal)));
        using JsonDocument json = JsonDocument.Parse(shell.Read("with/run.bdf.json"));
        string?[] units =
        [
            .. json.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("unit").GetString()),
        ];
        CollectionAssert.AreEqual(Enumerable.Repeat("ohm.cm2", 8).Append("s").Append("1").ToArray(), units[^10..]);
    }

    [TestMethod]
    public void The_record_is_a_battery_data_format_table()
    {
        using var shell = new Shell();
        shell.Call("run", Shell.Experiment("pressure-release.yaml"), "--out", "o");
        string[] lines = shell.Read("o/run.bdf.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] head = lines[0].Split(',');
        CollectionAssert.AreEqual(
            new[] { "test_time_second", "unix_time_second", "voltage_volt", "current_ampere", "cycle_count", "step_count" },
            head[..6]
        );
        Assert.Contains("ambient_temperature_celsius", head);
        double before = double.NegativeInfinity;
        foreach (string line in lines.Skip(1))
        {
            string[] cells = line.Split(',');
            Assert.HasCount(head.Length, cells);
            double time = double.Parse(cells[0], CultureInfo.InvariantCulture);
            Assert.IsGreaterThan(before, time);
            before = time;
        }

        // It strips, so the cell is discharged: negative in this format.
        string[] early = lines[10].Split(',');
        Assert.AreEqual(-0.2e-3 * 1.131, double.Parse(early[3], CultureInfo.InvariantCulture), 2e-6);
    }

    [TestMethod]
    public void A_record_has_its_start_its_labels_and_what_it_is_of()
    {
        using var shell = new Shell();
        shell.Write("x.yaml", Small("outcome is completed").Replace("[Rest", "[Set temperature to 30 °C, Rest", StringComparison.Ordinal));
        shell.Call("run", "x.yaml", "--out", "usual");
        string[] usual = shell.Read("usual/run.bdf.csv").Split('\n');
        Assert.StartsWith("946684800", usual[1].Split(',')[1], "the year 2000, whatever day it is");
        (int code, _, string error) = shell.Call("run", "x.yaml", "--out", "o", "--start", "2026-01-01T00:00:00Z", "--labels");
        Assert.AreEqual(0, code, error);
        string[] lines = shell.Read("o/run.bdf.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] head = lines[0].Split(',');
        CollectionAssert.AreEqual(new[] { "Test Time / s", "Unix Time / s", "Voltage / V", "Current / A" }, head[..4]);
        foreach (string line in lines[1..])
        {
            double[] row = [.. line.Split(',')[..2].Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            Assert.AreEqual(1_767_225_600.0, row[1] - row[0], 1e-6);
        }

        Assert.AreEqual("30.0000", lines[^1].Split(',')[Array.IndexOf(head, "Ambient Temperature / degC")]);
        using JsonDocument json = JsonDocument.Parse(shell.Read("o/run.bdf.json"));
        JsonElement root = json.RootElement;
        Assert.AreEqual("2026-01-01T00:00:00Z", root.GetProperty("start").GetString());
        Assert.AreEqual("chen2020-symmetric", root.GetProperty("cell").GetProperty("id").GetString());
        JsonElement[] columns = [.. root.GetProperty("columns").EnumerateArray()];
        CollectionAssert.AreEqual(head, columns.Select(column => column.GetProperty("header").GetString()).ToArray());
        Assert.IsTrue(columns.All(column => column.GetProperty("unit").GetString() is { Length: > 0 }));
        Assert.AreEqual("V", columns[2].GetProperty("unit").GetString());
        Assert.AreEqual(0, shell.Call("rerun", "o").Code, "start and labels are kept");
        (code, _, error) = shell.Call("run", "x.yaml", "--out", "p", "--start", "yesterday");
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: --start \"yesterday\": expected date and time in UTC", error);
    }

    [TestMethod]
    public void One_json_object_holds_outcome_trip_figures_and_expectations()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Call("run", Shell.Experiment("dead-sensor.yaml"), "--json", "--out", "o");
        Assert.AreEqual(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement root = json.RootElement;
        Assert.IsTrue(root.GetProperty("ok").GetBoolean());
        Assert.AreEqual("tripped", root.GetProperty("outcome").GetString());
        JsonElement trip = root.GetProperty("trip");
        Assert.AreEqual("stale-pressure", trip.GetProperty("diagnosis").GetString());
        Assert.IsGreaterThan(0.0, trip.GetProperty("timeSeconds").GetDouble());
        Assert.IsGreaterThan(10, trip.GetProperty("values").GetArrayLength());
        Assert.IsFalse(
            trip.GetProperty("values").EnumerateArray().Any(value => value.GetProperty("name").GetString() == "stack-pressure"),
            "a dead value is no value"
        );
        Assert.IsLessThanOrEqualTo(3.0, root.GetProperty("figures").GetProperty("fault_to_open_cycles").GetDouble());
        Assert.AreEqual(3, root.GetProperty("expectations").GetArrayLength());
    }

    [TestMethod]
    public void Without_the_guard_the_same_experiment_ends_differently()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Call("run", Shell.Experiment("ccd-ramp.yaml"), "--no-guard", "--json", "--out", "o");
        Assert.AreEqual(3, code, "what is expected of the guard is not judged");
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.AreEqual("shorted", json.RootElement.GetProperty("outcome").GetString());
        Assert.AreEqual(JsonValueKind.Null, json.RootElement.GetProperty("trip").ValueKind);
    }

    [TestMethod]
    public void The_same_seed_writes_the_same_bytes_and_another_seed_others()
    {
        using var shell = new Shell();
        string file = Shell.Experiment("pressure-release.yaml");
        shell.Call("run", file, "--out", "a", "--seed", "5");
        shell.Call("run", file, "--out", "b", "--seed", "5");
        shell.Call("run", file, "--out", "c", "--seed", "6");
        foreach (string name in new[] { "run.bdf.csv", "events.json", "report.html" })
        {
            Assert.AreEqual(shell.Read($"a/{name}"), shell.Read($"b/{name}"));
        }

        Assert.AreNotEqual(shell.Read("a/run.bdf.csv"), shell.Read("c/run.bdf.csv"));
    }

    [TestMethod]
    public void A_failed_expectation_is_named_with_what_came_out()
    {
        using var shell = new Shell();
        string file = shell.Write("x.yaml", Small("trip is over-voltage"));
        (int code, string output, _) = shell.Call("run", file);
        Assert.AreEqual(1, code);
        Assert.Contains("FAILED  trip is over-voltage: trip is none", output);
    }

    [TestMethod]
    [DataRow("cell: chen2020-symmetric", "cell: nothing", "x.yaml:2: there is no cell \"nothing\"")]
    [DataRow("5 MPa", "5 apples", "x.yaml:3: \"5 apples\" is no pressure")]
    [DataRow("[Rest", "[[Rest", "not readable as YAML")]
    [DataRow("steps:", "guard: { voltage_ceiling: 99 V }\nsteps:", "x.yaml:4: \"voltage_ceiling\" is 99 V; expected -10 to 10 V")]
    [DataRow("steps:", "guard: { pressure_wal: 7 MPa }\nsteps:", "x.yaml:4: \"pressure_wal\" is not known here")]
    [DataRow("steps:", "board: { shunt: 0 ohm }\nsteps:", "x.yaml:4: \"shunt\" is 0 ohm; expected 0.0001 to 10000 ohm")]
    [DataRow("steps:", "board: { fuse: 1 A }\nsteps:", "x.yaml:4: \"fuse\" is not known here")]
    [DataRow("steps:", "board: { shunt: 1 kOhm }\nsteps:", "x.yaml:2: this board cannot guard chen2020-symmetric: \"plating_ccd\"")]
    public void Bad_input_is_one_line_and_nothing_is_written(string good, string bad, string says)
    {
        using var shell = new Shell();
        shell.Write("x.yaml", Small("outcome is completed").Replace(good, bad, StringComparison.Ordinal));
        (int code, string output, string error) = shell.Call("run", "x.yaml", "--out", "o");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.Contains(says, error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsFalse(Directory.Exists(Path.Combine(shell.Folder, "o")));
    }

    [TestMethod]
    public void A_missing_file_and_a_folder_that_cannot_be_written_are_bad_input()
    {
        using var shell = new Shell();
        (int missing, _, string why) = shell.Call("run", "nowhere.yaml");
        Assert.AreEqual(2, missing);
        Assert.StartsWith("ssbms: nowhere.yaml: cannot be read", why);
        shell.Write("x.yaml", Small("outcome is completed"));
        shell.Write("taken", "a file where the folder should be");
        (int blocked, _, why) = shell.Call("run", "x.yaml", "--out", "taken");
        Assert.AreEqual(2, blocked);
        Assert.StartsWith("ssbms: --out taken: cannot be written", why);
        Assert.AreEqual("a file where the folder should be", shell.Read("taken"));
    }

    [TestMethod]
    [DataRow("run")]
    [DataRow("walk")]
    [DataRow("run", "x.yaml", "--sed", "1")]
    [DataRow("run", "x.yaml", "--seed", "one")]
    [DataRow("bench", "--cycles", "5")]
    [DataRow("bench", "--replay", "5")]
    [DataRow("bench", "--replay", "many")]
    [DataRow("bench", "--replay", "1000", "--cycles", "1000")]
    [DataRow("bench", "--against", "no-such.dll")]
    [DataRow("bench", "--against", "/etc/hostname")]
    [DataRow("bench", "--against", "/etc/hostname", "--cycles", "1000")]
    public void A_wrong_command_line_is_bad_input(params string[] arguments)
    {
        using var shell = new Shell();
        (int code, _, string error) = shell.Call(arguments);
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: ", error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [TestMethod]
    public void The_speed_trial_allocates_nothing_in_the_loop()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Run("bench", "--cycles", "20000", "--json");
        Assert.AreEqual(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        JsonElement figures = json.RootElement.GetProperty("figures");
        Assert.AreEqual(0.0, figures.GetProperty("bytes_per_cycle").GetDouble());
        Assert.IsGreaterThan(0.0, figures.GetProperty("cycles_per_second").GetDouble());
    }

    private static string Small(string expectation)
    {
        return $$"""
            title: small
            cell: chen2020-symmetric
            fixture: { pressure: 5 MPa }
            steps: [Rest for 10 s]
            expect: [{{expectation}}]
            """;
    }
}
