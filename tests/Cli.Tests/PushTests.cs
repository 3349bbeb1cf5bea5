using System.Diagnostics;
using System.Text.RegularExpressions;
using SSBms.Control;

namespace SSBms.Cli.Tests;

/// <summary>From a cell's YAML to a board that guards it. Pseudo terminals stand in for the serial line, so only on Linux.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class PushTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DoNotParallelize]
    public void Two_commands_lead_from_the_yaml_of_a_cell_to_a_board_that_guards_it_in_less_than_ten_seconds()
    {
        using var board = new LiveBoard(realTime: true)
        {
            KeyOn = true,
            Voltage = 0.0,
            Pressure = 10.0,
        };
        using var shell = new Shell();
        shell.Write("mycell.yaml", Page.Example("cells.md"));

        long start = Stopwatch.GetTimestamp();
        (int made, string profile, string trouble) = shell.Run("profile", "make", "mycell.yaml", "-o", "f");
        double half = Stopwatch.GetElapsedTime(start).TotalSeconds;
        (int pushed, string answer, string error) = shell.Run("profile", "push", board.Port, "f");
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        Assert.AreEqual(0, made, trouble);
        Assert.AreEqual(0, pushed, answer + error);
        TestContext.WriteLine(
            $"make {half:F2} s, push {seconds - half:F2} s over 115200 baud, together {seconds:F2} s; the profile has {shell.Size("f")} bytes"
        );
        Assert.IsLessThan(10.0, seconds);
        string name = Regex.Match(profile, "our-llzo [0-9A-F]{8}", RegexOptions.None, TimeSpan.FromMinutes(1)).Value;
        Assert.AreEqual($"the board guards {name}\n", answer);
        board.WaitFor(ProtectionState.Standby);
        (_, string status, _) = shell.Run("board", board.Port, "status");
        Assert.StartsWith("standby", status);
        Assert.Contains($"guards {name}\n", status);
        Assert.IsFalse(board.CellIsConnected);
        board.ArmSwitchOn = true;
        board.WaitFor(ProtectionState.Operating);
        Assert.IsTrue(board.CellIsConnected);
        board.Voltage = 4.0;
        board.WaitFor(ProtectionState.Tripped);
        (_, status, _) = shell.Run("board", board.Port, "status");
        Assert.StartsWith("tripped, because of hardware-voltage-trip", status);

        // Told in the cycle of the trip, by its flags; two cycles later the firmware has seen the voltage twice itself.
        Assert.MatchesRegex("raised: (hardware-voltage-trip|over-voltage)", status);
        Assert.IsFalse(board.CellIsConnected);
    }

    [TestMethod]
    public void A_board_gives_back_the_very_bytes_it_was_given()
    {
        using var board = new LiveBoard { KeyOn = true };
        using var shell = new Shell();
        shell.Run("profile", "make", "--cell", "chen2020-lfp", "-o", "f");
        Assert.AreEqual(0, shell.Run("profile", "push", board.Port, "f").Code);
        (int code, string output, string error) = shell.Run("profile", "pull", board.Port, "-o", "g");
        Assert.AreEqual(0, code, error);
        Assert.MatchesRegex("^g: chen2020-lfp [0-9A-F]{8}\n$", output);
        CollectionAssert.AreEqual(shell.Bytes("f"), shell.Bytes("g"));
        Assert.AreEqual((0, ""), Short(shell.Run("profile", "diff", "f", "g")));
    }

    [TestMethod]
    public void Without_the_key_no_profile_is_taken()
    {
        using var board = new LiveBoard();
        using var shell = new Shell();
        shell.Run("profile", "make", "--cell", "chen2020-lfp", "-o", "f");
        Assert.AreEqual((1, "refused: not while the key switch is off\n"), Short(shell.Run("profile", "push", board.Port, "f")));
        Assert.Contains("guards nothing: no profile (none)", shell.Run("board", board.Port, "identify").Output);
        (int code, _, string error) = shell.Run("profile", "pull", board.Port, "-o", "g");
        Assert.AreEqual(2, code);
        Assert.AreEqual("ssbms: the board has no profile; \"ssbms profile push\" gives it one\n", error);
        Assert.IsFalse(shell.Has("g"));
    }

    [TestMethod]
    public void While_the_cell_is_connected_no_profile_is_taken_and_the_guard_goes_on()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        shell.Run("profile", "make", "--cell", "chen2020-symmetric", "-o", "f");
        board.WaitFor(ProtectionState.Standby);
        board.ArmSwitchOn = true;
        board.WaitFor(ProtectionState.Operating);
        board.KeyOn = true;
        Assert.AreEqual((1, "refused: not while the contactor is closed\n"), Short(shell.Run("profile", "push", board.Port, "f")));
        Assert.IsTrue(board.CellIsConnected);
        (_, string status, _) = shell.Run("board", board.Port, "status");
        Assert.StartsWith("operating", status);
        Assert.Contains("guards chen2020-lfp ", status);
    }

    [TestMethod]
    public void The_log_tells_which_profile_came_and_which_one_it_replaced_and_what_was_armed()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-symmetric");
        using var shell = new Shell();
        board.KeyOn = true;
        string before = Name(shell.Run("board", board.Port, "identify").Output);
        shell.Run("profile", "make", "--cell", "chen2020-lfp", "--name", "pouch-7", "-o", "f");
        Assert.AreEqual(0, shell.Run("profile", "push", board.Port, "f").Code);
        board.KeyOn = false;
        string after = Name(shell.Run("board", board.Port, "identify").Output);
        board.WaitFor(ProtectionState.Standby);
        board.ArmSwitchOn = true;
        board.WaitFor(ProtectionState.Operating);
        (_, string log, _) = shell.Run("board", board.Port, "log");
        Assert.MatchesRegex($"profile-taken +{after}, before {before}\n.*profile-name +pouch-7\n", log);
        Assert.MatchesRegex($"armed +by profile {after}\n.*profile-name +pouch-7\n", log);
    }

    private static string Name(string identity)
    {
        return Regex.Match(identity, "guards \\S+ (?<hash>[0-9A-F]{8})\n", RegexOptions.None, TimeSpan.FromMinutes(1)).Groups["hash"].Value;
    }

    private static (int Code, string Output) Short((int Code, string Output, string Error) result)
    {
        return (result.Code, result.Output + result.Error);
    }
}
