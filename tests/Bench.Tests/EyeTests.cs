using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Tests;

/// <summary>A simulated cell that was commissioned, watched through chip, driver, firmware and guard.</summary>
[TestClass]
public sealed class EyeTests
{
    private const string Defected = """
        title: x
        cell: chen2020-symmetric
        fixture: { pressure: 5 MPa }
        impedance: commissioned
        changes:
          flux.diffusion: { value: 0.02, unit: mA/cm2, basis: assumed, source: a defected interface }
          flux.creep: { value: 0.02, unit: mA/cm2, basis: assumed, source: a defected interface }
        """;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Voids_under_a_steady_current_are_warned_of_early_named_and_cut_off_before_harm(int seed)
    {
        RunResult run = Run($"{Defected}\nseed: {seed}\nsteps: [Rest for 10 minutes, Strip at 0.2 mA/cm2 for 3 hours]\n");

        Assert.AreEqual("contact-loss", run.Trip?.Diagnosis);
        Mark warned = run.Marks.First(mark => mark.Text.StartsWith("voids-suspected", StringComparison.Ordinal));
        Assert.IsGreaterThan(0.7, ContactAt(run, warned.TimeSeconds));
        Assert.IsGreaterThan(0.6, run.Figures["min_contact_fraction"]);
        Mark named = run.Marks.Last(mark => mark.Text.StartsWith("interface: ", StringComparison.Ordinal));
        Assert.StartsWith("interface: voids", named.Text);
    }

    [TestMethod]
    [DataRow("chen2020-lfp", "or until 2.7 V")]
    [DataRow("chen2020-symmetric", "")]
    public void A_sound_cell_is_warned_of_nothing_while_it_is_charged_discharged_and_rests(string cell, string end)
    {
        RunResult run = Run(
            $$"""
            title: x
            cell: {{cell}}
            fixture: { pressure: 5 MPa }
            impedance: commissioned
            steps:
              - Rest for 30 minutes
              - repeat: 2
                steps: [Charge at 0.1 mA/cm2 for 1 hour, Rest for 10 minutes, Discharge at 0.1 mA/cm2 for 50 minutes {{end}}, Rest for 10 minutes]
            """
        );

        Assert.AreEqual(Outcome.Completed, run.Outcome, run.Trip?.Text);
        Assert.AreEqual(0.0, run.Figures["warnings"]);
        Assert.IsGreaterThan(0.97, run.Series[Channel.SeenContact].Where(double.IsFinite).Min());
    }

    [TestMethod]
    public void As_contact_is_lost_less_current_is_published_and_more_pressure_is_asked_for()
    {
        RunResult run = Run(
            Defected
                + "\nguard: { smallest_pressure: 0.1 MPa }\ncycler: { follows_limits: no }\nsteps: [Rest for 10 minutes, Strip at 0.15 mA/cm2 for 80 minutes]\n"
        );
        int last = run.Series.Rows - 1;
        int first = Enumerable.Range(0, run.Series.Rows).First(i => run.Series[Channel.Density][i] < -0.14);
        double seen = run.Series[Channel.LeastSeenContact][last];

        Assert.IsInRange(0.6, 0.97, seen);
        Assert.AreEqual(seen, run.Series[Channel.AllowedStripping][last] / run.Series[Channel.AllowedStripping][first], 0.01);
        Assert.IsGreaterThan(run.Series[Channel.RequestedPressure][first], run.Series[Channel.RequestedPressure][last]);
    }

    [TestMethod]
    public void A_press_that_follows_the_line_closes_voids_that_open_the_contactor_of_one_that_holds()
    {
        const string Steps = "\nsteps: [Rest for 10 minutes, Strip at 0.2 mA/cm2 for 4 hours]\n";
        string weak = Defected.Replace(
            "value: 0.02, unit: mA/cm2, basis: assumed, source: a defected interface }\n  flux.creep: { value: 0.02",
            "value: 0.05, unit: mA/cm2, basis: assumed, source: a defected interface }\n  flux.creep: { value: 0.026",
            StringComparison.Ordinal
        );
        RunResult holds = Run(weak + Steps);
        RunResult follows = Run(weak.Replace("pressure: 5 MPa", "pressure: 5 MPa, press: follows", StringComparison.Ordinal) + Steps);

        Assert.AreEqual("contact-loss", holds.Trip?.Diagnosis);
        Assert.AreEqual(Outcome.Completed, follows.Outcome, follows.Trip?.Text);
        Assert.IsGreaterThan(6.0, follows.Series[Channel.Pressure].Where(double.IsFinite).Max());
        Assert.IsGreaterThan(follows.Figures["min_contact_fraction"] + 0.02, follows.Series[Channel.ContactFraction][^1], "it heals");
    }

    [TestMethod]
    public void Without_a_commissioned_cell_the_same_voids_are_seen_by_nobody_until_the_resistance_runs_away()
    {
        RunResult run = Run(
            Defected.Replace("commissioned", "yes", StringComparison.Ordinal)
                + "\nsteps: [Rest for 10 minutes, Strip at 0.2 mA/cm2 for 90 minutes]\n"
        );

        Assert.DoesNotContain("contact-loss", string.Join('\n', run.Marks.Select(mark => mark.Text)));
        Assert.IsTrue(run.Series[Channel.SeenContact].All(double.IsNaN));
    }

    [TestMethod]
    [DataRow("impedance: maybe", "\"impedance\" is \"maybe\"; expected yes, no or commissioned")]
    [DataRow(
        "guard: { impedance: { interface: 25 Ohm cm2 } }",
        "\"impedance.grains\" is 0 ohm cm2; expected more than 0, as \"impedance.interface\" is given"
    )]
    [DataRow("guard: { impedance: { grains: 25 Ohm } }", "\"25 Ohm\" is no areal resistance; expected for example 25 Ohm cm2")]
    [DataRow("guard: { impedance: { noise: 2 } }", "\"impedance.noise\" is 2; expected 1E-05 to 0.1")]
    public void What_cannot_be_is_refused_where_it_stands(string line, string says)
    {
        string message = Rehearsal.Refusal("chen2020-lfp", "  - Rest for 1 s", line);

        Assert.StartsWith("x.yaml:", message);
        Assert.Contains(says, message);
    }

    [TestMethod]
    [DataRow("impedance: no", "follows", "\"press\" follows a line that the board does not have")]
    [DataRow("impedance: yes", "rises", "\"press\" is \"rises\"; expected holds or follows")]
    public void A_press_can_only_follow_a_line_that_is_there(string impedance, string press, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() =>
            ExperimentReader.Read(
                "x.yaml",
                $"title: x\ncell: chen2020-lfp\n{impedance}\nfixture: {{ pressure: 5 MPa, press: {press} }}\nsteps: [Rest for 1 s]\n"
            )
        );

        Assert.StartsWith("x.yaml:4: ", error.Message);
        Assert.Contains(says, error.Message);
    }

    private static double ContactAt(RunResult run, double time)
    {
        int row = Enumerable.Range(0, run.Series.Rows).Last(i => run.Series[Channel.Time][i] <= time);
        return run.Series[Channel.ContactFraction][row];
    }

    private static RunResult Run(string experiment)
    {
        return ExperimentRun.Execute(ExperimentReader.Read("x.yaml", experiment), withoutGuard: false, null).Cases[0].Runs[0];
    }
}
