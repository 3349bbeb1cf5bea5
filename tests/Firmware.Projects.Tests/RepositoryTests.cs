using SSBms.Firmware.Projects.Tests.Checks;

namespace SSBms.Firmware.Projects.Tests;

/// <summary>The projects of this repository fit together.</summary>
[TestClass]
public sealed class RepositoryTests
{
    private static readonly Tree s_tree = Tree.Own();

    [TestMethod]
    public void There_are_board_projects_to_check()
    {
        string[] paths = [.. s_tree.BoardProjects().Select(project => project.Path)];

        CollectionAssert.Contains(paths, "firmware/Control/SSBms.Control.nfproj");
        CollectionAssert.Contains(paths, "boards/Esp32DevKitC/Esp32DevKitC.nfproj");
    }

    [TestMethod]
    public void Compile_lists_match_the_folders()
    {
        AssertNone(CompileListCheck.Run(s_tree));
    }

    [TestMethod]
    public void Host_and_board_projects_are_twins()
    {
        AssertNone(TwinCheck.Run(s_tree));
    }

    [TestMethod]
    public void Packages_are_the_pinned_ones()
    {
        AssertNone(PackageCheck.Run(s_tree));
    }

    [TestMethod]
    public void The_solution_has_every_board_project()
    {
        AssertNone(SolutionCheck.Run(s_tree));
    }

    private static void AssertNone(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        Assert.IsEmpty(all, string.Join(Environment.NewLine, all.Select(finding => finding.ToString())));
    }
}
