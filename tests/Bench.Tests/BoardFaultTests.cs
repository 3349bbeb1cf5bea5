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
    public void A_weld_is_told_by_its_current_whatever_the_auxiliary_contact_says()
    {
        // Disarmed, the contactor should open; a trip would say that it did not.
        foreach (string fault in new[] { "welded", "welded-unseen" })
        {
            RunResult run = Steps.Of($"Fault contactor {fault}", "Fault arm switch stuck-off", Charge);
            StringAssert.Contains(run.Marks.Last(Told).Text, "contactor-welded: current-through-open 0.000113");
        }

        static bool Told(Mark mark) => mark.Text.StartsWith("contactor-welded", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_slow_contactor_lets_the_current_go_on_for_its_travel()
    {
        double usual = PlatedSeconds(Steps.Of(Charge, "Fault nau7802 off", Charge));
        double slow = PlatedSeconds(Steps.Of(Charge, "Fault contactor slow 400 ms", "Fault nau7802 off", Charge));
        Assert.AreEqual(usual + 0.395, slow, 0.02);
    }

    [TestMethod]
    [DataRow("arm switch")]
    [DataRow("reset switch")]
    public void A_bouncing_switch_opens_nothing(string name)
    {
        RunResult run = Steps.Of($"Fault {name} bouncing 4 Hz", "Charge at 0.1 mA/cm2 for 10 minutes");
        Assert.AreEqual(Outcome.Completed, run.Outcome);
        Assert.AreEqual(600.0, PlatedSeconds(run), 0.1);
    }

    [TestMethod]
    public void After_a_brown_out_the_board_starts_anew_with_its_memory_and_does_not_close_by_itself()
    {
        RunResult run = Steps.Of(Charge, "Fault supply browned-out 50 ms", "Charge at 0.1 mA/cm2 for 1 minute");
        Assert.AreEqual(60.0, PlatedSeconds(run), 0.1);
        Assert.AreEqual("lost-while-closed", run.Trip?.Diagnosis);
        Assert.AreNotEqual("standby", run.Marks.Last(mark => mark.Kind == MarkKind.State).Text, "it waits for the key");
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
    public void A_task_that_blocks_keeps_the_heartbeat_away_and_every_board_opens_once_and_says_why()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            RunResult run = Steps.With($"seed: {seed}\n", "Fault background task blocking 400 ms", Charge);
            Assert.AreEqual("heartbeat-lapse", run.Trip?.Diagnosis);
            Assert.AreEqual(1.0, run.Figures["openings"]);
        }

        Assert.AreEqual("cycle-overrun", Steps.Of("Fault background task blocking 200 ms", Charge).Trip?.Diagnosis);
        Assert.IsNull(Steps.Of("Fault background task blocking 50 ms", Charge).Trip);
    }

    [TestMethod]
    [DataRow("ina228 register 0x00 = 0x0000", "configuration-lost: current")]
    [DataRow("ina228 reset", "configuration-lost: current")]
    [DataRow("ads1115 register 0x01 = 0x0583", "configuration-lost: redundant-voltage")]
    [DataRow("nau7802 register 0x06 = 0x40", "configuration-lost: stack-pressure")]
    [DataRow("plate tmp117 register 0x07 = 0xFD80", "configuration-lost: plate-temperature")]
    public void A_lost_configuration_opens_within_a_second_and_names_the_channel(string fault, string told)
    {
        RunResult run = Steps.Of(Charge, $"Fault {fault}", Charge);
        StringAssert.Contains(run.Summary, told);
        Assert.IsLessThan(61.0, PlatedSeconds(run));
    }

    [TestMethod]
    public void A_trip_outlives_a_restart_when_bits_of_it_flip_and_when_the_memory_took_no_more_of_it()
    {
        // The steps end with the trip; what comes after a time comes in the minute that is still recorded.
        string[] trip = [Charge, "Fault nau7802 off", "Fault nau7802 ok after 5 s", "Fault memory ok after 7 s"];
        string[] restart = ["Fault board restarted after 7 s", Charge];
        Assert.IsFalse(IsInStandby(Steps.Of([.. trip, .. restart])));

        // A bit in each of the two slots of the latch.
        string[] flips = ["Fault memory flipped 0x0008.0 after 6 s", "Fault memory flipped 0x0048.0 after 6 s"];
        Assert.IsFalse(IsInStandby(Steps.Of([.. trip, .. flips, .. restart])));
        Assert.IsFalse(IsInStandby(Steps.Of(["Fault memory protected", .. trip, .. restart])));

        static bool IsInStandby(RunResult run) => run.Marks.Last(mark => mark.Kind == MarkKind.State).Text == "standby";
    }

    private static double PlatedSeconds(RunResult run)
    {
        return run.Figures["charge_plated_mah_per_cm2"] / 0.1 * 3600.0;
    }
}
