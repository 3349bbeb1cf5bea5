using SSBms.Bench.Experiments;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class BadInputTests
{
    private const string Good = """
        title: A test
        cell: chen2020-lfp
        fixture: { clamp: spring, pressure: 5 MPa }
        temperature: 25 °C
        cycle: 100 ms
        seed: 1
        guard:
          plating_ccd: { temperatures: [25], pressures: [5], values: [[0.3]] }
          replenishment: { diffusion: 0.05 mA/cm2, creep: 0.15 mA/cm2 }
          trip_fraction: 0.9
        board:
          shunt: 10 ohm
          load_cell: { rating: 5 kN }
        steps:
          - Rest for 1 minute
          - { step: Charge at C/10 for 1 minute, as: one }
          - repeat: 2
            steps: [Rest for 1 second]
        expect:
          - outcome is completed
        """;

    [TestMethod]
    public void The_text_the_tests_break_is_good()
    {
        Assert.HasCount(3, ExperimentReader.Read("x.yaml", Good).Cases[0].Steps);
    }

    [TestMethod]
    [DataRow("title: A test", "title: [A", 1, "not readable as YAML")]
    [DataRow("seed: 1", "seed: \"1", 6, "not readable as YAML")]
    [DataRow("cell: chen2020-lfp", "cell: unobtainium", 2, "no cell \"unobtainium\"")]
    [DataRow("cell: chen2020-lfp", "cel: chen2020-lfp", 2, "\"cel\" is not known here")]
    [DataRow("pressure: 5 MPa }", "pressure: 5 PSI }", 3, "\"5 PSI\" is no pressure")]
    [DataRow("pressure: 5 MPa }", "pressure: -5 MPa }", 3, "a clamp cannot pull")]
    [DataRow("pressure: 5 MPa }", "pressure: 5 MPa, friction: 95 % }", 3, "\"95 %\" is out of range; expected 0 to 90 %")]
    [DataRow("pressure: 5 MPa }", "pressure: 5 MPa, relaxation: 20 % }", 3, "\"20 %\" is out of range; expected 0 to 10 %")]
    [DataRow("pressure: 5 MPa }", "pressure: 5 MPa, friction: 5 MPa }", 3, "\"5 MPa\"")]
    [DataRow("clamp: spring", "clamp: glue", 3, "expected spring, screw or a stiffness")]
    [DataRow("25 °C", "25 K", 4, "\"25 K\" is no temperature")]
    [DataRow("cycle: 100 ms", "cycle: 100 h", 5, "expected 10 ms to 60 s")]
    [DataRow("seed: 1", "seed: one", 6, "expected a whole number")]
    [DataRow("values: [[0.3]]", "values: [[.nan]]", 8, "expected a finite number")]
    [DataRow("values: [[0.3]]", "values: [[0.3, 0.4]]", 8, "one positive value for each pressure")]
    [DataRow("values: [[0.3]]", "values: [[-0.3]]", 8, "unusable values")]
    [DataRow("creep: 0.15 mA/cm2", "creep: 0 mA/cm2", 9, "\"replenishment.creep\" is 0 mA/cm2; expected 1E-09 to 1000 mA/cm2")]
    [DataRow("creep: 0.15 mA/cm2", "creep: 0.15", 9, "\"0.15\" is no current density")]
    [DataRow("creep: 0.15 mA/cm2", "crep: 0.15 mA/cm2", 9, "\"crep\" is not known here")]
    [DataRow("trip_fraction: 0.9", "trip_fraction: 1.1", 10, "\"trip_fraction\" is 1.1; expected 0.01 to 1")]
    [DataRow("trip_fraction: 0.9", "trip_fraction: .nan", 10, "expected a finite number")]
    [DataRow("trip_fraction: 0.9", "trip_fraction: 0.5", 10, "expected more than \"derate_fraction\", which is 0.8")]
    [DataRow("trip_fraction: 0.9", "trip_fracton: 0.9", 10, "\"trip_fracton\" is not known here")]
    [DataRow("trip_fraction: 0.9", "voltage_ceiling: 99 V", 10, "\"voltage_ceiling\" is 99 V; expected -10 to 10 V")]
    [DataRow("trip_fraction: 0.9", "voltage_ceiling: 2 V", 10, "expected more than \"voltage_floor\", which is 2.5 V")]
    [DataRow("trip_fraction: 0.9", "voltage_ceiling: 4", 10, "\"4\" is no voltage")]
    [DataRow("trip_fraction: 0.9", "shunt: 10 ohm", 10, "\"shunt\" is not known here")]
    [DataRow("shunt: 10 ohm", "shunt: 0 ohm", 12, "\"shunt\" is 0 ohm; expected 0.0001 to 10000 ohm")]
    [DataRow("shunt: 10 ohm", "shunt: 10", 12, "\"10\" is no resistance")]
    [DataRow("shunt: 10 ohm", "trip_fraction: 0.9", 12, "\"trip_fraction\" is not known here")]
    [DataRow("rating: 5 kN", "rating: 5 kV", 13, "\"5 kV\" is no force")]
    [DataRow("rating: 5 kN", "ratng: 5 kN", 13, "\"ratng\" is not known here")]
    [DataRow("load_cell: { rating: 5 kN }", "load_cell: 5 kN", 13, "load_cell")]
    [DataRow("Rest for 1 minute", "Rest for 1 parsec", 15, "\"1 parsec\" is no time")]
    [DataRow("Rest for 1 minute", "Relax for 1 minute", 15, "is no step")]
    [DataRow("Rest for 1 minute", "Charge at 5 MPa for 1 minute", 15, "\"5 MPa\" is no rate")]
    [DataRow("Rest for 1 minute", "Charge at C/10", 15, "never ends")]
    [DataRow("Rest for 1 minute", "Charge at C/10 until 4 A", 15, "cannot stop at \"4 A\"")]
    [DataRow("Rest for 1 minute", "Charge at -1 mA for 1 h", 15, "must be greater than zero")]
    [DataRow("Rest for 1 minute", "Ramp pressure to 3 MPa", 15, "in TIME")]
    [DataRow("Rest for 1 minute", "Fault flux-capacitor off", 15, "there is no part \"flux-capacitor\"")]
    [DataRow("Rest for 1 minute", "Fault nau7802 tired", 15, "\"nau7802\" cannot be \"tired\"; expected one of: off, stuck, garbage")]
    [DataRow("Rest for 1 minute", "Fault pressure offset 5 V", 15, "stands \"5 V\"; expected -1000 MPa to 1000 MPa")]
    [DataRow("Rest for 1 minute", "Fault pressure offset 1e9 MPa", 15, "expected -1000 MPa to 1000 MPa")]
    [DataRow("Rest for 1 minute", "Fault pressure offset 1e999 MPa", 15, "expected -1000 MPa to 1000 MPa")]
    [DataRow("Rest for 1 minute", "Fault pressure offset ٥ MPa", 15, "expected -1000 MPa to 1000 MPa")]
    [DataRow("Rest for 1 minute", "Fault pressure offset", 15, "after \"pressure offset\" stands nothing")]
    [DataRow("Rest for 1 minute", "Fault pressure", 15, "\"pressure\" cannot be \"\"; expected one of: offset, gain, drift")]
    [DataRow("Rest for 1 minute", "Fault pressure gain 0.5 MPa", 15, "expected a factor from -100 to 100")]
    [DataRow("Rest for 1 minute", "Fault pressure gain nan", 15, "expected a factor from -100 to 100")]
    [DataRow("Rest for 1 minute", "Fault pressure drift 0.1 MPa", 15, "such as 5 MPa/h")]
    [DataRow("Rest for 1 minute", "Fault pressure noisy -1 MPa", 15, "expected 0 to 1000 MPa")]
    [DataRow("Rest for 1 minute", "Fault pressure delayed -1 s", 15, "expected 1 ms to 1 h")]
    [DataRow("Rest for 1 minute", "Fault pressure slow 0 s", 15, "expected 1 ms to 1 day")]
    [DataRow("Rest for 1 minute", "Fault pressure frozen solid", 15, "expected nothing more")]
    [DataRow(
        "Rest for 1 minute",
        "Fault pressure swapped with wall temperature",
        15,
        "\"pressure\" cannot be \"swapped with wall temperature\""
    )]
    [DataRow("Rest for 1 minute", "Fault plate temperature swapped with pressure", 15, "expected \"with wall temperature\"")]
    [DataRow("Rest for 1 minute", "Fault load path bypassed 130 %", 15, "expected a share from 0 to 100 %")]
    [DataRow("Rest for 1 minute", "Fault contactor chattering 4 s", 15, "expected a frequency from 0.001 Hz to 100 Hz")]
    [DataRow("Rest for 1 minute", "Fault supply browned-out 1 h", 15, "expected a time from 1 ms to 60 s")]
    [DataRow("Rest for 1 minute", "Fault clock jumped 1000 years", 15, "expected a time within 100 years ahead or back")]
    [DataRow("Rest for 1 minute", "Fault ina228 register 0x40 = 0x0000", 15, "expected a register from 0x00 to 0x3F")]
    [DataRow("Rest for 1 minute", "Fault nau7802 register 0x01 = 0x0000", 15, "such as 0x01 = 0x00")]
    [DataRow("Rest for 1 minute", "Fault nau7802 register 0x15 = 0xCF", 15, "as far as the simulated chip has them")]
    [DataRow("Rest for 1 minute", "Fault memory flipped 0x8000.0", 15, "expected a bit from 0x0000.0 to 0x7FFF.7, or nothing")]
    [DataRow("Rest for 1 minute", "Fault memory flipped 0x0010.8", 15, "expected a bit from 0x0000.0 to 0x7FFF.7")]
    [DataRow("Rest for 1 minute", "Fault nau7802 off after -5 s", 15, "stands \"-5 s\"; expected a time from 0 s to 100 years")]
    [DataRow("Rest for 1 minute", "Fault nau7802 off after 1e30 s", 15, "expected a time from 0 s to 100 years")]
    [DataRow("as: one", "as: one two", 16, "label \"one two\"")]
    [DataRow("repeat: 2", "repeat: 0", 17, "from 1 to 100000")]
    [DataRow("outcome is completed", "outcome is perfect", 20, "there is no outcome \"perfect\"")]
    [DataRow("outcome is completed", "outcome is 3", 20, "there is no outcome \"3\"")]
    [DataRow("outcome is completed", "outcome is Tripped", 20, "there is no outcome \"Tripped\"")]
    [DataRow("outcome is completed", "trip is boredom", 20, "there is no diagnosis \"boredom\"")]
    [DataRow("outcome is completed", "all is well that ends well", 20, "is no expectation")]
    public void A_mistake_is_named_with_file_and_line(string good, string bad, int line, string says)
    {
        Assert.Contains(good, Good);
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read("x.yaml", Good.Replace(good, bad, StringComparison.Ordinal))
        );
        Assert.StartsWith($"x.yaml:{line}: ", error.Message);
        Assert.Contains(says, error.Message);
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    public void A_c_rate_needs_a_capacity()
    {
        string text = Good.Replace("chen2020-lfp", "chen2020-symmetric", StringComparison.Ordinal);
        InputException error = Assert.ThrowsExactly<InputException>(() => ExperimentReader.Read("x.yaml", text));
        Assert.StartsWith("x.yaml:16: ", error.Message);
        Assert.Contains("has no capacity for a C-rate", error.Message);
    }

    [TestMethod]
    [DataRow("shunt: 10 ohm", "shunt: 1 kOhm", "\"plating_ccd\" lets 0.3054 mA flow before it trips; this board measures")]
    [DataRow("trip_fraction: 0.9", "voltage_ceiling: 5 V", "\"voltage_ceiling\" is 5 V; this board measures and holds at most 4.452 V")]
    [DataRow("rating: 5 kN", "rating: 100 N", "\"pressure_wall\" is")]
    public void What_the_board_cannot_guard_is_named_before_anything_runs_and_runs_without_the_guard(string good, string bad, string says)
    {
        Experiment experiment = ExperimentReader.Read("x.yaml", Good.Replace(good, bad, StringComparison.Ordinal));
        InputException error = Assert.ThrowsExactly<InputException>(() => Bench.Runs.ExperimentRun.Execute(experiment, false, null));
        Assert.StartsWith("x.yaml:2: this board cannot guard chen2020-lfp: ", error.Message);
        Assert.Contains(says, error.Message);
        Assert.DoesNotContain("\n", error.Message);
        Assert.AreNotEqual(Bench.Runs.Verdict.Failed, Bench.Runs.ExperimentRun.Execute(experiment, withoutGuard: true, null).Verdict);
    }

    [TestMethod]
    public void An_expectation_about_a_figure_that_never_came_fails_and_says_so()
    {
        string text = Good.Replace("outcome is completed", "trip_time_s < 5", StringComparison.Ordinal);
        Bench.Runs.ExperimentResult result = Bench.Runs.ExperimentRun.Execute(ExperimentReader.Read("x.yaml", text), false, null);
        Assert.IsFalse(result.Ok);
        Assert.Contains("no figure trip_time_s", result.Cases[0].Expectations[0].Actual);
    }
}
