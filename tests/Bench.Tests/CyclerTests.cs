using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class CyclerTests
{
    private const string Head = """
        title: A test
        cell: chen2020-lfp
        fixture: { pressure: 5 MPa }
        cycle: 10 s

        """;

    [TestMethod]
    public void A_stop_at_a_voltage_is_met_to_a_millivolt_even_in_a_slow_cycle()
    {
        RunResult run = Run("steps: [{ step: Charge at 0.5C until 4.0 V, as: a }, { step: Discharge at 0.5C until 2.5 V, as: b }]");
        Assert.AreEqual(4.0, run.Figures["a.end_voltage_v"], 0.0011);
        Assert.AreEqual(2.5, run.Figures["b.end_voltage_v"], 0.0011);
    }

    [TestMethod]
    public void A_stop_at_a_time_or_a_charge_is_met()
    {
        RunResult run = Run(
            "steps: [{ step: Charge at 0.1 mA/cm2 for 605 s, as: a }, { step: Charge at 0.1 mA/cm2 until 0.02 mAh/cm2, as: b }]"
        );
        Assert.AreEqual(605.0, run.Figures["a.duration_s"], 1e-6);
        Assert.AreEqual(0.02, run.Figures["b.charge_mah_per_cm2"], 0.0003);
    }

    [TestMethod]
    public void A_held_voltage_is_held_until_the_current_has_fallen()
    {
        RunResult run = Run("steps: [Charge at 0.2C for 10 minutes, { step: Hold at 3.6 V for 5 hours or until C/50, as: a }]");
        Assert.AreEqual(3.6, run.Figures["a.end_voltage_v"], 5e-4);
        Assert.IsLessThan(5.0 * 3600.0, run.Figures["a.duration_s"]);
    }

    [TestMethod]
    public void Power_and_load_are_what_they_say()
    {
        RunResult run = Run("steps: [Charge at 0.2C for 1 hour, Discharge at 0.1 mW for 1 minute, Discharge at 100 kOhm for 1 minute]");
        IReadOnlyList<double> step = run.Series[Channel.Step];
        int power = Enumerable.Range(0, run.Series.Rows).Last(row => step[row] == 2);
        int load = Enumerable.Range(0, run.Series.Rows).Last(row => step[row] == 3);
        double watt = run.Series[Channel.Voltage][power] * run.Series[Channel.Current][power];
        Assert.AreEqual(-0.1e-3, watt, 1e-6);
        double ohm = run.Series[Channel.Voltage][load] / run.Series[Channel.Current][load];
        Assert.AreEqual(-100e3, ohm, 1e3);
    }

    [TestMethod]
    public void A_cycler_that_follows_the_published_range_is_never_cut_off()
    {
        const string Steps = "steps: [Ramp pressure to 0.3 MPa in 30 minutes, Strip at 0.2 mA/cm2 for 1 hour]\ncell: chen2020-symmetric\n";
        RunResult stubborn = Run(Steps.Replace("cell:", "seed: 2\ncell:", StringComparison.Ordinal));
        RunResult obedient = Run(Steps + "cycler: { follows_limits: yes }\n");
        Assert.AreEqual(Outcome.Tripped, stubborn.Outcome);
        Assert.AreEqual(Outcome.Completed, obedient.Outcome);
        Assert.AreEqual(1.0, obedient.Figures["min_contact_fraction"], 1e-9);
    }

    [TestMethod]
    [DataRow("ina228", "off", "stale-current")]
    [DataRow("ina228", "stuck", "stale-current")]
    [DataRow("ina228", "reset", "configuration-lost")]
    [DataRow("ina228", "garbage", "configuration-lost")]
    [DataRow("ads1115", "off", "stale-redundant-voltage")]
    [DataRow("ads1115", "garbage", "stale-redundant-voltage")]
    [DataRow("nau7802", "off", "stale-pressure")]
    [DataRow("nau7802", "stuck", "stale-pressure")]
    [DataRow("nau7802", "reset", "configuration-lost")]
    [DataRow("nau7802", "garbage", "stale-pressure")]
    [DataRow("plate tmp117", "off", "stale-temperature")]
    [DataRow("wall tmp117", "reset", "configuration-lost")]
    [DataRow("contactor", "stuck-open", "uncommanded-opening")]
    [DataRow("alert wire", "cut", "unexplained-trip")]
    [DataRow("bus", "held", "stale-pressure")]
    public void A_broken_part_opens_the_contactor(string part, string fault, string diagnosis)
    {
        RunResult run = Run($"cycle: 100 ms\nsteps: [Charge at 0.1C for 10 s, Fault {part} {fault}, Charge at 0.1C for 1 minute]");
        Assert.AreEqual(diagnosis, run.Trip?.Diagnosis);
    }

    [TestMethod]
    public void No_fault_of_any_part_stops_the_bench()
    {
        foreach (FaultRow row in FaultTable.Rows)
        {
            string board = row.NeedsImpedance ? "impedance: yes\n" : "";
            RunResult run = Run($"{board}cycle: 100 ms\nsteps: [Fault {row.Phrase}, Charge at 0.1C for 1 minute, Rest for 1 minute]");
            Assert.IsGreaterThanOrEqualTo(60.0, run.DurationSeconds, row.Phrase);
            if (!row.HappensToCell)
            {
                Assert.AreEqual(1.0, run.Figures["min_contact_fraction"], row.Phrase);
            }
        }
    }

    private static RunResult Run(string text)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in (Head + text).Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal)))
        {
            lines[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line;
        }

        Experiment experiment = ExperimentReader.Read("x.yaml", string.Join('\n', lines.Values));
        return ExperimentRun.Execute(experiment, withoutGuard: false, null).Cases[0].Runs[0];
    }
}
