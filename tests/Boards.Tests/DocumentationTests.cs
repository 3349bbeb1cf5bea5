using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Boards.Tests;

/// <summary>What the pages say of boards is so.</summary>
[TestClass]
public sealed partial class DocumentationTests
{
    private static readonly string[] s_notOurs = ["artifacts", "packages", "node_modules", "runs", "bin", "obj", ".git"];

    public static IEnumerable<object[]> Pages => Markdown(RepositoryFiles.Root).Select(path => new object[] { path });

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_link_inside_the_repository_leads_somewhere(string page)
    {
        string text = RepositoryFiles.Read(page);
        foreach (Match match in Link().Matches(text))
        {
            string[] target = match.Groups["target"].Value.Split('#', 2);
            string file = target[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, target[0]);
            Assert.IsTrue(File.Exists(Path.Combine(RepositoryFiles.Root, file)), $"{page}: {match.Value} leads nowhere");
            if (target.Length > 1)
            {
                Assert.Contains(target[1], Anchors(RepositoryFiles.Read(file)), $"{page}: {match.Value}: no such heading");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public void Every_file_that_a_page_names_is_there(string page)
    {
        foreach (string path in NamedFile().Matches(RepositoryFiles.Read(page)).Select(match => match.Groups["path"].Value))
        {
            Assert.IsTrue(File.Exists(Path.Combine(RepositoryFiles.Root, path)), $"{page}: {path}");
        }
    }

    [TestMethod]
    public void The_patterns_of_the_lamp_are_those_of_the_program()
    {
        string[] documented = [.. RepositoryFiles.Table("docs/flashing.md", "## What the lamp means").Select(row => row[1])];

        foreach (ProtectionState state in Enum.GetValues<ProtectionState>())
        {
            CollectionAssert.Contains(documented, Pattern(lamp => lamp.Show(state)), state.ToString());
        }

        CollectionAssert.Contains(documented, Pattern(lamp => lamp.ShowHalted()));
        Assert.HasCount(9, documented.Distinct(StringComparer.Ordinal), "every state, halted, dark, and one that stands still");
    }

    [TestMethod]
    public void The_limits_of_a_calibration_are_those_of_the_program()
    {
        const double area = 1.131;
        var design = new Settings();
        design.Set(Setting.Area, area);
        BoardRange range = new BoardConfiguration().RangeOf(design);
        string[] last = [.. RepositoryFiles.Table("boards/calibration.md", "# Calibration").Select(row => row[4])];
        double milliampere = BoardCalibration.LargestOffsetFraction * range.LargestCurrent * 1e3;
        double megapascal = BoardCalibration.LargestOffsetFraction * range.RatedPressure;
        string[] expected =
        [
            Text(
                $"{BoardCalibration.LargestOffsetFraction * 100} % of full scale: {milliampere:0.0} mA with {design.Get(Setting.Shunt)} Ω"
            ),
            Text($"{BoardCalibration.LargestVoltageOffset} V"),
            Text(
                $"{BoardCalibration.LargestOffsetFraction * 100} % of the load cell's rating: {megapascal:0.0} MPa with {design.Get(Setting.LoadCellRating) / 1000} kN on {area} cm²"
            ),
            Text($"{BoardCalibration.LargestTemperatureOffset} K"),
            Text($"{BoardCalibration.LargestTemperatureOffset} K"),
        ];

        CollectionAssert.AreEqual(expected, last);
        Assert.Contains(Text($"within {BoardCalibration.LargestGainError * 100} % of 1"), RepositoryFiles.Read("boards/calibration.md"));
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static string Pattern(Action<StatusLamp> show)
    {
        var output = new VirtualOutput();
        var lamp = new StatusLamp(output);
        string pattern = "";
        for (int i = 0; i < 10; i++)
        {
            show(lamp);
            pattern += output.IsHigh ? '■' : '□';
        }

        return pattern;
    }

    private static IEnumerable<string> Markdown(string folder)
    {
        return Directory
            .EnumerateFiles(folder, "*.md")
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path))
            .Concat(Directory.EnumerateDirectories(folder).Where(path => !s_notOurs.Contains(Path.GetFileName(path))).SelectMany(Markdown));
    }

    /// <summary>Names of the headings as forges make them.</summary>
    private static string[] Anchors(string text)
    {
        return
        [
            .. text.Split('\n')
                .Where(line => line.StartsWith('#'))
                .Select(line => NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')),
        ];
    }

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?<![\w/])(?<path>(boards|docs|experiments|firmware|host-sim|tests|tools)(/[\w.-]+)+\.(cs|md|svg|yaml|ssbp|txt|png))\b",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NotInAnchors();
}
