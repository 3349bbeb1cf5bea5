using SSBms.Control;

namespace SSBms.Cli.Tests;

/// <summary>Profiles as files: made, looked at, compared, and refused.</summary>
[TestClass]
public sealed class ProfileTests
{
    private const string Time = "2026-11-01T00:00:00Z";

    [TestMethod]
    public void A_profile_shows_every_setting_with_its_unit()
    {
        using var shell = new Shell();
        (int code, string made, string error) = Make(shell, "f");
        Assert.AreEqual(0, code, error);
        Assert.MatchesRegex("^f: chen2020-lfp [0-9A-F]{8}\n$", made);
        (code, string shown, error) = shell.Run("profile", "show", "f");
        Assert.AreEqual(0, code, error);
        foreach (SettingRow row in SettingTable.Rows())
        {
            string unit = row.Unit == "1" ? "" : " " + row.Unit;
            Assert.MatchesRegex($"\n{row.Name} +-?[0-9.]+(E-?[0-9]+)?{unit}\n", shown);
        }

        Assert.MatchesRegex("\nmade +2026-11-01 00:00:00Z\n", shown);
        Assert.MatchesRegex("\nkind +lithium against a cathode\n", shown);
        Assert.MatchesRegex(@"\nplating_ccd 25 degC +0.3 at 0 MPa, ", shown);
        Assert.MatchesRegex(@"\nstripping_ccd 25 degC +", shown);
        Assert.AreEqual((0, made.Replace("f: ", "usable: ", StringComparison.Ordinal)), Short(shell.Run("profile", "check", "f")));
    }

