using System.Globalization;

namespace SSBms.Report.Tests;

/// <summary>A recording that nobody made, replayed: four cycles, and then a pressure that is let go while lithium is stripped.</summary>
internal static class MadeReplay
{
    private const int Cycle = 120;
    private const int Released = 500;

    /// <summary>The page that the command line leaves.</summary>
    public static string Page()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ssbms-replay-");
        try
        {
            string file = Path.Combine(folder.FullName, "night.csv");
            File.WriteAllText(
                file,
                "Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa,Cycle Count / 1\n"
                    + string.Concat(Enumerable.Range(0, 700).Select(Row))
            );
            string results = Path.Combine(folder.FullName, "results");
            Assert.AreEqual(0, SSBms.Cli.Program.Main(["replay", file, "--cell", "chen2020-lfp-al2o3", "--out", results]));
            return File.ReadAllText(Path.Combine(results, "report.html"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(int second)
    {
        double current = second % Cycle < Cycle / 2 ? 2e-4 : -2e-4;
        double megapascal = Math.Clamp(5.0 - (second - Released) / 20.0, 0.0, 5.0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{second},{3.3 + 150.0 * current:0.0000},{current},{megapascal * 1e6:0},{second / Cycle + 1}\n"
        );
    }
}
