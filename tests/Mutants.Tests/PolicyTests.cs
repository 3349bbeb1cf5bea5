using System.Diagnostics;
using SSBms.Tests;

namespace SSBms.Mutants.Tests;

/// <summary>The tests of the guard notice whatever is changed in the fault policy or in what opens and closes for it.</summary>
[TestClass]
public sealed class PolicyTests
{
    [TestMethod]
    public void No_change_of_the_fault_policy_or_of_the_protection_passes_unnoticed()
    {
        (int code, string output) = Run("DiagnosisTable", "Protection", "--tests", "Control");
        Assert.AreEqual(0, code, output);
        Assert.Contains("firmware/Control/DiagnosisTable.cs", output);
        Assert.Contains("firmware/Control/Protection.cs", output);
    }

    [TestMethod]
    public void A_change_that_is_not_noticed_and_not_listed_is_an_error()
    {
        // The tests of the drivers never look at the fault policy.
        (int code, string output) = Run("Protection", "--tests", "Drivers");
        Assert.AreEqual(1, code, output);
        Assert.Contains("left; 0 tests pass it", output);
    }

    private static (int Code, string Output) Run(params string[] arguments)
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        string program = Path.Combine(Repository.Root, "artifacts", "bin", "Mutants", configuration, "Mutants.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
