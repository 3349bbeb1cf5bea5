using static SSBms.NanoCheck.Tests.ProjectSample;

namespace SSBms.NanoCheck.Tests;

/// <summary>Board projects in the solution.</summary>
public static class SolutionSamples
{
    private const string Rule = "NC504";
    private const string Solution = SampleTree.Solution;
    private const string LibraryBuild = "{0D6E3B1C-1111-4C43-9D53-000000000001}.Debug|Any CPU.Build.0";
    private const string LibraryDeploy = "{0D6E3B1C-1111-4C43-9D53-000000000001}.Debug|Any CPU.Deploy.0 = Debug|Any CPU\r\n\t\t";
    private const string ApplicationDeploy = "{0D6E3B1C-2222-4C43-9D53-000000000002}.Debug|Any CPU.Deploy.0";
    private const string LibraryId = "0d6e3b1c-1111-4c43-9d53-000000000001";
    private const string Debug = "\t\tDebug|Any CPU = Debug|Any CPU";

    public static IReadOnlyList<ProjectSample> All { get; } =
    [
        Finds(
            Rule,
            "a board project that is not in the solution",
            tree =>
            {
                tree.Write("tests/Device/Device.nfproj", "<Project />");
                return $"{Solution}(1): {Rule} tests/Device/Device.nfproj is not in the solution";
            }
        ),
        Finds(
            Rule,
            "an entry without a project",
            tree =>
                $"{Solution}({tree.Replace(Solution, "\r\nGlobal\r\n", $"\r\n{HostEntry("Gone")}\r\nGlobal\r\n") + 1}): {Rule} host-sim/Gone/Gone.csproj does not exist"
        ),
        Finds(
            Rule,
            "a library that is deployed",
            tree =>
                $"{Solution}({tree.Replace(Solution, LibraryBuild, LibraryDeploy + LibraryBuild)}): {Rule} firmware/Lib/Lib.nfproj is a library and must not be deployed"
        ),
        Finds(
            Rule,
            "a project that is not built",
            tree =>
            {
                tree.Replace(Solution, LibraryBuild, string.Empty);
                return $"{Solution}({tree.LineOf(Solution, @"firmware\Lib")}): {Rule} firmware/Lib/Lib.nfproj has no Build.0 for Debug|Any CPU";
            }
        ),
        Finds(
            Rule,
            "an application that is not deployed",
            tree =>
            {
                tree.Replace(Solution, ApplicationDeploy, string.Empty);
                return $"{Solution}({tree.LineOf(Solution, @"boards\App")}): {Rule} boards/App/App.nfproj has no Deploy.0 for Debug|Any CPU";
            }
        ),
        FindsAll(
            Rule,
            "a configuration that projects lack",
            tree =>
            {
                tree.Replace(Solution, Debug, Debug + "\r\n\t\tRelease|Any CPU = Release|Any CPU");
                string library = $"{Solution}({tree.LineOf(Solution, @"firmware\Lib")}): {Rule} firmware/Lib/Lib.nfproj has no";
                string application = $"{Solution}({tree.LineOf(Solution, @"boards\App")}): {Rule} boards/App/App.nfproj has no";
                return
                [
                    $"{library} ActiveCfg",
                    $"{library} Build.0",
                    $"{application} ActiveCfg",
                    $"{application} Build.0",
                    $"{application} Deploy.0",
                ];
            }
        ),
        Finds(
            Rule,
            "another project type",
            tree =>
                $"{Solution}({tree.Replace(Solution, """{11A8DD76-328B-46DF-9F39-F559912D0360}") = "Lib",""", """{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Lib",""")}): {Rule} firmware/Lib/Lib.nfproj is not entered as a nanoFramework project"
        ),
        Finds(
            Rule,
            "another project id",
            tree =>
                $"{SampleTree.Library}({tree.Replace(SampleTree.Library, LibraryId, LibraryId.Replace("1111", "9999", StringComparison.Ordinal))}): {Rule} ProjectGuid is"
        ),
        Accepts(
            Rule,
            "one more host project",
            tree =>
            {
                tree.Write("host-sim/More/More.csproj", "<Project />");
                tree.Replace(Solution, "\r\nGlobal\r\n", $"\r\n{HostEntry("More")}\r\nGlobal\r\n");
            }
        ),
    ];

    private static string HostEntry(string name)
    {
        return $$"""Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "{{name}}", "host-sim\{{name}}\{{name}}.csproj", "{0D6E3B1C-3333-4C43-9D53-000000000003}" """.TrimEnd()
            + "\r\nEndProject";
    }
}
