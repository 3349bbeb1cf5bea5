namespace SSBms.NanoCheck.Checking;

/// <summary>Something that breaks a rule, and where.</summary>
/// <param name="File">Path from the root, with slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Rule">Id of the rule; empty where the check itself has none.</param>
/// <param name="Message">What stands there and what is expected.</param>
internal sealed record Finding(string File, int Line, string Rule, string Message)
{
    /// <summary>The finding as compilers write theirs.</summary>
    public override string ToString()
    {
        return $"{File}({Line}): {Rule} {Message}";
    }
}
