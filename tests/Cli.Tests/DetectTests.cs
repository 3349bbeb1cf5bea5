namespace SSBms.Cli.Tests;

/// <summary>"ssbms detect" writes its page whole, and says what it does not take.</summary>
[TestClass]
public sealed class DetectTests
{
    [TestMethod]
    public void A_small_study_prints_its_figures_and_writes_its_page()
    {
        using var shell = new Shell();

        (int code, string text, string error) = shell.Run("detect", "--hours", "48", "--runs", "3", "--seed", "1234", "--out", "page.md");

        Assert.AreEqual(0, code, error);
        Assert.Contains("| false alarms, healthy | ≤ 1 in 10,000 h |", text);
        Assert.Contains("| oracle that knows the cell |", text);
        string page = shell.Read("page.md");
        Assert.StartsWith("# What the watch of four tones sees", page);
        Assert.Contains("--seed 1234", page);
        Assert.IsFalse(shell.Has("page.md.unfinished"));
    }

    [TestMethod]
    [DataRow("--seed", "999", "1000 or more")]
    [DataRow("--hours", "47", "48 or more")]
    [DataRow("--runs", "0", "1 or more")]
    [DataRow("--noise", "nan", "a number from 0.001 to 10")]
    public void What_it_does_not_take_is_one_line_with_what_was_expected(string option, string value, string expected)
    {
        using var shell = new Shell();

        (int code, string text, string error) = shell.Run("detect", option, value, "--out", "page.md");

        Assert.AreEqual(2, code);
        Assert.AreEqual("", text);
        Assert.Contains($"{option} \"{value}\"", error);
        Assert.Contains(expected, error);
        Assert.HasCount(1, error.TrimEnd('\n').Split('\n'));
        Assert.IsFalse(shell.Has("page.md"));
    }
}
