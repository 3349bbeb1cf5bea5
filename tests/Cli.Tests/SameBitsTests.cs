using System.Diagnostics;

namespace SSBms.Cli.Tests;

/// <summary>What comes out must not hang on when the runtime finds the time to compile a method once more for this processor.</summary>
[TestClass]
public sealed class SameBitsTests
{
    [TestMethod]
    public void A_run_has_the_same_bits_compiled_in_steps_and_at_once()
    {
        Assert.AreEqual(Hash("1"), Hash("0"));
    }

    private static string Hash(string tiered)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.ArgumentList.Add(typeof(Shell).Assembly.Location.Replace("SSBms.Cli.Tests.dll", "ssbms.dll", StringComparison.Ordinal));
        start.ArgumentList.Add("run");
        start.ArgumentList.Add(Path.Combine("experiments", "dead-sensor.yaml"));
        start.Environment["DOTNET_TieredCompilation"] = tiered;
        using Process run = Process.Start(start)!;
        string said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        string? hash = said.Split('\n').FirstOrDefault(line => line.StartsWith("hash ", StringComparison.Ordinal));
        Assert.IsNotNull(hash, said);
        return hash;
    }
}
