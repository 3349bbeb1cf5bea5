using SSBms.CellModels.Definitions;

namespace SSBms.Cli.Tests;

/// <summary>"ssbms commission": the protocol of a simulated cell, what it leaves, and what it does not take.</summary>
[TestClass]
public sealed class CommissionCellTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
    }

    [TestMethod]
    public void A_simulated_cell_leaves_a_cell_a_profile_and_its_protocol()
    {
        (int code, string text, string error) = _shell.Call("commission", "--sim", "llzo-chang2021", "--seed", "3", "--out", "mine");

        Assert.AreEqual(0, code, error);
        Assert.Contains("Critical stack pressure at 0.2 mA/cm2 and 25.0 degC:", text);
        Assert.Contains("a void, cut", text);
        string yaml = _shell.Read("mine/cell.yaml");
        Assert.Contains("basis: measured", yaml);
        CellDefinition cell = CellCatalogue.BuiltIn.With("cell.yaml", yaml).Find("llzo-chang2021-commissioned")!;
        Assert.AreEqual(CellKind.Symmetric, cell.Kind);
        Assert.Contains("a void, cut", _shell.Read("mine/protocol.txt"));
        byte[] profile = _shell.Bytes("mine/cell.ssbp");
        Assert.AreEqual(0, _shell.Call("profile", "check", "mine/cell.ssbp").Code);

        Assert.AreEqual(0, _shell.Call("commission", "--sim", "llzo-chang2021", "--seed", "3", "--out", "again").Code);
        Assert.AreEqual(yaml, _shell.Read("again/cell.yaml"));
        CollectionAssert.AreEqual(profile, _shell.Bytes("again/cell.ssbp"));
    }

    [TestMethod]
    public void The_cell_of_an_experiment_is_found_to_be_what_its_file_makes_of_it()
    {
        (int code, string text, string error) = _shell.Call("commission", "--sim", Shell.Experiment("void-growth.yaml"), "--out", "mine");

        Assert.AreEqual(0, code, error);
        string yaml = _shell.Read("mine/cell.yaml");
        CellDefinition cell = CellCatalogue
            .BuiltIn.With("cell.yaml", yaml)
            .All.Single(known => known.Id.EndsWith("-commissioned", StringComparison.Ordinal));
        Assert.IsTrue(cell["flux.creep"] < 0.04, "the catalogue has 0.15, the experiment 0.02 mA/cm2: " + text);
    }

    [TestMethod]
    public void A_cell_that_is_refused_leaves_nothing_and_says_why()
    {
        (int code, _, string error) = _shell.Call("commission", "--sim", "lgps", "--out", "mine");

        Assert.AreEqual(1, code);
        Assert.Contains("refused: the impedance changed by", error);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        Assert.IsFalse(_shell.Has("mine/cell.yaml"));
    }

    [TestMethod]
    public void A_small_trial_prints_its_figures_and_writes_its_page()
    {
        (int code, string text, string error) = _shell.Call("commission", "--trial", "2", "--seed", "7", "--out", "page.md");

        Assert.AreEqual(0, code, error);
        Assert.Contains("| within ±25 % of the true one | ≥ 90 % |", text);
        Assert.StartsWith("# Commissioning a cell", _shell.Read("page.md"));
        Assert.Contains("--trial 2 --seed 7", _shell.Read("page.md"));
    }

    [TestMethod]
    [DataRow("there is no cell \"nix\"", "--sim", "nix")]
    [DataRow("nix.yaml: cannot be read", "--sim", "nix.yaml")]
    [DataRow("expected one of --board PORT, --sim CELL and --trial N", "--seed", "3")]
    [DataRow("expected one of --board PORT, --sim CELL and --trial N", "--sim", "lgps", "--trial", "3")]
    [DataRow("--trial \"0\": expected a whole number from 1", "--trial", "0")]
    [DataRow("--seed \"-1\": expected a whole number", "--sim", "lgps", "--seed", "-1")]
    [DataRow("--density \"3 V\": expected a current density from 0.01 to 5 mA/cm2", "--sim", "lgps", "--density", "3 V")]
    [DataRow("--density \"9 mA/cm2\": expected a current density from 0.01 to 5 mA/cm2", "--sim", "lgps", "--density", "9 mA/cm2")]
    [DataRow("expected one of --board PORT, --sim CELL and --trial N", "--board", "COM4", "--sim", "lgps")]
    [DataRow("expected one of --board PORT, --sim CELL and --trial N", "--board", "COM4", "--trial", "3")]
    [DataRow("--board without --cell: expected the kind of the cell", "--board", "COM4")]
    [DataRow("--board without --spectrum: expected the file", "--board", "COM4", "--cell", "lgps")]
    [DataRow("--no-warming without --board", "--sim", "lgps", "--no-warming")]
    [DataRow("--speed with a board whose time is its own", "--board", "COM4", "--cell", "lgps", "--speed", "9")]
    [DataRow("--trial with --density or --cells", "--trial", "3", "--density", "0.1 mA/cm2")]
    [DataRow("--trial with --density or --cells", "--trial", "3", "--cells", "mine.yaml")]
    public void What_it_does_not_take_is_one_line_with_what_was_expected(string expected, params string[] options)
    {
        (int code, string text, string error) = _shell.Call(["commission", .. options, "--out", "mine"]);

        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        Assert.Contains(expected, error);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        Assert.IsFalse(_shell.Has("mine"));
    }
}
