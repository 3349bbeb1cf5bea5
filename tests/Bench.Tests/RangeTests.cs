namespace SSBms.Bench.Tests;

/// <summary>Every number of an experiment has a range, and what lies outside is refused where it stands.</summary>
[TestClass]
public sealed class RangeTests
{
    [TestMethod]
    [DataRow("Rest for 1e30 s", "\"1e30 s\" is out of range; expected 1 ms to 100 years")]
    [DataRow("Rest for 0 s", "must be greater than zero")]
    [DataRow("Rest for 1 s (0 s period)", "must be greater than zero")]
    [DataRow("Ramp pressure to 3 MPa in -5 s", "must be greater than zero")]
    [DataRow("Ramp temperature to 30 °C in 1e12 h", "is out of range")]
    [DataRow("Set pressure to 1e12 MPa", "expected 0 MPa to 1 GPa")]
    [DataRow("Set pressure to -1 MPa", "a clamp cannot pull")]
    [DataRow("Set temperature to -300 °C", "expected -60 to 300 °C")]
    [DataRow("Ramp temperature to 5000 °C in 1 h", "expected -60 to 300 °C")]
    [DataRow("Charge at 1e9 C for 1 h", "is no rate")]
    [DataRow("Charge at 5000C for 1 h", "expected C/1000000 to 1000C")]
    [DataRow("Charge at 1e9 mA/cm2 for 1 h", "expected 1e-9 to 1e5 mA/cm2")]
    [DataRow("Charge at 1e9 A for 1 h", "expected 1e-9 mA to 1000 A")]
    [DataRow("Charge at 1e9 W for 1 h", "expected 1e-9 mW to 1000 W")]
    [DataRow("Discharge at 0 Ohm for 1 h", "must be greater than zero")]
    [DataRow("Charge at C/10 until 1e6 V", "expected -10 to 10 V")]
    [DataRow("Charge at C/10 until -1 mAh/cm2", "must be greater than zero")]
    [DataRow("Hold at 500 V for 1 h", "expected -10 to 10 V")]
    public void A_value_out_of_range_is_refused(string step, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", $"  - {step}");
        Assert.StartsWith("x.yaml:6: ", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    [DataRow("temperature: -300 °C", "expected -60 to 300 °C")]
    [DataRow("temperature: ٥ °C", "is no temperature")]
    [DataRow("cycler: { compliance: -1 V }", "must be greater than zero")]
    [DataRow("cycler: { compliance: 1e9 V }", "expected 10 mV to 100 V")]
    [DataRow("seed: -1", "expected a whole number")]
    [DataRow("seed: 1e300", "expected a whole number")]
    [DataRow("temperature: 25,5 °C", "\"25,5\" has a decimal comma")]
    public void A_setting_out_of_range_is_refused(string line, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", "  - Rest for 1 s", line);
        Assert.StartsWith("x.yaml:5: ", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    [DataRow("-5 %", "0 to 100 %")]
    [DataRow("300 %", "0 to 100 %")]
    [DataRow("-1 mAh/cm2", "must be greater than zero")]
    public void A_share_of_a_capacity_is_one(string share, string says)
    {
        string message = Rehearsal.Refusal(
            "chen2020-lfp",
            $"  - repeat: 2\n    until_capacity_below: {share}\n    steps: [Charge at C/5 for 1 s, Discharge at C/5 for 1 s]"
        );
        Assert.StartsWith("x.yaml:7: ", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    public void A_capacity_floor_needs_a_cycle()
    {
        string message = Rehearsal.Refusal(
            "chen2020-lfp",
            "  - repeat: 2\n    until_capacity_below: 80 %\n    steps: [Charge at C/5 for 1 s]"
        );
        Assert.StartsWith("x.yaml:7: ", message);
        Assert.Contains("a charge and a discharge", message);
    }

    [TestMethod]
    [DataRow("cycle: 10 ms", "  - repeat: 100000\n    steps: [Rest for 1 day]", "years; expected at most 100 years")]
    [DataRow("cycle: 10 ms", "  - Rest for 1 year", "is no time")]
    [DataRow("cycle: 10 ms", "  - Rest for 300 days", "control cycles; expected at most 1E+09")]
    [DataRow("cycle: 1 s", "  - Charge at 1e-6 mA/cm2 until 1 mAh/cm2", "years; expected at most 100 years")]
    public void An_experiment_that_nobody_could_wait_for_is_refused(string cycle, string steps, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", steps, cycle);
        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    public void Loops_in_loops_are_counted_before_they_are_read()
    {
        string values = string.Join(", ", Enumerable.Range(1, 1000));
        string steps =
            $"  - for: {{ a: [{values}] s }}\n    steps:\n      - for: {{ b: [{values}] s }}\n        steps: [\"Rest for {{b}}\"]";
        Assert.Contains("more than 100000 steps", Rehearsal.Refusal("chen2020-lfp", steps));
    }

    [TestMethod]
    [DataRow("../x")]
    [DataRow("/etc/x")]
    [DataRow("a/b")]
    [DataRow("..")]
    [DataRow(".hidden")]
    [DataRow("report.html")]
    [DataRow("con")]
    [DataRow("LPT1")]
    [DataRow("a b")]
    [DataRow("käse")]
    [DataRow("a\\b")]
    public void A_name_that_could_be_a_path_is_refused(string name)
    {
        string text = $"title: x\ncell: chen2020-lfp\nfixture: {{ pressure: 5 MPa }}\nsteps: [Rest for 1 s]\ncases:\n  - name: '{name}'\n";
        CellModels.Input.InputException error = Assert.ThrowsExactly<CellModels.Input.InputException>(() =>
            Experiments.ExperimentReader.Read("x.yaml", text)
        );
        Assert.StartsWith($"x.yaml:6: case \"{name}\"; ", error.Message);
        Assert.Contains("label", Rehearsal.Refusal("chen2020-lfp", $"  - {{ step: Rest for 1 s, as: '{name}' }}"));
    }

    [TestMethod]
    public void A_name_of_300_letters_is_refused()
    {
        Assert.Contains(
            "300 characters; expected at most 64",
            Rehearsal.Refusal("chen2020-lfp", $"  - {{ step: Rest for 1 s, as: {new string('a', 300)} }}")
        );
    }
}
