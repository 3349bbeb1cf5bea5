using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

/// <summary>Gives each test its own sample and compares what a check finds in it.</summary>
public abstract class SampleTestBase : IDisposable
{
    protected SampleTree Sample { get; } = new();

    public void Dispose()
    {
        Sample.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Exactly one finding, at the place, whose message has the part.</summary>
    protected static void AssertOne(IEnumerable<Finding> findings, string file, int line, string part)
    {
        Finding[] all = [.. findings];
        string report = string.Join(Environment.NewLine, all.Select(finding => finding.ToString()));
        Assert.HasCount(1, all, report);
        StringAssert.StartsWith(report, $"{file}({line}): ", StringComparison.Ordinal);
        StringAssert.Contains(report, part, StringComparison.Ordinal);
    }
}
