using SSBms.Bench.Studies;

namespace SSBms.Bench.Tests.Studies;

/// <summary>What a study file can say, and that what it cannot is refused where it stands, before anything runs.</summary>
[TestClass]
public sealed class StudyFileTests
{
    private const string Head = """
        title: x
        cell: {cell}
        fixture: { pressure: {pressure} }
        cycle: 1 s
        steps: [Strip at {current} for 20 s]

        """;

    private const string Rest = """
          cell: { choose: [chen2020-symmetric] }
          pressure: [5] MPa
          current: [0.05, 0.1] mA/cm2

        """;

    public static IEnumerable<object[]> Shipped =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "experiments"), "*.yaml")
            .Where(file => StudyReader.IsStudy(File.ReadAllText(file)))
            .Select(file => new object[] { file });

    [TestMethod]
    [DynamicData(nameof(Shipped))]
    public void Every_study_that_comes_with_the_project_can_be_read(string file)
    {
        Study study = StudyDesk.Read(File.ReadAllText(file));
        Assert.IsGreaterThan(100, study.Runs);
    }

    [TestMethod]
    [DataRow("pressure: 5 MPa", "x.yaml:7: \"5 MPa\" is no list")]
    [DataRow("pressure: { from: 5 MPa, to: 1 MPa }", "x.yaml:7: \"1 MPa\" is not above \"5 MPa\"")]
    [DataRow("pressure: { from: 5 MPa, to: 900 kPa }", "x.yaml:7: \"900 kPa\" is in another unit; expected a number of MPa")]
    [DataRow("pressure: { from: 0 MPa, to: 1 MPa, scale: log }", "has no logarithm")]
    [DataRow("pressure: { from: 1 MPa, to: 2 MPa, scale: cubic }", "scale \"cubic\"; expected linear or log")]
    [DataRow("pressure: { from: 1 MPa, to: 2 MPa, points: 1 }", "expected a whole number from 2")]
    [DataRow("pressure: { from: 1 MPa, to: 2 MPa, step: 1 }", "\"step\" is not known here")]
    [DataRow("pressure: { from: 1 MPa, to: 2000 MPa, points: 3 }", "\"2000 MPa\" is out of range")]
    [DataRow("pressure: { from: -1 MPa, to: 2 MPa, points: 3 }", "a clamp cannot pull")]
    [DataRow("pressure: { from: 1,5 MPa, to: 2 MPa }", "\"5 MPa\"")]
    [DataRow("pressure: { normal: { mean: 5 MPa, sd: 0 MPa } }", "must be greater than zero")]
    [DataRow("pressure: { normal: { mean: 5 MPa, sd: 1 V } }", "not in the unit of the mean")]
    [DataRow("pressure: { normal: { mean: 5 MPa, sd: 1 MPa }, within: [90 MPa, 91 MPa] }", "next to nothing of the distribution")]
    [DataRow("pressure: { normal: { mean: 5 MPa, sd: 1 MPa }, within: [6 MPa] }", "1 bounds; expected two")]
    [DataRow("pressure: { lognormal: { median: -5 MPa, sigma: 1 } }", "must be greater than zero")]
    [DataRow("pressure: { weibull: { scale: 5 MPa, shape: 0 } }", "expected a number from 0.01")]
    [DataRow("pressure: { gamma: { scale: 5 MPa } }", "does not say what it stands for")]
    [DataRow("pressure: { choose: [1 MPa, 2 MPa], weights: [1] }", "1 weights for 2 choices")]
    [DataRow("pressure: [1, 1] MPa", "\"1 MPa\" stands twice")]
    [DataRow("pres-sure: { from: 1, to: 2 }", "cannot be a name in braces")]
    [DataRow("unused: [1, 2] MPa", "\"{unused}\" stands nowhere in the experiment")]
    public void An_input_that_cannot_be_varied_so_is_refused(string line, string says)
    {
        string message = StudyDesk.Refusal(
            Head + $"vary:\n  {line}\n  cell: {{ choose: [chen2020-symmetric] }}\n  current: [0.05, 0.1] mA/cm2\ndesign: grid\n"
        );
        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    [DataRow("design: spiral", "design \"spiral\"; expected grid, random, latin hypercube or sobol")]
    [DataRow("runs: 3", "3 runs on a grid of 2 points; expected a multiple, such as 4")]
    [DataRow("runs: 0", "expected a whole number from 1")]
    [DataRow("design: random", "\"runs\" is missing")]
    [DataRow("chunk: 0", "expected a whole number from 1")]
    [DataRow("correlate: [{ of: [pressure, current], coefficient: 0.5 }]", "\"pressure\" cannot go with others")]
    [DataRow("design: random\nruns: 9\ncorrelate: [{ of: [pressure, current], coefficient: -1 }]", "expected more than -1 and less than 1")]
    [DataRow("design: random\nruns: 9\ncorrelate: [{ of: [pressure], coefficient: 0.1 }]", "needs two inputs or more")]
    [DataRow("design: random\nruns: 9\ncorrelate: [{ of: [cell, current], coefficient: 0.1 }]", "\"cell\" cannot go with others")]
    [DataRow("cases: [{ name: a }, { name: b }]", "a study has one case; expected \"vary:\" instead of \"cases:\"")]
    public void A_study_that_cannot_be_made_is_refused(string line, string says)
    {
        string message = StudyDesk.Refusal(Head + "vary:\n" + Rest + line + "\n");
        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    public void What_a_value_makes_impossible_is_refused_with_the_run_and_its_line()
    {
        string message = StudyDesk.Refusal(
            Head + "vary:\n" + Rest.Replace("[chen2020-symmetric]", "[chen2020-symmetric, nobody]", StringComparison.Ordinal)
        );
        Assert.StartsWith("x.yaml:2: there is no cell \"nobody\"", message);
        Assert.Contains("(run 3: nobody, 5 MPa, 0.05 mA/cm2)", message);
    }

    [TestMethod]
    public void A_name_that_a_loop_of_the_experiment_has_is_refused()
    {
        string message = StudyDesk.Refusal(
            "title: x\ncell: chen2020-symmetric\nfixture: { pressure: 5 MPa }\nsteps:\n"
                + "  - for: { current: [0.1, 0.2] mA/cm2 }\n    steps: [Strip at {current} for 20 s]\nvary:\n  current: [0.05, 0.1] mA/cm2\n"
        );
        Assert.Contains("a loop of the experiment is called \"current\" too", message);
    }

    [TestMethod]
    public void Runs_that_differ_by_their_seed_alone_need_nothing_that_varies()
    {
        Study study = StudyDesk.Read("title: x\ncell: chen2020-symmetric\nfixture: { pressure: 5 MPa }\nsteps: [Rest for 20 s]\nruns: 7\n");
        Assert.AreEqual(7, Enumerable.Range(1, 7).Select(number => study.Run(number).Seed).Distinct().Count());
    }

    [TestMethod]
    public void A_run_is_an_ordinary_experiment_with_the_values_in_the_lines_they_stood_in()
    {
        Study study = StudyDesk.Read(Head + "vary:\n" + Rest);
        string[] lines = study.Run(2).Text.Split('\n');
        Assert.AreEqual("cell: chen2020-symmetric", lines[1]);
        Assert.AreEqual("fixture: { pressure: 5 MPa }", lines[2]);
        Assert.AreEqual("steps: [Strip at 0.1 mA/cm2 for 20 s]", lines[4]);
        Assert.IsFalse(StudyReader.IsStudy(study.Run(2).Text));
    }

    [TestMethod]
    public void Columns_are_named_as_every_program_takes_them()
    {
        Study study = StudyDesk.Read(Head + "vary:\n" + Rest);
        foreach (StudyColumn column in study.Columns)
        {
            Assert.MatchesRegex("^[a-z][a-z0-9_]*$", column.Name);
        }

        string[] inputs = [.. study.Columns.Where(column => column.Role == ColumnRole.Input).Select(column => column.Name)];
        CollectionAssert.AreEqual(new[] { "cell", "pressure_mpa", "current_ma_per_cm2" }, inputs);
    }
}
