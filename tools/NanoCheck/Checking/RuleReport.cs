namespace SSBms.NanoCheck.Checking;

/// <summary>What a rule has looked at and found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Places">How many places it has looked at.</param>
/// <param name="Findings">What it has found.</param>
public sealed record RuleReport(IRule Rule, int Places, IReadOnlyList<Finding> Findings)
{
    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What is checked.</param>
    public static RuleReport Of(IRule rule, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var inspection = new Inspection(rule.Id);
        rule.Check(subject, inspection);
        return new RuleReport(rule, inspection.Places, inspection.Findings);
    }
}
