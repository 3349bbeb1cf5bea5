namespace SSBms.Cli.Tests.Studies;

/// <summary>"ssbms study query" and "ssbms study report" on a small study that was really run.</summary>
[TestClass]
public sealed class StudyQueryTests
{
    private const string Currents = """
        title: currents
        cell: chen2020-symmetric
        fixture: { clamp: {clamp}, pressure: 5 MPa }
        steps: [Plate at {current} for 20 s]
        expect: [outcome is completed]
        design: grid
        vary:
          current: [0.05 mA/cm2, 0.1 mA/cm2, 0.9 mA/cm2]
          clamp: [spring, screw]
        """;

    private static readonly Shell s_shell = new();

    [ClassInitialize]
    public static void RunTheStudy(TestContext _)
    {
        s_shell.Write("currents.yaml", Currents);
        (int code, string output, string error) = s_shell.Call("study", "run", "currents.yaml");
        Assert.AreEqual(1, code, output + error);
    }

    [ClassCleanup]
    public static void Remove()
    {
        s_shell.Dispose();
    }

    [TestMethod]
    public void A_query_prints_an_aligned_table_with_nothing_where_there_is_no_value()
    {
        const string Sql =
            "select current_ma_per_cm2 as current, outcome, max(trip) as trip, count(*) as runs from runs group by 1, 2 order by 1";
        (int code, string output, string error) = s_shell.Run("study", "query", Sql);
        Assert.AreEqual(0, code, error);
        Assert.AreEqual(
            """
            current  outcome    trip                   runs
            -------  ---------  ---------------------  ----
               0.05  completed                            2
                0.1  completed                            2
                0.9  tripped    hardware-over-current     2

            """.ReplaceLineEndings("\n"),
            output
        );
    }

    [TestMethod]
    public void A_study_has_the_name_of_its_folder_and_with_a_folder_given_is_called_runs()
    {
        Assert.AreEqual("n\n-\n6\n", s_shell.Call("study", "query", "select count(*) as n from currents").Output);
        Assert.AreEqual("n\n-\n6\n", s_shell.Call("study", "query", "select count(*) as n from runs", "--in", "studies/currents").Output);
        Assert.AreEqual(2, s_shell.Call("study", "query", "select 1 from currents", "--in", "studies/currents").Code);
    }

    [TestMethod]
    public void With_several_studies_none_is_called_runs()
    {
        using var shell = new Shell();
        byte[] table = s_shell.Bytes("studies/currents/runs.parquet");
        foreach (string name in new[] { "first", "it's \"second\"" })
        {
            Directory.CreateDirectory(Path.Combine(shell.Folder, "studies", name));
            shell.Write(Path.Combine("studies", name, "runs.parquet"), table);
        }

        const string Both = "select count(*) as n from (from first union all from \"it's \"\"second\"\"\")";
        (int code, string output, string error) = shell.Call("study", "query", Both);
        Assert.AreEqual(0, code, error);
        Assert.AreEqual(" n\n--\n12\n", output);
        StringAssert.Contains(shell.Call("study", "query", "from runs").Error, "Table with name runs does not exist");
    }

    [TestMethod]
    public void Csv_is_quoted_where_it_has_to_be_and_numbers_lose_nothing()
    {
        const string Sql = "select 'a,b' as \"x\"\"y\", 'two\nlines' as t, 'say \"no\"' as q, 0.1::double + 0.2 as n, null as nothing";
        (int code, string output, string error) = s_shell.Call("study", "query", Sql, "--csv");
        Assert.AreEqual(0, code, error);
        Assert.AreEqual("\"x\"\"y\",t,q,n,nothing\r\n\"a,b\",\"two\nlines\",\"say \"\"no\"\"\",0.30000000000000004,\r\n", output);
    }

