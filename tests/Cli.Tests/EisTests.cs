using System.Globalization;
using System.Text.Json;
using SSBms.CellModels;

namespace SSBms.Cli.Tests;

/// <summary>Spectra of cells in the states a researcher asks for.</summary>
[TestClass]
public sealed class EisTests
{
    [TestMethod]
    public void The_table_is_a_spectrum_from_high_to_low_frequencies()
    {
        using var shell = new Shell();
        (int code, string text, _) = shell.Run("eis", "chen2020-lfp");
        Assert.AreEqual(0, code);
        string[] lines = text.TrimEnd('\n').Split('\n');
        string[] table = [.. lines.SkipWhile(line => line.StartsWith('#'))];
        Assert.AreEqual("frequency_hz,real_ohm_cm2,imaginary_ohm_cm2,magnitude_ohm_cm2,phase_degree,minus_imaginary_ohm_cm2", table[0]);
        double before = double.PositiveInfinity;
        foreach (string line in table[1..])
        {
            double[] row = [.. line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
            Assert.IsLessThan(before, row[0]);
            before = row[0];
            Assert.AreEqual(row[3], Math.Sqrt(row[1] * row[1] + row[2] * row[2]), 1e-4 * row[3]);
            Assert.AreEqual(row[4], Math.Atan2(row[2], row[1]) * 180.0 / Math.PI, 0.01);
        }

        // At 10 mHz and everywhere below the highest frequencies the cell is capacitive.
        Assert.IsTrue(table[1..].All(line => line.Split(',') is var row && Negated(row[2]) == row[5]));
        Assert.StartsWith("-", table[^1].Split(',')[2]);
        Assert.AreEqual(0.01, before, 0.003);
        Assert.Contains("# state: half-charged; 25 degC, 5 MPa", text);
    }

    [TestMethod]
    public void Without_pressure_the_fit_finds_what_the_paper_measured()
    {
        JsonElement fit = Fit("chen2020-lfp", "--pressure", "0 MPa");
        Assert.AreEqual(25.0, fit.GetProperty("lithium").GetDouble(), 0.1);
        Assert.AreEqual(630.0, fit.GetProperty("cathode").GetDouble(), 1.0);
        Assert.AreEqual(900 * 1e-4 / 4.0e-4 + 160 * 1e-4 / 7.2e-4, fit.GetProperty("electrolyte").GetDouble(), 0.5);
    }

    [TestMethod]
    public void Stripping_under_little_pressure_raises_the_interface_and_rest_does_not_undo_all_of_it()
    {
        double fresh = Lithium("fresh");
        double stripped = Lithium("Strip at 0.2 mA/cm2 for 2 h");
        double rested = Lithium("Strip at 0.2 mA/cm2 for 2 h, Rest for 48 h");
        Assert.IsGreaterThan(1.3 * fresh, stripped);
        Assert.IsLessThan(stripped, rested);
        Assert.IsGreaterThan(1.02 * fresh, rested);
        Assert.AreEqual(stripped, Lithium("strip at 0.2 mA/cm2 until 0.4 mAh/cm2"), 1e-3 * stripped, "the same charge at the same current");

        static double Lithium(string state)
        {
            return Fit("chen2020-symmetric", "--pressure", "0.5 MPa", "--state", state).GetProperty("lithium").GetDouble();
        }
    }

    [TestMethod]
    public void Heat_and_a_press_lower_the_interface()
    {
        double cold = Fit("chen2020-symmetric").GetProperty("lithium").GetDouble();
        double warm = Fit("chen2020-symmetric", "--temperature", "60 degC").GetProperty("lithium").GetDouble();
        double pressed = Fit("chen2020-symmetric", "--pressure", "200 bar").GetProperty("lithium").GetDouble();
        Assert.AreEqual(cold * Math.Exp(-0.40 / PhysicalConstants.BoltzmannElectronVolt * (1 / 298.15 - 1 / 333.15)), warm, 0.02 * warm);
        Assert.AreEqual(Math.Pow((84.0 + 5.0) / (84.0 + 20.0), 2.0), pressed / cold, 0.01);
    }

    [TestMethod]
    public void Surroundings_that_steps_change_are_those_of_the_measurement()
    {
        using var shell = new Shell();
        const string Steps = "Set pressure to 20 MPa, Set temperature to 60 degC, Rest for 5 h";
        (_, string output, _) = shell.Call("eis", "chen2020-symmetric", "--state", Steps);
        Assert.Contains("; 60 degC, 20 MPa", output);
        (_, string direct, _) = shell.Call("eis", "chen2020-symmetric", "--temperature", "60 degC", "--pressure", "20 MPa");
        Assert.AreEqual(Series(direct), Series(output), 1e-3 * Series(direct));

        static double Series(string table)
        {
            return double.Parse(table.TrimEnd('\n').Split('\n')[^1].Split(',')[1], CultureInfo.InvariantCulture);
        }
    }

    [TestMethod]
    public void The_table_goes_to_a_file_on_demand()
    {
        using var shell = new Shell();
        (_, string printed, _) = shell.Call("eis", "chen2020-symmetric");
        (int code, string output, _) = shell.Call("eis", "chen2020-symmetric", "--out", "z/spectrum.csv");
        Assert.AreEqual(0, code);
        Assert.AreEqual("Table: z/spectrum.csv", output.Trim());
        Assert.AreEqual(printed, shell.Read("z/spectrum.csv"));
    }

    [TestMethod]
    [DataRow("chen2020-symmetric", "--state", "voids", "\"voids\" is no state")]
    [DataRow("chen2020-symmetric", "--state", "charged", "has no cathode")]
    [DataRow("chen2020-symmetric", "--state", "", "is no state")]
    [DataRow("chen2020-symmetric", "--state", "Strip at 1C for 1 h", "has no cathode, so no C-rate")]
    [DataRow("chen2020-symmetric", "--state", "Strip at 1 mA/cm2 until -1 V", "in a full cell, until a voltage")]
    [DataRow("chen2020-lfp", "--state", "Hold at 4 V for 1 h", "expected Rest, Charge")]
    [DataRow("chen2020-lfp", "--state", "Charge at C/10", "never ends")]
    [DataRow("chen2020-lfp", "--state", "Charge at five for 1 h", "is no rate")]
    [DataRow("chen2020-lfp", "--temperature", "60", "for example 25 °C")]
    [DataRow("chen2020-lfp", "--temperature", "-300 degC", "from -60 to 300 degC")]
    [DataRow("chen2020-lfp", "--pressure", "5 h", "for example 5 MPa")]
    [DataRow("chen2020-lfp", "--out", "/dev/null/x.csv", "cannot be written")]
    public void Bad_input_is_one_line(string id, string option, string value, string says)
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call("eis", id, option, value);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.Contains(says, error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Negated(string number)
    {
        return number.StartsWith('-') ? number[1..]
            : number == "0" ? number
            : "-" + number;
    }

    private static JsonElement Fit(string id, params string[] options)
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call(["eis", id, "--json", .. options]);
        Assert.AreEqual(0, code, error);
        using JsonDocument json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("fit").Clone();
    }
}
