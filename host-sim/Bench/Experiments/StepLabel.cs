namespace SSBms.Bench.Experiments;

/// <summary>
/// The names that the figures of a labelled step get. In a repeated block each pass has its own: "d" of the third pass is "d.3", and
/// "d.last" is the newest; of blocks in a block, the outer number stands first. In a label as read, each repeated block stands as ".#".
/// </summary>
public static class StepLabel
{
    /// <summary>What stands for the number of a pass.</summary>
    public const string Pass = ".#";

    private const string Last = ".last";

    /// <summary>The name in a pass.</summary>
    /// <param name="label">The label as read.</param>
    /// <param name="passes">Numbers of the passes of the blocks around the step, from 1, the outermost first.</param>
    public static string Of(string label, IEnumerable<int> passes)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(passes);
        string[] parts = label.Split('#');
        return string.Concat(
            parts.Zip(passes.Select(pass => pass.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(""), string.Concat)
        );
    }

    /// <summary>The name of the newest pass.</summary>
    /// <param name="label">The label as read.</param>
    /// <returns>Null for a step that is not repeated.</returns>
    public static string? LastOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return IsRepeated(label) ? label.Replace(Pass, Last, StringComparison.Ordinal) : null;
    }

    /// <summary>True for a label that stands in a repeated block.</summary>
    /// <param name="label">The label as read.</param>
    public static bool IsRepeated(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Contains(Pass, StringComparison.Ordinal);
    }

    /// <summary>True when a step with a label may give figures of a name.</summary>
    /// <param name="label">The label as read.</param>
    /// <param name="name">The name.</param>
    public static bool CanBe(string label, string name)
    {
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = label.Split('.');
        string[] named = name.Split('.');
        return parts.Length == named.Length && (name == LastOf(label) || parts.Zip(named).All(pair => IsPart(pair.First, pair.Second)));
    }

    private static bool IsPart(string part, string named)
    {
        return part == named || (part == Pass[1..] && named.All(char.IsAsciiDigit) && named is not ['0', ..] and not "");
    }
}
