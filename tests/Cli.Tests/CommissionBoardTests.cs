using System.Globalization;
using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Detection.Commissioning;

namespace SSBms.Cli.Tests;

/// <summary>"ssbms commission prepare" and "ssbms commission --board": the profile for the procedure, and boards that are not for it.</summary>
[TestClass]
public sealed class CommissionBoardTests : IDisposable
{
    private const string Kind = "llzo-chang2021";

    private readonly Shell _shell = new();

    public CommissionBoardTests()
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(Kind)!;
        var cell = new Cell(kind, 25.0);
        cell.Step(0.0, 0.0, 5.0, 25.0);
        IEnumerable<string> rows = CellCommissioning.Hertz.Select(hertz =>
        {
            Complex ohm = CellSpectrum.Impedance(cell, hertz) / kind["area"];
            return string.Create(CultureInfo.InvariantCulture, $"{hertz:R} {ohm.Real:R} {ohm.Imaginary:R}");
        });
        _shell.Write("spectrum.txt", string.Join('\n', rows) + "\n");
    }

    public void Dispose()
    {
        _shell.Dispose();
    }

    [TestMethod]
    public void The_profile_for_the_procedure_is_one_that_a_board_guards_by_and_the_same_twice()
    {
        (int code, string text, string error) = Prepare("first.ssbp");

        Assert.AreEqual(0, code, error);
        Assert.Contains("the spectrum should be of about that pressure", text);
        Assert.AreEqual(0, _shell.Call("profile", "check", "first.ssbp").Code);
        string shown = _shell.Call("profile", "show", "first.ssbp").Output;
        Assert.Contains("impedance.interval                   10 s", shown);
        Assert.AreEqual(0, Prepare("second.ssbp").Code);
        CollectionAssert.AreEqual(_shell.Bytes("first.ssbp"), _shell.Bytes("second.ssbp"));
    }

    [TestMethod]
    [DataRow("1 MPa", "--temperature \"1 MPa\"")]
    public void A_profile_for_which_something_is_missing_is_not_written(string temperature, string expected)
    {
        (int code, _, string error) = Prepare("none.ssbp", "--temperature", temperature);

        Assert.AreEqual(2, code);
        Assert.Contains(expected, error);
        Assert.IsFalse(_shell.Has("none.ssbp"));
    }

    [TestMethod]
    [DataRow("tcp://127.0.0.1:1", "tcp://127.0.0.1:1: cannot be reached")]
    [DataRow("COM 4", "is no source; expected a serial port")]
    [DataRow("sim:nix.yaml", "nix.yaml: cannot be read")]
    public void A_board_that_is_not_there_is_told_in_one_line(string port, string expected)
    {
        (int code, string text, string error) = Commission(port);

        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        Assert.Contains(expected, error);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        Assert.IsFalse(_shell.Has("mine"));
    }

    [TestMethod]
    public void A_board_without_a_profile_is_told_which_one_it_needs()
    {
        using var board = new LiveBoard();

        (int code, _, string error) = Commission(board.Port);

        Assert.AreEqual(2, code);
        Assert.Contains("the board has no profile; expected the one of \"ssbms commission prepare\"", error);
    }

    [TestMethod]
    public void A_cell_of_another_kind_than_the_simulated_one_is_refused()
    {
        (int code, string text, string error) = _shell.Call(
            "commission",
            "--board",
            $"sim:{Shell.Experiment("clamped.yaml")}",
            "--cell",
            "chen2020-symmetric",
            "--out",
            "mine"
        );

        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        Assert.Contains("its cell is llzo-chang2021; expected --cell llzo-chang2021", error);
    }

    private (int Code, string Output, string Error) Prepare(string target, params string[] more)
    {
        string[] words = ["commission", "prepare", "--cell", Kind, "--spectrum", "spectrum.txt", "--at", "2026-01-01", "-o", target];
        return _shell.Call([.. words, .. more]);
    }

    private (int Code, string Output, string Error) Commission(string port)
    {
        return _shell.Call("commission", "--board", port, "--cell", Kind, "--spectrum", "spectrum.txt", "--out", "mine");
    }
}
