using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Checking;

/// <summary>What one rule has looked at and found.</summary>
/// <param name="rule">Id of the rule.</param>
internal sealed class Inspection(string rule)
{
    private readonly HashSet<Finding> _findings = [];

    /// <summary>How many places the rule has looked at.</summary>
    public int Places { get; private set; }

    /// <summary>What it has found, in the order of files and lines; the same thing in the same line counts once.</summary>
    public IReadOnlyList<Finding> Findings =>
        [
            .. _findings
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];

    /// <summary>Notes that a place was looked at.</summary>
    public void Look()
    {
        Places++;
    }

    /// <summary>Notes something wrong.</summary>
    /// <param name="place">Where.</param>
    /// <param name="message">What stands there and what is expected.</param>
    public void Report(SourcePlace place, string message)
    {
        _findings.Add(new Finding(place.File, place.Line, rule, message));
    }
}
