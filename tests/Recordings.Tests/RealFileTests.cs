using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Recordings.Spectra;
using SSBms.Recordings.Surveys;

namespace SSBms.Recordings.Tests;

/// <summary>
/// Files that real cyclers wrote, where a folder of them is named in SSBMS_RECORDINGS: each is read as what it is, or refused with its line.
/// </summary>
[TestClass]
public sealed class RealFileTests
{
    private const string Variable = "SSBMS_RECORDINGS";

    [TestMethod]
    public void Every_file_is_read_or_refused_with_its_line()
    {
        string[] files = [.. FilesOf().Where(file => !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))];
        Assert.IsNotEmpty(files);
        foreach (string file in files)
        {
            try
            {
                Assert.IsGreaterThan(0, Survey.Of(Recording.Open(file)).Rows, file);
            }
            catch (InputException refused) when (refused.Message.Contains("spectrum", StringComparison.Ordinal))
            {
                Assert.IsGreaterThan(10, RecordedSpectrum.Open(file).Hertz.Count, file);
            }
        }
    }

    [TestMethod]
    [DataRow("LAGP-Li_05_GCPL.mpt", 5351, 11)]
    [DataRow("SINTEF__LiGrR2032__2024-04-30__25degC__Landt.bdf.csv", 25162, 2)]
    public void A_known_file_has_the_rows_and_cycles_it_has(string name, int rows, int cycles)
    {
        var survey = Survey.Of(Recording.Open(FileOf(name)));
        Assert.AreEqual(rows, survey.Rows);
        Assert.HasCount(cycles, survey.Cycles.Cycles);
    }

    [TestMethod]
    public void The_charge_is_that_which_the_cycler_counted_itself()
    {
        // The last value of its column (Q-Qo)/mA.h, which nobody reads here.
        const double Counted = -0.00076133744836670733e-3;
        RecordedCycle total = Survey.Of(Recording.Open(FileOf("LAGP-Li_05_GCPL.mpt"))).Cycles.Total;
        Assert.AreEqual(Counted, total.ChargeIn - total.ChargeOut, 1e-3 * total.ChargeIn);
    }

    [TestMethod]
    [DataRow("LAGP-Li_04_PEIS-before.mpt")]
    [DataRow("LAGP-Li_07_PEIS-after.mpt")]
    public void A_cell_that_has_contact_is_commissioned_with_a_good_eye(string name)
    {
        RecordedCommissioning found = Commissioned(FileOf(name), "lagp");

        Assert.IsLessThan(0.03, found.Unexplained);
        Assert.IsFalse(new InterfaceWatch(found.Profile).IsWeak);
    }

    [TestMethod]
    [DataRow("LiCoO2-LATP-Li_02_PEIS.mpt")]
    [DataRow("LiCoO2-LATP-Li_09_PEIS.mpt")]
    public void A_cell_whose_contact_is_gone_is_refused_with_that_cause_when_it_is_commissioned(string name)
    {
        string path = FileOf(name);
        InputException refused = Assert.ThrowsExactly<InputException>(() => Commissioned(path, "latp-le-lfp"));

        Assert.Contains("there is no contact", refused.Message);
    }

    private static RecordedCommissioning Commissioned(string path, string kind)
    {
        const double Celsius = 25.0;
        var spectrum = RecordedSpectrum.Open(path);
        CellDefinition definition = CellCatalogue.BuiltIn.Find(kind)!;
        var cell = new Cell(definition, Celsius);
        cell.Step(0.0, 0.0, 5.0, Celsius);
        return RecordedCommissioning.Of(
            spectrum.Hertz,
            spectrum.Ohm,
            definition["area"],
            CellCircuit.Of(cell),
            CellCircuit.Interfaces(cell),
            Celsius,
            0.002,
            hertz => hertz
        );
    }

    private static string FileOf(string name)
    {
        return FilesOf().FirstOrDefault(path => Path.GetFileName(path) == name) ?? Skip($"{name} is not there");
    }

    private static string[] FilesOf()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [Skip($"{Variable} names no folder of recordings")];
    }

    private static string Skip(string why)
    {
        Assert.Inconclusive(why);
        return "";
    }
}
