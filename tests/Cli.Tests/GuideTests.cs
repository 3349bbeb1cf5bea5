using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using SSBms.Cli.Guide;
using SSBms.Tests;

namespace SSBms.Cli.Tests;

/// <summary>What the command line says about itself, and what the pages say about it.</summary>
[TestClass]
public sealed partial class GuideTests
{
    private static readonly RootCommand s_root = Program.Commands();

    [TestMethod]
    public void Every_command_has_an_example_that_is_one_of_its_own()
    {
        foreach (Command command in Leaves(s_root))
        {
            string example = Examples.Of(command);
            Assert.IsTrue(Understood(example, out string fault), $"{Examples.NameOf(command)}: {fault}");
            Assert.AreEqual(command, s_root.Parse(Words(example)).CommandResult.Command, example);
        }
    }

    [TestMethod]
    public void Every_command_that_a_page_shows_is_understood()
    {
        string[] lines =
        [
            .. Pages().SelectMany(page => Shown().Matches(File.ReadAllText(page)).Select(match => match.Groups["line"].Value)),
        ];
        Assert.IsGreaterThan(40, lines.Length);
        foreach (string line in lines)
        {
            // Pages align what they say about a command behind it.
            string command = line.Split("   ", 2)[0].Trim();
            Assert.IsTrue(Understood(command, out string fault), $"{command}: {fault}");
        }
    }

    [TestMethod]
    public void An_option_that_no_command_has_is_never_taken_for_a_name()
    {
        using var shell = new Shell();
        int takingNames = 0;
        foreach (Command command in Leaves(s_root))
        {
            (int code, string output, string error) = shell.Call([.. Examples.NameOf(command).Split(' '), "--no-such-option"]);
            Assert.AreEqual(2, code, Examples.NameOf(command));
            Assert.AreEqual("", output);
            StringAssert.EndsWith(error, " (ssbms --help lists commands and options)\n", Examples.NameOf(command));
            takingNames += error.Contains("there is no option --no-such-option here", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.IsGreaterThan(8, takingNames);
    }

    [TestMethod]
    public void After_two_dashes_all_is_a_name()
    {
        using var shell = new Shell();
        (int code, _, string error) = shell.Call("run", "--", "--night.yaml");
        Assert.AreEqual(2, code);
        StringAssert.Contains(error, "--night.yaml: cannot be read");
    }

    [TestMethod]
    public void The_page_of_commands_is_what_the_program_says()
    {
        using var shell = new Shell();
        (int code, string output, _) = shell.Run("reference");
        Assert.AreEqual(0, code);
        Assert.AreEqual(Page.Read("commands.md"), output, "write it anew: ssbms reference > docs/commands.md");
    }

    [TestMethod]
    public void Help_ends_with_the_example_and_wants_no_argument()
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Run("study", "run", "--help");
        Assert.AreEqual(0, code, error);
        StringAssert.Contains(output, "Example:\n  ssbms study run experiments/pressure-current-map.yaml");
    }

    [TestMethod]
    public void Bash_completes_commands_and_options()
    {
        using var shell = new Shell();
        string script = shell.Run("completion", "bash").Output;
        shell.Write("completion.sh", script);
        string complete =
            "ssbms() { \"$@\"; }; P=(\"$@\"); ssbms() { \"${P[@]}\" \"$@\"; }; . ./completion.sh; "
            + "try() { COMP_LINE=\"$1\"; COMP_POINT=${#1}; COMP_WORDS=($1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ssbms; echo \"${COMPREPLY[@]}\"; }; "
            + "try 'ssbms stu'; try 'ssbms run --no'";
        (int code, string output, string error) = shell.RunInBash(complete);
        Assert.AreEqual(0, code, error);
        Assert.AreEqual("study\n--no-guard\n", output);
    }

    [TestMethod]
    public void A_shell_that_nobody_completes_for_is_told_in_one_line()
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Run("completion", "banana");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.AreEqual("ssbms: completion \"banana\": expected bash, zsh or pwsh\n", error);
    }

    private static IEnumerable<Command> Leaves(Command command)
    {
        return command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
    }

    private static bool Understood(string line, out string fault)
    {
        IReadOnlyList<ParseError> errors = s_root.Parse(Words(line)).Errors;
        fault = errors.Count > 0 ? errors[0].Message : "";
        return errors.Count == 0;
    }

    /// <summary>The words after "ssbms", up to where a shell sends the output elsewhere.</summary>
    private static string[] Words(string line)
    {
        return [.. CommandLineParser.SplitCommandLine(line).Skip(1).TakeWhile(word => word is not (">" or ">>" or "|"))];
    }

    private static IEnumerable<string> Pages()
    {
        return
        [
            Path.Combine(Repository.Root, "README.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md"),
            .. Directory.GetFiles(Path.Combine(Repository.Root, "boards"), "*.md", SearchOption.AllDirectories),
        ];
    }

    [GeneratedRegex(@"^    (?<line>ssbms [^\n]*)$", RegexOptions.Multiline, 60_000)]
    private static partial Regex Shown();
}
