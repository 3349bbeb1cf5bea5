using System.Globalization;

namespace SSBms.Report.Tests;

/// <summary>Two recordings that nobody made: one at a steady pressure, one whose pressure is let go until the guard trips.</summary>
internal static class MadeComparison
{
    private const string Head = "Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa,ssbms_protection_state\n";

    /// <summary>The page of both, as the command line writes it.</summary>
    public static string Page()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ssbms-compare-");
        try
        {
            string calm = Record(folder, "calm", _ => 5.0, _ => 3);
            string released = Record(folder, "released", s => 5.0 - s / 40.0, s => s < 150 ? 3 : 5);
            string page = Path.Combine(folder.FullName, "page.html");
            Assert.AreEqual(0, SSBms.Cli.Program.Main(["compare", calm, released, "--area", "1 cm2", "--out", page]));
            return File.ReadAllText(page);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Record(DirectoryInfo folder, string name, Func<int, double> megapascal, Func<int, int> state)
    {
        string path = Path.Combine(folder.FullName, name + ".csv");
        IEnumerable<string> rows = Enumerable
            .Range(0, 200)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s},3.3,0.001,{megapascal(s) * 1e6:0},{state(s)}\n"));
        File.WriteAllText(path, Head + string.Concat(rows));
        return path;
    }
}
