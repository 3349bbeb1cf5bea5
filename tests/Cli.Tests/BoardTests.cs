using System.Globalization;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Cli.Tests;

/// <summary>Talking to a board over a serial line. Pseudo terminals are what stands in for one, so only on Linux.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class BoardTests
{
    [TestMethod]
    public void A_board_tells_who_and_how_it_is_and_what_happened()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        (int code, string output, string error) = shell.Run("board", board.Port, "identify");
        Assert.AreEqual(0, code, error);
        Assert.Contains("protocol 3 of 3 to 3", output);
        Assert.MatchesRegex("guards chen2020-lfp [0-9A-F]{8}\n", output);
        (code, output, error) = shell.Run("board", board.Port, "status");
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("standby", output);
        Assert.MatchesRegex("guards chen2020-lfp [0-9A-F]{8}\n", output);
        Assert.MatchesRegex(@"stack-pressure +(4\.99|5\.00|5)\d* MPa", output);
        (code, output, error) = shell.Run("board", board.Port, "log");
        Assert.AreEqual(0, code, error);
        Assert.Contains("every chip answers", output);
        Assert.Contains("standby", output);
        Assert.MatchesRegex(@"\n? +1 20\d\d-\d\d-\d\d \d\d:\d\d:\d\dZ .* started ", output, "the first command told it the time");
        Assert.Contains("time-told", output);
    }

    [TestMethod]
    public void A_closed_contactor_is_opened_over_the_line_and_the_log_says_so()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        board.ArmSwitchOn = true;
        board.WaitFor(ProtectionState.Operating);

        (int code, string output, string error) = shell.Run("board", board.Port, "open");

        Assert.AreEqual(0, code, error);
        Assert.AreEqual("the contacts are open\n", output);
        Assert.IsFalse(board.CellIsConnected);
        Assert.Contains("open-asked", shell.Run("board", board.Port, "log").Output);
    }

    [TestMethod]
    public void Every_row_of_the_fault_policy_is_told_with_its_bound_here_and_now()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        (int code, string output, string error) = shell.Run("board", board.Port, "limits");
        Assert.AreEqual(0, code, error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("guards chen2020-lfp ", lines[0]);
        Diagnosis[] table = DiagnosisTable.Default();
        Assert.HasCount(table.Length, lines[1..]);
        for (int i = 0; i < table.Length; i++)
        {
            Assert.MatchesRegex(
                $"^{DiagnosisNames.Of(table[i].Code)} +{(table[i].Response == Response.Trip ? "trips" : "warns")}( |$)",
                lines[i + 1]
            );
            bool yesOrNo = table[i].Bound == Quantity.Half;
            Assert.AreEqual(!yesOrNo, lines[i + 1].Contains(table[i].UpperBound ? " above " : " below ", StringComparison.Ordinal));
        }

        // 90 % of 0.3 mA/cm2 at the temperature that is measured; a window of 2.5 to 4.0 V with a margin of 0.1 V.
        Assert.MatchesRegex(@"plating-ccd-exceeded +trips +above 0\.2(69|70|7)\d* mA/cm² +now \d", output);
        Assert.MatchesRegex(@"over-voltage +trips +above 4\.1 V +now 3\.\d", output);
        Assert.MatchesRegex(@"under-voltage +trips +below 2\.4 V +now 3\.\d", output);
        Assert.MatchesRegex(@"critical-stack-pressure +trips +below 0 MPa +now (4\.9|5(\.0|\r?\n|$))", output);
    }

    [TestMethod]
    public void What_the_impedance_channel_measures_is_told()
    {
        using var board = LiveBoard.Guarding("chen2020-lfp", hasImpedance: true);
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        string output = "";
        for (int i = 0; i < 20 && !output.StartsWith("good", StringComparison.Ordinal); i++)
        {
            (int code, output, string error) = shell.Run("board", board.Port, "impedance");
            Assert.AreEqual(0, code, error);
        }

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(6, lines);
        Assert.AreEqual("lithium interface: not commissioned, nothing is judged by it", lines[5]);
        Assert.MatchesRegex("^good, the newest good sweep is .* old, at 25\\.0. °C$", lines[0]);
        Assert.MatchesRegex(@"^ +1953\.1 Hz +33[89]\.\d+ +-?0\.\d+ Ω·cm²$", lines[1]);
        Assert.MatchesRegex(@"^ +50048\.8 Hz +33[89]\.\d+ +-?0\.\d+ Ω·cm²$", lines[4]);
    }

    [TestMethod]
    public void A_board_without_the_impedance_channel_is_said_to_be_one()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        (int code, string _, string error) = shell.Run("board", board.Port, "impedance");

        Assert.AreEqual(2, code);
        Assert.AreEqual("ssbms: the board tells no impedance; expected one that carries the channel\n", error);
    }

    [TestMethod]
    public void A_board_without_a_profile_says_so_and_is_asked_for_nothing_else()
    {
        using var board = new LiveBoard();
        using var shell = new Shell();
        (int code, string output, string error) = shell.Run("board", board.Port, "status");
        Assert.AreEqual(0, code, error);
        Assert.StartsWith("no-profile", output);
        Assert.Contains("guards nothing: no profile\n", output);
        (_, output, _) = shell.Run("board", board.Port, "identify");
        Assert.Contains("guards nothing: no profile (none)", output);
        (code, output, _) = shell.Run("board", board.Port, "calibrate");
        Assert.AreEqual(1, code);
        Assert.AreEqual("refused: the board has no profile yet (ssbms profile push)\n", output);
        (code, _, error) = shell.Run("board", board.Port, "limits");
        Assert.AreEqual(2, code);
        Assert.AreEqual("ssbms: the board has no profile; \"ssbms profile push\" gives it one\n", error);
        (code, _, _) = shell.Run("board", board.Port, "log");
        Assert.AreEqual(0, code);
    }

    [TestMethod]
    public void A_board_that_speaks_another_protocol_is_named_with_both_ranges()
    {
        using var terminal = new PseudoTerminal();
        using var shell = new Shell();
        new Thread(() => TellOfLaterProtocols(terminal.Stream)) { IsBackground = true }.Start();
        (int code, string output, string error) = shell.Run("board", terminal.Name, "identify");
        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.AreEqual(
            "ssbms: the board speaks protocol 4 to 7; expected 3 to 3: flash the board, or take the ssbms that came with its program\n",
            error
        );
    }

    [TestMethod]
    public void A_load_cell_is_calibrated_with_two_weights()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        board.Pressure = 2.1;
        using var shell = new Shell();
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "capture", "pressure", "1", "2.0")));
        board.Pressure = 10.5;
        Thread.Sleep(200);
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "capture", "pressure", "2", "10.0")));
        Assert.AreEqual((1, "refused: not while the key switch is off\n"), Short(shell.Run("board", board.Port, "calibrate")));
        board.KeyOn = true;
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "calibrate")));
        (_, string output, _) = shell.Run("board", board.Port, "calibration");
        Assert.MatchesRegex(@"pressure +gain +0\.952", output);
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "reset-calibration")));
    }

    [TestMethod]
    public void What_the_board_refuses_is_told_and_is_no_success()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        board.KeyOn = true;
        (int code, string output, _) = shell.Run("board", board.Port, "calibrate");
        Assert.AreEqual(1, code);
        Assert.StartsWith("refused: a point is missing", output);
        (code, output, _) = shell.Run("board", board.Port, "capture", "pressure", "3", "1");
        Assert.AreEqual(1, code);
        Assert.StartsWith("refused: there is no such channel or point", output);
        (code, _, string error) = shell.Run("board", board.Port, "capture", "mood", "1", "1");
        Assert.AreEqual(2, code);
        Assert.Contains("there is no channel \"mood\"", error);
    }

    [TestMethod]
    public void The_minute_before_a_trip_is_written_as_a_table()
    {
        using LiveBoard board = LiveBoard.Guarding("chen2020-lfp");
        using var shell = new Shell();
        board.WaitFor(ProtectionState.Standby);
        board.ArmSwitchOn = true;
        board.WaitFor(ProtectionState.Operating);
        Thread.Sleep(300);
        board.Voltage = 5.0;
        board.WaitFor(ProtectionState.Tripped);
        Thread.Sleep(300);
        (int code, string output, _) = shell.Run("board", board.Port, "minutes", "--out", "night");
        Assert.AreEqual(0, code);
        Assert.Contains("trip-1.csv", output);
        string[] lines = File.ReadAllLines(Path.Combine(shell.Folder, "night", "trip-1.csv"));
        Assert.AreEqual("time_s,cell_voltage_v,current_a,stack_pressure_mpa,plate_temperature_degc,wall_temperature_degc", lines[0]);
        double[] times = [.. lines.Skip(1).Select(line => double.Parse(line.Split(',')[0], CultureInfo.InvariantCulture))];
        Assert.IsGreaterThan(5, times.Length);
        Assert.IsTrue(times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second), "in order");
        Assert.IsInRange(-0.3, 0.0, times[^1]);

        File.WriteAllText(Path.Combine(shell.Folder, "taken"), "");
        (code, _, string error) = shell.Run("board", board.Port, "minutes", "--out", "taken");
        Assert.AreEqual(2, code);
        Assert.Contains("taken", error);
    }

    [TestMethod]
    public void A_port_that_is_not_there_and_one_where_nobody_answers_are_told()
    {
        using var shell = new Shell();
        (int code, _, string error) = shell.Run("board", "/dev/no-such-port", "status");
        Assert.AreEqual(2, code);
        Assert.Contains("/dev/no-such-port: cannot be opened", error);
        using var silent = new PseudoTerminal();
        (code, _, error) = shell.Run("board", silent.Name, "identify");
        Assert.AreEqual(2, code);
        Assert.Contains("the board does not answer", error);
    }

    /// <summary>Says every 50 ms, unasked, who it is.</summary>
    private static void TellOfLaterProtocols(Stream line)
    {
        var writer = new FrameWriter();
        var identity = new IdentityMessage
        {
            Protocol = 7,
            Least = 4,
            Most = 7,
        };
        var port = new VirtualLink();
        byte[] buffer = new byte[1024];
        try
        {
            while (true)
            {
                writer.Send(port, (int)MessageType.Identity, identity.Write(writer.Buffer, FrameWriter.Start));
                line.Write(buffer, 0, port.Receive(buffer, buffer.Length));
                Thread.Sleep(50);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static (int Code, string Output) Short((int Code, string Output, string Error) result)
    {
        return (result.Code, result.Output + result.Error);
    }
}
