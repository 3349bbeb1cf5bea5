using SSBms.CellModels.Input;
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
    [DataRow("LAGP-Li_05_GCPL.mpt", 5351, 11, 2.01609e-5, 2.09222e-5)]
    [DataRow("SINTEF__LiGrR2032__2024-04-30__25degC__Landt.bdf.csv", 25162, 2, 3.56336e-3, 8.62873e-3)]
    public void A_known_file_has_the_rows_cycles_and_charge_it_has(string name, int rows, int cycles, double chargeIn, double chargeOut)
    {
        string file = FilesOf().FirstOrDefault(path => Path.GetFileName(path) == name) ?? Skip($"{name} is not there");
        Survey survey = Survey.Of(Recording.Open(file));
        Assert.AreEqual(rows, survey.Rows);
        Assert.HasCount(cycles, survey.Cycles.Cycles);

        // Summed up independently, Ah.
        Assert.AreEqual(chargeIn, survey.Cycles.Total.ChargeIn, 1e-4 * chargeIn);
        Assert.AreEqual(chargeOut, survey.Cycles.Total.ChargeOut, 1e-4 * chargeOut);
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
