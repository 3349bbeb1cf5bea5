namespace SSBms.NanoCheck.Checking;

/// <summary>What a rule has looked at and found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Places">How many places it has looked at.</param>
/// <param name="Findings">What it has found.</param>
internal sealed record RuleReport(Rule Rule, int Places, IReadOnlyList<Finding> Findings)
{
    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">What is checked.</param>
    public static RuleReport Of(Rule rule, Subject subject)
    {
        var inspection = new Inspection(rule.Id);
        rule.Check(subject, inspection);
        return new RuleReport(rule, inspection.Places, inspection.Findings);
    }
}
