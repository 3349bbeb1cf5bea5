using SSBms.NanoCheck.Checking;
using SSBms.NanoCheck.Commands;
using SSBms.NanoCheck.Lists;
using SSBms.NanoCheck.Projects;

namespace SSBms.NanoCheck.Tests;

/// <summary>What a user of the command line sees.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CommandTests
{
    [TestMethod]
    public void The_firmware_of_this_repository_keeps_every_rule()
    {
        using var output = new StringWriter();

        int code = CheckCommand.Execute(AppContext.BaseDirectory, output);

        Assert.AreEqual(0, code, output.ToString());
    }

    [TestMethod]
    [DataRow("check")]
    [DataRow("il")]
    [DataRow("footprint")]
    public void A_folder_outside_a_tree_is_one_error(string command)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ssbms-nanocheck-");
        try
        {
            (int code, string error) = Run(command, "--root", folder.FullName);

            Assert.AreEqual(2, code);
            Assert.AreEqual($"NanoCheck: SSBms.sln is not found in {folder.FullName} or above\n", error);
        }
        finally
        {
            folder.Delete();
        }
    }

    [TestMethod]
    public void An_unknown_command_is_one_error()
    {
        (int code, string error) = Run("chekc");

        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "chekc", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_project_that_is_no_XML_is_named()
    {
        using var sample = new SampleTree();
        sample.Write(SampleTree.LibraryPackages, "<packages>\n<package>\n</packages>");

        BadInputException error = Assert.ThrowsExactly<BadInputException>(() => new ProjectFile(sample.Tree, SampleTree.LibraryPackages));

        StringAssert.StartsWith(error.Message, $"{SampleTree.LibraryPackages}(3): ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void An_experiment_that_cannot_be_read_is_one_error()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "title: x\nabout: y\nsteps: []\n");

            (int missing, string gone) = Run("il", "no-such.yaml");
            (int broken, string error) = Run("il", file);
            (int both, string choice) = Run("il", file, "--write");

            Assert.AreEqual(2, missing);
            Assert.AreEqual("NanoCheck: no-such.yaml does not exist: expected an experiment\n", gone);
            Assert.AreEqual(2, broken);
            StringAssert.StartsWith(error, $"NanoCheck: {file}", StringComparison.Ordinal);
            Assert.AreEqual(2, both);
            StringAssert.Contains(choice, "name none", StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void A_line_that_cannot_be_read_is_named()
    {
        BadInputException columns = Assert.ThrowsExactly<BadInputException>(() => new Allowances("# comment\nNC401 | A::B\n"));
        BadInputException reason = Assert.ThrowsExactly<BadInputException>(() => new Allowances("NC401 | A::B | C | "));
        BadInputException pinned = Assert.ThrowsExactly<BadInputException>(() => new PinnedPackages("a | 1.0"));

        Assert.AreEqual("tools/NanoCheck/cycle-exceptions.txt(2): there are 2 columns between bars, expected 4", columns.Message);
        Assert.AreEqual("tools/NanoCheck/cycle-exceptions.txt(1): there is no reason", reason.Message);
        Assert.AreEqual("tools/NanoCheck/pinned-packages.txt(1): there are 2 columns between bars, expected 5", pinned.Message);
    }

    private static (int Code, string Error) Run(params string[] args)
    {
        TextWriter before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            return (Program.Main(args), error.ToString().ReplaceLineEndings("\n"));
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
