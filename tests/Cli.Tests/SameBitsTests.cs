using System.Diagnostics;
using SSBms.Tests;

namespace SSBms.Cli.Tests;

/// <summary>What comes out must not hang on when the runtime finds the time to compile a method once more for this processor.</summary>
[TestClass]
public sealed class SameBitsTests
{
    [TestMethod]
    public void A_run_has_the_same_bits_compiled_in_steps_and_at_once()
    {
        CollectionAssert.AreEqual(Record("1"), Record("0"));
    }

    private static byte[] Record(string tiered)
    {
        string folder = Directory.CreateTempSubdirectory("ssbms-bits-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add(typeof(Shell).Assembly.Location.Replace("SSBms.Cli.Tests.dll", "ssbms.dll", StringComparison.Ordinal));
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(Path.Combine("experiments", "dead-sensor.yaml"));
        start.ArgumentList.Add("--out");
        start.ArgumentList.Add(folder);
        start.Environment["DOTNET_TieredCompilation"] = tiered;
        using Process run = Process.Start(start)!;
        string said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.AreEqual(0, run.ExitCode, said);
        byte[] record = File.ReadAllBytes(Path.Combine(folder, "run.bdf.csv"));
        Directory.Delete(folder, recursive: true);
        return record;
    }
}
