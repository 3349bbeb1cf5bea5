using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.VirtualBoard;

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
    [DataRow(1, 0.1)]
    [DataRow(2, 1.0)]
    [DataRow(3, 10.0)]
    public void The_current_stops_when_the_contacts_open_and_not_at_the_end_of_a_step_of_the_world(int seed, double cycle)
    {
        string text =
            $"title: x\ncell: chen2020-symmetric\nseed: {seed}\ncycle: {cycle:0.0} s\n"
            + "fixture: { pressure: 5 MPa }\nsteps:\n  - Rest for 1 minute\n  - Strip at 0.1 mA/cm2 for 1 hour\n";
        Experiment experiment = ExperimentReader.Read("x.yaml", text);
        var fixture = new VirtualFixture(experiment.Cases[0], guarded: true);
        fixture.Cycler.Begin((CyclerStep)experiment.Cases[0].Steps[1]);
        fixture.Firmware!.Supervisor.Start();
        bool seenOff = false;
        while (fixture.Firmware.State != ProtectionState.Operating && fixture.Seconds < 600.0)
        {
            fixture.AdvanceTo(fixture.RunFirmware());
            fixture.Board!.ArmSwitch.IsOn = seenOff;
            seenOff |= fixture.Firmware.State == ProtectionState.Standby;
        }

        Assert.IsTrue(fixture.Board!.ContactorConducts);
        fixture.RunFirmware();
        fixture.Board.Processor.Fault = FirmwareFault.Hung;
        long opens = fixture.Board.Monostable.EndsAt + VirtualContactor.OpenMicroseconds;
        double before = fixture.Stripped;
        double from = fixture.Seconds;
        fixture.AdvanceTo(opens + 60_000_000);
        Assert.AreEqual(opens, fixture.LastOpening?.AtMicroseconds);
        Assert.AreEqual((opens * 1e-6 - from) * 0.1 / 3600.0, fixture.Stripped - before, 1e-12);
    }

    [TestMethod]
    public void A_board_that_restarts_while_closed_comes_back_tripped_and_says_that_it_was_lost()
    {
        RunResult run = Run("Fault board restarted after 30 s");

        Assert.AreEqual("lost-while-closed", run.Trip?.Diagnosis);
        Assert.AreNotEqual("standby", run.Marks.Last(mark => mark.Kind == MarkKind.State).Text, "it waits for the key");
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
