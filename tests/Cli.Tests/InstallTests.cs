using System.Diagnostics;
using System.Reflection;
using SSBms.Tests;

namespace SSBms.Cli.Tests;

/// <summary>What the README tells a new user to do to have ssbms on the path.</summary>
[TestClass]
[DoNotParallelize]
public sealed class InstallTests
{
    /// <summary>What is packed is what was built together with the tests.</summary>
    private static readonly string s_configuration = typeof(InstallTests)
        .Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!
        .Configuration;

    [TestMethod]
    public void The_packed_tool_installs_without_network_and_runs_the_first_experiment()
    {
        using var shell = new Shell();
        string packages = Path.Combine(shell.Folder, "packages");
        string tools = Path.Combine(shell.Folder, "tools");
        (int code, string output, string error) = Run(
            shell,
            "dotnet",
            "pack",
            Path.Combine(Repository.Root, "host-sim", "Cli"),
            "-c",
            s_configuration,
            "--no-build",
            "--nologo",
            "-o",
            packages
        );
        Assert.AreEqual(0, code, output + error);
        Assert.HasCount(1, Directory.GetFiles(packages, "ssbms.*.nupkg"));

        // A configuration without sources: what is not in the package is not there.
        shell.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        (code, output, error) = Run(
            shell,
            "dotnet",
            "tool",
            "install",
            "--tool-path",
            tools,
            "--configfile",
            "nuget.config",
            "--add-source",
            packages,
            "ssbms"
        );
        Assert.AreEqual(0, code, output + error);
        string ssbms = Path.Combine(tools, OperatingSystem.IsWindows() ? "ssbms.exe" : "ssbms");
        (code, output, error) = Run(shell, ssbms, "--version");
        Assert.AreEqual(0, code, error);
        Assert.MatchesRegex("^[0-9]+[.][0-9]+[.][0-9]+", output);
        (code, output, error) = Run(shell, ssbms, "run", Shell.Experiment("pressure-release.yaml"));
        Assert.AreEqual(0, code, output + error);
        Assert.IsTrue(shell.Has("runs/pressure-release/report.html"));
        (code, _, error) = Run(shell, ssbms, "board", "/nonexistent", "status");
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: /nonexistent: cannot be opened", error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [TestMethod]
    public void The_readme_says_how_and_every_page_writes_the_command_as_it_is_installed()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        Assert.Contains("    dotnet pack host-sim/Cli -o packages\n    dotnet tool install --global --add-source packages ssbms\n", readme);
        foreach (string page in Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"))
        {
            Assert.DoesNotContain("--project host-sim/Cli", File.ReadAllText(page), page);
        }
    }

    private static (int Code, string Output, string Error) Run(Shell shell, params string[] words)
    {
        using Process process = shell.Start(words, new Dictionary<string, string>());
        return Shell.End(process);
    }
}
