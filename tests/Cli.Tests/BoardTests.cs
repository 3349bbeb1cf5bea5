namespace SSBms.Cli.Tests;

/// <summary>Talking to a board over a serial line. Pseudo terminals are what stands in for one, so only on Linux.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class BoardTests
{
    [TestMethod]
    public void A_board_tells_who_and_how_it_is_and_what_happened()
    {
        using var board = new LiveBoard();
        using var shell = new Shell();
        (int code, string output, string error) = shell.Run("board", board.Port, "identify");
        Assert.AreEqual(0, code, error);
        Assert.Contains("protocol 1", output);
        (code, output, error) = shell.Run("board", board.Port, "status");
        Assert.AreEqual(0, code, error);
        Assert.Contains("standby", output);
        Assert.MatchesRegex(@"stack-pressure +(4\.99|5\.00|5)\d* MPa", output);
        (code, output, error) = shell.Run("board", board.Port, "log");
        Assert.AreEqual(0, code, error);
        Assert.Contains("every chip answers", output);
        Assert.Contains("standby", output);
    }

    [TestMethod]
    public void A_load_cell_is_calibrated_with_two_weights()
    {
        using var board = new LiveBoard { Pressure = 2.1 };
        using var shell = new Shell();
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "capture", "pressure", "1", "2.0")));
        board.Pressure = 10.5;
        Thread.Sleep(200);
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "capture", "pressure", "2", "10.0")));
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "calibrate")));
        (_, string output, _) = shell.Run("board", board.Port, "calibration");
        Assert.MatchesRegex(@"pressure +gain +0\.952", output);
        Assert.AreEqual((0, "done\n"), Short(shell.Run("board", board.Port, "reset-calibration")));
    }

    [TestMethod]
    public void What_the_board_refuses_is_told_and_is_no_success()
    {
        using var board = new LiveBoard();
        using var shell = new Shell();
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

    private static (int Code, string Output) Short((int Code, string Output, string Error) result)
    {
        return (result.Code, result.Output + result.Error);
    }
}
