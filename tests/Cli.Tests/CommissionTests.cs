using System.Globalization;
using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Detection.Commissioning;

namespace SSBms.Cli.Tests;

/// <summary>"profile commission": a recorded spectrum becomes what the guard needs to watch the lithium interface, or is refused with its cause.</summary>
[TestClass]
public sealed class CommissionTests : IDisposable
{
    private const double Area = 1.131;
    private static readonly Cell s_cell = Resting();

    private readonly Shell _shell = new();

    public void Dispose()
    {
        _shell.Dispose();
    }

    [TestMethod]
    public void The_spectrum_of_a_cell_gives_a_profile_in_which_its_eye_is_good()
    {
        Write(hertz => 1.0, 1e3, 200e3);
        (int Code, string Output, string Error) made = _shell.Call(
            "profile",
            "commission",
            "spectrum.txt",
            "--cell",
            "chen2020-symmetric",
            "--out",
            "eye.yaml"
        );
        Assert.AreEqual(0, made.Code, made.Error);
        string yaml = _shell.Read("eye.yaml");
        Assert.Contains("good eye", yaml);
        var truth = CellCircuit.Of(s_cell);
        Assert.AreEqual(truth.InterfaceOhm, Number(yaml, "interface"), 0.01 * truth.InterfaceOhm);
        Assert.AreEqual(truth.InterfaceFarad, Number(yaml, "interface_capacitance"), 0.01 * truth.InterfaceFarad);

        (int Code, string Output, string Error) profile = _shell.Call(
            "profile",
            "make",
            "--cell",
            "chen2020-symmetric",
            "--guard",
            "eye.yaml",
            "-o",
            "eye.ssbp"
        );
        Assert.AreEqual(0, profile.Code, profile.Error);
        (int Code, string Output, string Error) shown = _shell.Call("profile", "show", "eye.ssbp");
        Assert.Contains("impedance.interface ", shown.Output);
    }

    [TestMethod]
    public void The_table_of_a_simulated_spectrum_is_per_area_already()
    {
        Assert.AreEqual(0, _shell.Call("eis", "chen2020-symmetric", "--out", "simulated.csv").Code);
        string[] words = ["profile", "commission", "simulated.csv", "--cell", "chen2020-symmetric"];
        (int code, string output, string error) = _shell.Call([.. words, "--out", "eye.yaml"]);
        Assert.AreEqual(0, code, error);
        var truth = CellCircuit.Of(s_cell);
        Assert.AreEqual(truth.InterfaceOhm, Number(_shell.Read("eye.yaml"), "interface"), 0.01 * truth.InterfaceOhm, output);

        (code, _, error) = _shell.Call([.. words, "--area", "1 cm2"]);
        Assert.AreEqual(2, code);
        Assert.Contains("--area \"1 cm2\": the spectrum is in ohm.cm2 already; expected no area", error);
    }

    [TestMethod]
    public void A_cell_without_contact_is_refused_with_that_cause()
    {
        Write(hertz => 1e4, 1e3, 200e3);
        Refused("spectrum.txt: ", "there is no contact, a wire is off, or the electrode is too small");
    }

    [TestMethod]
    public void Another_cell_than_the_one_that_was_named_is_refused()
    {
        Write(hertz => hertz > 20e3 ? 3.0 : 1.0, 1e3, 200e3);
        Refused("of the spectrum unexplained", "is it the right cell, and the right area?");
    }

    [TestMethod]
    public void A_spectrum_that_does_not_reach_is_refused()
    {
        Write(hertz => 1.0, 0.1, 900.0);
        Refused("0 points from 1 to 200 kHz; expected at least 8");
        Write(hertz => 1.0, 30e3, 60e3);
        Refused("leaves no four tones to choose from; expected 1 to 200 kHz");
    }

    [TestMethod]
    [DataRow("--noise", "1")]
    [DataRow("--temperature", "1 MPa")]
    [DataRow("--area", "0 cm2")]
    public void An_option_that_cannot_be_is_named(string option, string value)
    {
        Write(hertz => 1.0, 1e3, 200e3);
        (int Code, string Output, string Error) result = _shell.Call(
            "profile",
            "commission",
            "spectrum.txt",
            "--cell",
            "chen2020-symmetric",
            option,
            value
        );

        Assert.AreEqual(2, result.Code);
        Assert.Contains($"{option} ", result.Error);
        Assert.Contains("expected", result.Error);
    }

    private void Refused(params string[] says)
    {
        (int Code, string Output, string Error) result = _shell.Call(
            "profile",
            "commission",
            "spectrum.txt",
            "--cell",
            "chen2020-symmetric",
            "--out",
            "eye.yaml"
        );

        Assert.AreEqual(2, result.Code);
        foreach (string text in says)
        {
            Assert.Contains(text, result.Error);
        }

        Assert.IsFalse(_shell.Has("eye.yaml"), "nothing is half-written");
    }

    /// <summary>Writes the spectrum of a simulated cell, three columns without a heading.</summary>
    private void Write(Func<double, double> factor, double lowest, double highest)
    {
        const int Points = 40;
        IEnumerable<string> lines = Enumerable
            .Range(0, Points)
            .Select(i => lowest * Math.Pow(highest / lowest, i / (Points - 1.0)))
            .Select(hertz =>
            {
                Complex value = CellSpectrum.Impedance(s_cell, hertz) * factor(hertz) / Area;
                return string.Create(CultureInfo.InvariantCulture, $"{hertz:R} {value.Real:R} {value.Imaginary:R}");
            });
        File.WriteAllLines(Path.Combine(_shell.Folder, "spectrum.txt"), lines);
    }

    private static Cell Resting()
    {
        var cell = new Cell(CellCatalogue.BuiltIn.Find("chen2020-symmetric")!, 25.0);
        cell.Step(0.0, 0.0, 5.0, 25.0);
        return cell;
    }

    private static double Number(string yaml, string name)
    {
        string line = yaml.Split('\n').Single(line => line.StartsWith($"  {name}: ", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