    [TestMethod]
    [DataRow("selec 1", "ssbms: query: syntax error at or near \"selec\"")]
    [DataRow("select foo from runs", "ssbms: query: Binder Error: Referenced column \"foo\" not found in FROM clause!")]
    [DataRow("", "ssbms: query: expected one statement that selects")]
    [DataRow("select 1; select 2", "ssbms: query: expected one statement that selects")]
    [DataRow("copy runs to 'out.csv'", "ssbms: query: expected one statement that selects")]
    [DataRow("copy runs to 'studies/currents/runs.parquet' (use_tmp_file false)", "ssbms: query: expected one statement that selects")]
    [DataRow("attach 'new.db'", "ssbms: query: expected one statement that selects")]
    [DataRow("set enable_external_access = true", "ssbms: query: expected one statement that selects")]
    [DataRow("from read_text('studies/currents/study.json')", "ssbms: query: Permission Error: Cannot access file")]
    public void What_is_no_select_of_the_tables_is_refused_in_one_line_and_touches_nothing(string sql, string message)
    {
        SortedDictionary<string, string> before = s_shell.Files(".");
        (int code, string output, string error) = s_shell.Call("study", "query", sql);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.StartsWith(message, error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        CollectionAssert.AreEqual(before, s_shell.Files("."));
    }

    [TestMethod]
    public void Where_there_is_no_study_it_says_what_it_looked_for()
    {
        using var shell = new Shell();
        shell.Write("broken.parquet", "no table");
        Directory.CreateDirectory(Path.Combine(shell.Folder, "empty"));
        Directory.CreateDirectory(Path.Combine(shell.Folder, "broken"));
        shell.Write("broken/runs.parquet", "no table");
        foreach (
            (string[] more, string message) in new (string[], string)[]
            {
                ([], "ssbms: there is no study; expected studies/*/runs.parquet here, or the folder of a study as --in DIR"),
                (["--in", "nowhere"], "ssbms: --in nowhere: there is no such folder; expected the folder of a study"),
                (["--in", "empty"], "ssbms: --in empty: holds no runs.parquet; expected the folder of a study that is finished"),
                (["--in", "broken"], $"ssbms: {Path.Combine(shell.Folder, "broken", "runs.parquet")}: cannot be read ("),
            }
        )
        {
            (int code, _, string error) = shell.Call(["study", "query", "select 1", .. more]);
            Assert.AreEqual(2, code);
            Assert.StartsWith(message, error);
            Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [TestMethod]
    public void A_report_makes_the_worst_runs_again_and_the_same_bytes_come_out()
    {
        (int code, string output, string error) = s_shell.Call("study", "report", "studies/currents", "--worst", "2");
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("6 runs: 4 completed, 2 tripped; no limit was violated", output);
        Assert.DoesNotContain("made again", output);
        StringAssert.EndsWith(output, "studies/currents/report.html\n");
        string page = s_shell.Read("studies/currents/report.html");
        foreach (string run in new[] { "5", "6" })
        {
            StringAssert.Contains(page, $"\"replay\":\"replays/{run}/report.html\"");
            StringAssert.Contains(page, $"ssbms study run currents.yaml --only {run}\"");
            StringAssert.Contains(s_shell.Read($"studies/currents/replays/{run}/report.html"), "hardware-over-current");
        }

        s_shell.Call("study", "report", "studies/currents", "--worst", "2");
        Assert.AreEqual(page, s_shell.Read("studies/currents/report.html"));
    }

    [TestMethod]
    public void A_report_ranks_by_a_figure_and_refuses_one_that_there_is_not()
    {
        Assert.AreEqual(0, s_shell.Call("study", "report", "studies/currents", "--worst", "1", "--figure", "-max_voltage_v").Code);
        StringAssert.Contains(s_shell.Read("studies/currents/report.html"), "\"ranked\":\"-max_voltage_v\"");
        (int code, _, string error) = s_shell.Call("study", "report", "studies/currents", "--figure", "nope");
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: --figure nope: there is no such figure; expected one of: duration_s", error);
        Assert.AreEqual(2, s_shell.Call("study", "report", "studies/currents", "--worst", "-1").Code);
        Assert.AreEqual(2, s_shell.Call("study", "report", "nowhere").Code);
    }
}
