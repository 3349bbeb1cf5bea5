namespace SSBms.NanoCheck.Tests;

/// <summary>Something done to a sound tree, and what a rule about projects says to it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">What is done.</param>
/// <param name="Change">Does it, and gives the findings expected: file, line and how the message begins.</param>
/// <param name="Rejected">True when there is something to find.</param>
public sealed record ProjectSample(string Rule, string Name, Func<SampleTree, string[]> Change, bool Rejected)
{
    /// <summary>Every sample there is.</summary>
    public static IReadOnlyList<ProjectSample> All { get; } =
    [.. CompileListSamples.All, .. TwinSamples.All, .. PackageSamples.All, .. SolutionSamples.All];

    /// <summary>Something a rule finds in one place.</summary>
    public static ProjectSample Finds(string rule, string name, Func<SampleTree, string> change)
    {
        return new ProjectSample(rule, name, tree => [change(tree)], true);
    }

    /// <summary>Something a rule finds in several places.</summary>
    public static ProjectSample FindsAll(string rule, string name, Func<SampleTree, string[]> change)
    {
        return new ProjectSample(rule, name, change, true);
    }

    /// <summary>Something a rule has nothing to say to.</summary>
    public static ProjectSample Accepts(string rule, string name, Action<SampleTree> change)
    {
        return new ProjectSample(
            rule,
            name,
            tree =>
            {
                change(tree);
                return [];
            },
            false
        );
    }
}
