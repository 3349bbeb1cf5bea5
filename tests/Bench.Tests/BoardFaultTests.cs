using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>Contactor, switches, supply, clock, tasks, registers and memory that are not as they should be.</summary>
[TestClass]
public sealed class BoardFaultTests
{
    private const string Charge = "Charge at 0.1 mA/cm2 for 1 minute";

    [TestMethod]
    [DataRow("welded")]
    [DataRow("welded-unseen")]
    public void The_current_goes_on_through_welded_contacts_whatever_was_tripped(string fault)
    {
        RunResult run = Steps.Of($"Fault contactor {fault}", "Fault nau7802 off", Charge);
        Assert.AreEqual("stale-pressure", run.Trip?.Diagnosis);
        Assert.AreEqual(60.0, PlatedSeconds(run), 0.1);
    }

    [TestMethod]
    public void A_weld_is_told_by_the_auxiliary_contact_unless_that_follows_the_coil()
    {
        // Disarmed, the contactor should open; a trip would say that it did not.
        Assert.AreEqual(
            "contactor-fault",
            Steps.Of("Fault contactor welded", "Fault arm switch stuck-off", Charge).Marks.Last(Told).Text[..15]
        );
        Assert.IsFalse(Steps.Of("Fault contactor welded-unseen", "Fault arm switch stuck-off", Charge).Marks.Any(Told));

        static bool Told(Mark mark) => mark.Text.StartsWith("contactor-fault", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_slow_contactor_lets_the_current_go_on_for_its_travel()
    {
        double usual = PlatedSeconds(Steps.Of(Charge, "Fault nau7802 off", Charge));
        double slow = PlatedSeconds(Steps.Of(Charge, "Fault contactor slow 400 ms", "Fault nau7802 off", Charge));
        Assert.AreEqual(usual + 0.395, slow, 0.02);
    }

    [TestMethod]
    public void A_bouncing_arm_switch_opens_the_contactor_again_and_again_and_a_sound_one_does_not()
    {
        RunResult run = Steps.Of("Fault arm switch bouncing 4 Hz", "Charge at 0.1 mA/cm2 for 10 minutes");
        Assert.IsGreaterThan(5, run.Marks.Count(mark => mark.Text == "standby"));
        RunResult mended = Steps.Of("Fault arm switch bouncing 4 Hz", "Fault arm switch ok", "Charge at 0.1 mA/cm2 for 10 minutes");
        Assert.AreEqual(600.0, PlatedSeconds(mended), 0.1);
    }

    [TestMethod]
    public void After_a_brown_out_the_board_starts_anew_with_its_memory_and_does_not_close_by_itself()
    {
        RunResult run = Steps.Of(Charge, "Fault supply browned-out 50 ms", "Charge at 0.1 mA/cm2 for 1 minute");
        Assert.AreEqual(60.0, PlatedSeconds(run), 0.1);
        Assert.AreEqual("standby", run.Marks[^1].Text);
        Assert.IsTrue(run.Marks.Any(mark => mark.Text == "started, every chip answers" && mark.TimeSeconds > 60.0), "the memory logged on");
    }

    [TestMethod]
    [DataRow("1 h")]
    [DataRow("-5 s")]
    [DataRow("60 days")]
    public void A_clock_that_jumps_neither_opens_nor_stops_the_guard_and_events_keep_their_time(string jump)
    {
        RunResult sound = Steps.Of(Charge, $"Fault clock jumped {jump}", Charge);
        Assert.AreEqual(Outcome.Completed, sound.Outcome);
        Assert.AreEqual(120.0, PlatedSeconds(sound), 0.1);

        RunResult broken = Steps.Of(Charge, $"Fault clock jumped {jump}", "Fault nau7802 off after 30 s", Charge);
        Assert.AreEqual("stale-pressure", broken.Trip?.Diagnosis);
        Assert.AreEqual(90.3, broken.Trip!.TimeSeconds, 0.2);
    }

    [TestMethod]
    public void A_task_that_blocks_keeps_the_heartbeat_away_and_the_contactor_opens()
    {
        Assert.AreEqual("contactor-fault", Steps.Of("Fault background task blocking 400 ms", Charge).Trip?.Diagnosis);
        Assert.IsNull(Steps.Of("Fault background task blocking 50 ms", Charge).Trip);
    }

    [TestMethod]
    public void A_lost_range_of_the_current_monitor_makes_it_read_a_quarter()
    {
        double right = Steps.Of(Charge).Series[Channel.Current][^1];
        double wrong = Steps.Of("Fault ina228 register 0x00 = 0x0000", Charge).Series[Channel.Current][^1];
        Assert.AreEqual(right / 4.0, wrong, 1e-6);
    }

    [TestMethod]
    public void A_trip_is_lost_over_a_restart_when_its_bits_flip_or_the_memory_never_took_it()
    {
        // The steps end with the trip; what comes after a time comes in the minute that is still recorded.
        string[] trip = [Charge, "Fault nau7802 off", "Fault nau7802 ok after 5 s", "Fault memory ok after 7 s"];
        string[] restart = ["Fault board restarted after 7 s", Charge];
        Assert.IsFalse(IsInStandby(Steps.Of([.. trip, .. restart])));

        // A bit in each of the two slots of the latch.
        string[] flips = ["Fault memory flipped 0x0008.0 after 6 s", "Fault memory flipped 0x0048.0 after 6 s"];
        Assert.IsTrue(IsInStandby(Steps.Of([.. trip, .. flips, .. restart])));
        Assert.IsTrue(IsInStandby(Steps.Of(["Fault memory protected", .. trip, .. restart])));

        static bool IsInStandby(RunResult run) => run.Marks.Last(mark => mark.Kind == MarkKind.State).Text == "standby";
    }

    private static double PlatedSeconds(RunResult run)
    {
        return run.Figures["charge_plated_mah_per_cm2"] / 0.1 * 3600.0;
    }
}
