using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What becomes of a cell when the firmware itself fails: the top of the firmware runs in a rehearsal as it does on a board.</summary>
[TestClass]
public sealed class FirmwareFaultTests
{
    [TestMethod]
    [DataRow("throwing")]
    [DataRow("late")]
    public void A_cycle_that_fails_opens_the_contactor_restarts_the_board_and_the_reason_is_latched(string fault)
    {
        RunResult run = Run($"Fault firmware {fault} after 30 s");

        Assert.AreEqual("firmware-fault", run.Trip?.Diagnosis);
        Assert.IsLessThanOrEqualTo(30.3, run.Trip!.TimeSeconds);
        Assert.AreEqual(30.0, run.Figures["charge_stripped_mah_per_cm2"] / 0.1 * 3600.0, 0.5, "no current after it");
    }

    [TestMethod]
    public void A_firmware_that_hangs_loses_its_heartbeat_and_the_contactor_opens_by_itself()
    {
        RunResult run = Run("Fault firmware hung after 30 s");

        Assert.IsNull(run.Trip, "nobody is left to say so");
        double seconds = run.Figures["charge_stripped_mah_per_cm2"] / 0.1 * 3600.0;
        Assert.IsTrue(
            seconds is > 30.0 and < 30.5,
            $"current for {seconds} s: the monostable holds for 0.24 to 0.36 s, the contacts take 5 ms"
        );
    }

    [TestMethod]
    public void A_board_that_restarts_comes_back_in_standby_and_does_not_close_by_itself()
    {
        RunResult run = Run("Fault board restarted after 30 s");

        Assert.IsNull(run.Trip);
        Assert.AreEqual("standby", run.Marks.Last(mark => mark.Kind == MarkKind.State).Text);
        Assert.AreEqual(30.0, run.Figures["charge_stripped_mah_per_cm2"] / 0.1 * 3600.0, 0.5);
    }

    [TestMethod]
    public void A_line_full_of_noise_does_not_keep_the_guard_from_tripping()
    {
        RunResult quiet = Run("Ramp pressure to 0 MPa in 1 minute");
        RunResult flooded = Run("Ramp pressure to 0 MPa in 1 minute", "Fault link flooded");

        Assert.AreEqual("critical-stack-pressure", flooded.Trip?.Diagnosis);
        Assert.AreEqual(quiet.Trip!.TimeSeconds, flooded.Trip!.TimeSeconds, 1e-9);
    }

    private static RunResult Run(params string[] before)
    {
        string steps = string.Join('\n', before.Append("Strip at 0.1 mA/cm2 for 2 minutes").Select(step => $"  - {step}"));
        string text = $"title: x\ncell: chen2020-symmetric\nfixture: {{ pressure: 5 MPa }}\nsteps:\n{steps}\n";
        Experiment experiment = ExperimentReader.Read("x.yaml", text);
        return ExperimentRun.Execute(experiment, withoutGuard: false, null).Cases[0].Runs[0];
    }
}
