using SSBms.Report.Tests;

[assembly: Parallelize(Scope = ExecutionScope.MethodLevel)]

namespace SSBms.Console.Tests;

/// <summary>One browser for all tests.</summary>
[TestClass]
public static class AssemblySettings
{
    [AssemblyCleanup]
    public static Task Close()
    {
        return Browser.Close();
    }
}
