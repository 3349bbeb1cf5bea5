using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;
using SSBms.Control;

namespace SSBms.Cli.Tests;

/// <summary>
/// The tutorial, from its first command to its last, in a folder of its own. What it tells a board is told to the firmware on a virtual one,
/// behind a pseudo terminal, so only on Linux.
/// </summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed partial class TutorialTests
{
    private const string Port = "COM4";

    [TestMethod]
    public void Every_command_of_the_tutorial_does_what_it_says()
    {
        string page = Page.Read("tutorial.md");
        using var shell = new Shell();
        foreach (Match file in Files().Matches(page))
        {
            shell.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        WriteSpectrum(shell);
        using var board = new LiveBoard(hasImpedance: true) { KeyOn = true, Voltage = 0.0 };
        var told = new List<string>();
        foreach (Match line in Commands().Matches(page))
        {
            string[] words = [.. CommandLineParser.SplitCommandLine(line.Groups["line"].Value).Skip(1)];
            if (words[0] == "monitor")
            {
                // Whoever watches ends it by Ctrl-C; what it records has tests of its own. The night goes as it was rehearsed.
                shell.Write("night.bdf.csv", shell.Read("runs/night/run.bdf.csv"));
                continue;
            }

            Prepare(board, words);
            (int code, string output, string error) = shell.Call([.. words.Select(word => word == Port ? board.Port : word)]);
            Assert.AreEqual(0, code, $"{line.Value.Trim()}: {output}{error}");
            told.Add($"{line.Groups["line"].Value}\n{output}");
        }

        Assert.HasCount(22, told);
        Assert.Contains("good eye", shell.Read("guard.yaml"));
        Assert.MatchesRegex("the board guards mycell [0-9A-F]{8}", Said("profile push COM4 mycell.ssbp"));
        Assert.StartsWith("standby", Said("board COM4 status"));
        Assert.Contains("profile-taken", Said("board COM4 log"));
        Assert.MatchesRegex(@"Outcome +completed +tripped +completed", Said("compare runs/night runs/loose"));
        Assert.Contains("would have let all", told[^1]);
        foreach (
            string left in new[] { "mycell.html", "runs/loose/report.html", "night.html", "morning.html", "replays/night/report.html" }
        )
        {
            Assert.IsTrue(shell.Has(left), left);
        }

        string Said(string command)
        {
            string found = told.Single(text => text.StartsWith("ssbms " + command, StringComparison.Ordinal));
            return found[(found.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }
    }

    /// <summary>Hands at the board: the key, the press, and the waiting that the text asks for.</summary>
    private static void Prepare(LiveBoard board, string[] words)
    {
        switch (words)
        {
            case ["board", Port, "capture", "pressure", _, var pressure]:
                board.Pressure = double.Parse(pressure, CultureInfo.InvariantCulture);
                break;
            case ["board", Port, "status"]:
                board.KeyOn = false;
                board.WaitFor(ProtectionState.Standby);
                break;
        }
    }

    /// <summary>The spectrum that an instrument would have recorded of the cell in the press, Hz and Ω.</summary>
    private static void WriteSpectrum(Shell shell)
    {
        const int Points = 40;
        const double Lowest = 1e3;
        const double Highest = 200e3;
        const double Celsius = 25.0;
        CellDefinition definition = CellChoice.Find(CellChoice.Catalogue([Path.Combine(shell.Folder, "mycell.yaml")]), "mycell");
        var cell = new Cell(definition, Celsius);
        cell.Step(0.0, 0.0, 5.0, Celsius);
        IEnumerable<string> rows = Enumerable
            .Range(0, Points)
            .Select(i => Lowest * Math.Pow(Highest / Lowest, i / (Points - 1.0)))
            .Select(hertz =>
            {
                Complex ohm = CellSpectrum.Impedance(cell, hertz) / definition["area"];
                return string.Create(CultureInfo.InvariantCulture, $"{hertz:R} {ohm.Real:R} {ohm.Imaginary:R}");
            });
        shell.Write("spectrum.mpt", string.Join('\n', rows) + "\n");
    }

    [GeneratedRegex(@"`(?<name>\w+\.yaml)`(?:(?!```|`\w+\.yaml`).)*```yaml\n(?<text>.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Files();

    [GeneratedRegex(@"^    (?<line>ssbms [^\n]*)$", RegexOptions.Multiline, 60_000)]
    private static partial Regex Commands();
}
