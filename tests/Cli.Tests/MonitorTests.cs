namespace SSBms.Cli.Tests;

/// <summary>A board watched in the terminal.</summary>
[TestClass]
public sealed class MonitorTests
{
    private const string Released = """
        title: The press lets go
        cell: chen2020-symmetric
        fixture: { clamp: spring, pressure: 5 MPa }
        temperature: 25 °C
        steps:
          - Strip at 0.2 mA/cm2 for 30 s
          - Ramp pressure to 0 MPa in 60 s
          - Strip at 0.2 mA/cm2 for 1 hour
        """;

    [TestMethod]
    public void A_simulated_experiment_is_told_line_by_line_and_recorded_to_its_end()
    {
        using var shell = new Shell();
        shell.Write("released.yaml", Released);

        (int code, string output, string error) = shell.Run(
            "monitor",
            "sim:released.yaml",
            "--speed",
            "20",
            "--plain",
            "--record",
            "night.bdf.csv"
        );

        Assert.AreEqual(0, code, error);
        Assert.Contains("Tripped, critical-stack-pressure: At this stripping current", output);
        Assert.Contains("Tighten the press", output);
        Assert.MatchesRegex(@"operating  -0\.0\d+ V  -0\.\d+ mA/cm² \(-0\.\d+ to 0\.\d+\)  \d\.\d+ MPa \(critical \d\.\d+\)", output);
        Assert.MatchesRegex(@"night\.bdf\.csv: \d+ rows\n$", output);
        Assert.Contains(",5\n", shell.Read("night.bdf.csv"), "rows of the tripped board");
        (code, output, error) = shell.Run("replay", "night.bdf.csv");
        Assert.AreEqual(0, code, error);
    }

    [TestMethod]
    public void What_is_injected_happens()
    {
        using var shell = new Shell();
        shell.Write("released.yaml", Released);

        (int code, string output, string error) = shell.Run(
            "monitor",
            "sim:released.yaml",
            "--speed",
            "100",
            "--inject",
            "Fault nau7802 off after 10 s"
        );

        Assert.AreEqual(0, code, error);
        Assert.Contains("Tripped, stale-pressure", output);
    }

    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void In_a_terminal_state_and_advice_stand_in_words_and_in_a_shape()
    {
        using var shell = new Shell();
        shell.Write("released.yaml", Released);

        string output = shell.RunInTerminal("monitor", "sim:released.yaml", "--speed", "100");

        Assert.Contains("▲ Tripped: Too little pressure", output);
        Assert.Contains("o opens the contactor", output);
    }

    [TestMethod]
    [DataRow("--speed: \"tcp://127.0.0.1:1\" is no simulated board", "tcp://127.0.0.1:1", "--speed", "2")]
    [DataRow("--inject: \"tcp://127.0.0.1:1\" is no simulated board", "tcp://127.0.0.1:1", "--inject", "Fault nau7802 off")]
    [DataRow("there is no part \"wheel\"", "sim:released.yaml", "--inject", "Fault wheel broken")]
    [DataRow("none.yaml: cannot be read", "sim:none.yaml")]
    [DataRow("a speed of 0; expected how many times faster", "sim:released.yaml", "--speed", "0")]
    [DataRow("--record: \"released.yaml\" cannot be written: it is there already", "sim:released.yaml", "--record", "released.yaml")]
    [DataRow("is no source; expected a serial port", "http://here")]
    public void Bad_input_is_one_line_and_exit_code_2(string message, params string[] arguments)
    {
        using var shell = new Shell();
        shell.Write("released.yaml", Released);

        (int code, string output, string error) = shell.Run(["monitor", .. arguments]);

        Assert.AreEqual(2, code);
        Assert.AreEqual("", output);
        Assert.Contains(message, error);
        Assert.HasCount(2, error.Split('\n'), error);
    }
}