    [TestMethod]
    public void The_example_that_comes_with_the_project_is_what_the_catalogue_makes_to_the_byte()
    {
        using var shell = new Shell();
        Assert.AreEqual(0, Make(shell, "f").Code);
        byte[] example = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "profiles", "chen2020-lfp.ssbp"));
        CollectionAssert.AreEqual(
            example,
            shell.Bytes("f"),
            $"make it anew: ssbms profile make --cell chen2020-lfp --at {Time} -o boards/profiles/chen2020-lfp.ssbp"
        );
    }

    [TestMethod]
    public void What_differs_between_two_profiles_is_told_and_nothing_else()
    {
        using var shell = new Shell();
        shell.Write("guard.yaml", "voltage_ceiling: 3.9 V\n");
        shell.Write("board.yaml", "load_cell: { rating: 20 kN }\n");
        Make(shell, "a");
        Make(shell, "b", "--guard", "guard.yaml", "--board", "board.yaml");
        Assert.AreEqual((0, ""), Short(shell.Call("profile", "diff", "a", "a")));
        (int code, string output, _) = shell.Call("profile", "diff", "a", "b");
        Assert.AreEqual(1, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(3, lines);
        Assert.MatchesRegex("^source +[0-9a-f]{64} [|] [0-9a-f]{64}$", lines[0]);
        Assert.MatchesRegex("^voltage_ceiling +4 V [|] 3.9 V$", lines[1]);
        Assert.MatchesRegex("^load_cell.rating +5000 N [|] 20000 N$", lines[2]);
    }

    [TestMethod]
    public void A_damaged_file_is_one_line_whichever_byte_it_is()
    {
        using var shell = new Shell();
        Make(shell, "f");
        byte[] good = shell.Bytes("f");
        foreach (
            (int index, string says) in new[]
            {
                (0, "it does not begin with SSBP"),
                (4, "it has format 4; expected 5"),
                (300, "it is damaged: its checksum does not fit the rest"),
                (good.Length - 1, "it is damaged: its checksum does not fit the rest"),
            }
        )
        {
            byte[] bad = [.. good];
            bad[index] ^= 1;
            shell.Write("bad", bad);
            Assert.AreEqual((2, $"ssbms: bad: no usable profile: {says}\n"), Short(shell.Call("profile", "check", "bad")));
        }

        shell.Write("bad", good[..^1]);
        Assert.AreEqual(
            (2, $"ssbms: bad: no usable profile: it has {good.Length} bytes; expected {good.Length - 1}\n"),
            Short(shell.Call("profile", "check", "bad"))
        );
        (int code, string text) = Short(shell.Call("profile", "push", "/dev/null", "bad"));
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: bad: no usable profile", text);
        (code, text) = Short(shell.Call("profile", "check", "nowhere"));
        Assert.AreEqual(2, code);
        Assert.StartsWith("ssbms: nowhere: cannot be read", text);
    }

    [TestMethod]
    [DataRow("voltage_ceiling: 99 V", "guard.yaml:1: \"voltage_ceiling\" is 99 V; expected -10 to 10 V")]
    [DataRow("\nvoltage_ceiling: 4", "guard.yaml:2: \"4\" is no voltage; expected for example 3.8 V or 50 mV")]
    [DataRow("voltage_celing: 4 V", "guard.yaml:1: \"voltage_celing\" is not known here")]
    [DataRow("voltage_ceiling: 4.4 V", "guard.yaml:1: \"voltage_ceiling\" is 4.4 V; this board measures and holds at most 4.352 V")]
    [DataRow("cycle: 1 s", "guard.yaml:1: \"cycle\" is 1 s; this board measures and holds at most 0.1 s")]
    [DataRow("plating_ccd: { temperatures: [25], pressures: [5], values: [[0]] }", "guard.yaml:1: \"plating_ccd\": unusable values")]
    public void What_the_guard_or_its_board_cannot_use_is_one_line_with_its_place_and_nothing_is_written(string text, string says)
    {
        using var shell = new Shell();
        shell.Write("guard.yaml", text + "\n");
        shell.Write("board.yaml", "cell_reference: 2.148 V\n");
        (int code, string output, string error) = Make(shell, "f", "--guard", "guard.yaml", "--board", "board.yaml");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.StartsWith($"ssbms: {says}", error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsFalse(shell.Has("f"));
    }

    [TestMethod]
    public void A_cell_beyond_the_board_is_refused_until_the_board_has_other_parts()
    {
        using var shell = new Shell();
        (int code, string text) = Short(shell.Call("profile", "make", "--cell", "garnet-trilayer", "-o", "f"));
        Assert.AreEqual(2, code);
        Assert.AreEqual(
            "ssbms: \"plating_ccd\" lets 9 mA flow before it trips; this board measures 4.092 mA at most: fit a smaller shunt or another area\n",
            text
        );
        Assert.IsFalse(shell.Has("f"));
        shell.Write("board.yaml", "shunt: 4 ohm\n");
        Assert.AreEqual(0, shell.Call("profile", "make", "--cell", "garnet-trilayer", "--board", "board.yaml", "-o", "f").Code);
    }

    [TestMethod]
    [DataRow("no cell is named; expected CELL.yaml or --cell ID")]
    [DataRow("there is no cell \"unobtainium\"; \"ssbms cells list\" names those there are", "--cell", "unobtainium")]
    [DataRow("nowhere.yaml: cannot be read", "nowhere.yaml")]
    [DataRow("f: no usable profile: \"time\" is -1", "--cell", "chen2020-lfp", "--at", "1969-12-31T23:59:59Z")]
    public void Who_asks_for_what_cannot_be_made_is_told(string says, params string[] arguments)
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call(["profile", "make", .. arguments, "-o", "f"]);
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.StartsWith($"ssbms: {says}", error);
        Assert.HasCount(1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.IsFalse(shell.Has("f"));
    }

    [TestMethod]
    public void The_page_of_settings_is_that_of_the_program()
    {
        using var shell = new Shell();
        (int code, string output, string error) = shell.Call("profile", "settings");
        Assert.AreEqual(0, code, error);
        Assert.AreEqual(Page.Read("settings.md"), output, "write it anew: ssbms profile settings > docs/settings.md");
    }

    [TestMethod]
    public void The_files_on_the_page_of_settings_make_the_profile_that_they_say()
    {
        using var shell = new Shell();
        shell.Write("guard.yaml", Page.Example("settings.md"));
        shell.Write("board.yaml", Page.Example("settings.md", 1));
        (int code, _, string error) = Make(shell, "f", "--guard", "guard.yaml", "--board", "board.yaml");
        Assert.AreEqual(0, code, error);
        (_, string shown, _) = shell.Call("profile", "show", "f");
        Assert.MatchesRegex("\nvoltage_ceiling +3.9 V\n", shown);
        Assert.MatchesRegex("\nreplenishment.creep +0.12 mA/cm2\n", shown);
        Assert.MatchesRegex(@"\nplating_ccd 10 degC +0.05 at 1 MPa, 0.1 at 10 MPa \(mA/cm2\)\n", shown);
        Assert.MatchesRegex(@"\nplating_ccd 60 degC +0.5 at 1 MPa, 0.8 at 10 MPa \(mA/cm2\)\n", shown);
        Assert.MatchesRegex("\nshunt +1 ohm\n", shown);
        Assert.MatchesRegex("\nload_cell.sensitivity +0.002 V/V\n", shown);
    }

    private static (int Code, string Output, string Error) Make(Shell shell, string file, params string[] more)
    {
        return shell.Call(["profile", "make", "--cell", "chen2020-lfp", "--at", Time, .. more, "-o", file]);
    }

    private static (int Code, string Output) Short((int Code, string Output, string Error) result)
    {
        return (result.Code, result.Output + result.Error);
    }
}
