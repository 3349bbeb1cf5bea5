using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What opens or conducts against the command, cycles that come too late, and switches that bounce.</summary>
[TestClass]
public class ContactorWatchTests
{
    [TestMethod]
    public void A_contactor_that_opens_by_itself_trips_in_the_second_cycle_and_stays_open()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.ContactorFollows = false;
        scene.Sample.ContactorClosed = false;
        scene.Cycle();
        Assert.IsTrue(scene.Decision.CloseContactor);
        scene.Cycle();
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.UncommandedOpening, scene.Guard.Trip.Code);
        scene.Sample.ContactorClosed = true;
        scene.Cycle();
        scene.ContactorFollows = true;
        scene.Cycles(100);
        Assert.IsFalse(scene.Decision.CloseContactor, "what comes back does not close it again");
    }

    [TestMethod]
    public void An_auxiliary_contact_that_bounces_for_a_cycle_opens_nothing()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 20; i++)
        {
            scene.Sample.ContactorClosed = false;
            scene.Cycle();
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_contactor_that_never_arrived_has_not_opened_by_itself()
    {
        var scene = new GuardScene(bothLithium: false) { ContactorFollows = false };
        scene.Cycles(10);
        scene.Sample.ArmRequested = true;
        scene.Cycles(20);
        Expect.Code(DiagnosisCode.ContactorFault, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void An_opening_after_a_time_without_heartbeat_is_named_after_it_at_once()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.ContactorClosed = false;
        scene.Sample.HeartbeatSilence = 0.4;
        scene.Cycle();
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.HeartbeatLapse, scene.Guard.Trip.Code);
        Expect.Near(0.4, scene.Guard.Trip.Value, 0.0);
        Expect.Near(0.2, scene.Guard.Trip.Bound, 1e-12);
    }

    [TestMethod]
    public void A_time_without_heartbeat_opens_though_the_auxiliary_contact_says_that_nothing_happened()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.HeartbeatSilence = 2.0;
        Late(scene, 2050);
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.HeartbeatLapse, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_clock_that_jumps_by_an_hour_is_no_time_without_heartbeat()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.HeartbeatSilence = 3600.0;
        Late(scene, 3600000);
        scene.Sample.HeartbeatSilence = 0.05;
        scene.Cycles(10);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void Contacts_that_fall_open_and_close_within_a_cycle_are_told_by_the_current()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.1;
        scene.Voltage += 0.01;
        scene.Cycles(50);
        scene.ContactorFollows = false;
        scene.Sample.ContactorClosed = false;
        scene.Density = 0.03;
        scene.Cycle();
        scene.Sample.ContactorClosed = true;
        scene.Density = 0.1;
        scene.Cycle();
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.UncommandedOpening, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_missed_cycle_is_told_and_three_in_a_row_open()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        Late(scene, 160);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.MissedCycle));
        scene.Cycle();
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.MissedCycle));
        Late(scene, 160);
        Late(scene, 160);
        scene.Cycle();
        Assert.IsTrue(scene.Decision.CloseContactor);
        Late(scene, 160);
        Late(scene, 160);
        Late(scene, 160);
        Expect.Code(DiagnosisCode.CycleOverrun, scene.Guard.Trip.Code);
        Expect.Near(0.16, scene.Guard.Trip.Value, 1e-12);
    }

    [TestMethod]
    public void A_cycle_that_is_half_a_period_late_is_not_missed()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 100; i++)
        {
            Late(scene, i % 2 == 0 ? 150 : 50);
        }

        Assert.IsFalse(scene.IsRaised(DiagnosisCode.MissedCycle));
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void Cycles_may_take_their_time_while_the_contactor_is_open()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Cycles(10);
        for (int i = 0; i < 10; i++)
        {
            Late(scene, 3000);
        }

        Assert.IsFalse(scene.IsRaised(DiagnosisCode.MissedCycle));
    }

    [TestMethod]
    public void A_weld_is_told_by_its_current_whatever_the_auxiliary_contact_says_and_refuses_arming()
    {
        for (int i = 0; i < 2; i++)
        {
            var scene = new GuardScene(bothLithium: false);
            scene.Cycles(20);
            Expect.State(ProtectionState.Standby, scene.Guard.State);
            scene.Density = i == 0 ? 0.02 : -0.02;
            scene.Cycles(3);
            Assert.IsTrue(scene.IsRaised(DiagnosisCode.ContactorWelded));
            Expect.State(ProtectionState.SelfTest, scene.Guard.State);
            scene.Sample.ArmRequested = true;
            scene.Cycles(100);
            Assert.IsFalse(scene.Decision.CloseContactor);
            scene.Density = 0.0;
            scene.Cycle();
            Assert.IsFalse(scene.IsRaised(DiagnosisCode.ContactorWelded));
        }
    }

    [TestMethod]
    public void A_weld_found_by_a_trip_cannot_be_reset_away()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.28;
        scene.Cycles(10);
        Expect.Code(DiagnosisCode.PlatingCcdExceeded, scene.Guard.Trip.Code);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.ContactorWelded));
        scene.Density = 0.1;
        scene.Sample.ArmRequested = false;
        scene.Sample.ResetRequested = true;
        scene.Cycles(50);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.ContactorWelded));
    }

    [TestMethod]
    public void Contacts_that_still_travel_are_not_welded()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.1;
        scene.Sample.ArmRequested = false;
        scene.ContactorFollows = false;
        scene.Cycles(SteadyInput.Cycles + 4);
        scene.Density = 0.0;
        scene.Sample.ContactorClosed = false;
        scene.Cycles(20);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.ContactorWelded));
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void What_a_current_monitor_reads_without_current_is_no_weld()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Density = 0.9 * 0.001 * GarnetCell.Board(GuardScene.CycleSeconds).LargestCurrent * 1000.0 / GarnetCell.Area;
        scene.Cycles(100);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void A_bounce_of_two_cycles_neither_opens_nor_arms_nor_resets()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        for (int i = 0; i < 20; i++)
        {
            scene.Sample.ArmRequested = i % SteadyInput.Cycles == 0;
            scene.Cycle();
        }

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
        scene.Cycles(10);
        scene.Sample.ArmRequested = true;
        scene.Cycles(SteadyInput.Cycles - 1);
        scene.Sample.ArmRequested = false;
        scene.Cycles(10);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
        scene.Guard.RestoreTrip(DiagnosisCode.OverVoltage, 1, 4.2, 4.1);
        scene.Sample.ResetRequested = true;
        scene.Cycles(SteadyInput.Cycles - 1);
        scene.Sample.ResetRequested = false;
        scene.Cycles(10);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
    }

    [TestMethod]
    public void A_lost_configuration_trips_at_once_with_its_channel_and_before_all_else()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.LostConfiguration = MeasuredChannel.Current;
        scene.Sample.HardwareTrip = true;
        scene.Density = 0.3;
        scene.Cycle();
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.ConfigurationLost, scene.Guard.Trip.Code);
        Expect.Near((double)(int)MeasuredChannel.Current, scene.Guard.Trip.Value, 0.0);
    }

    private static void Late(GuardScene scene, int milliseconds)
    {
        scene.Sample.Now += milliseconds - 100;
        scene.Cycle();
    }
}
