using SSBms.Control;

namespace SSBms.Device.Tests;

[TestClass]
public class ProtectionTests
{
    [TestMethod]
    public void Power_up_is_open_and_stays_open_without_a_request()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Cycles(100);
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void A_switch_left_on_does_not_arm()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Sample.ArmRequested = true;
        scene.Cycles(100);
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void Self_test_does_not_pass_while_a_channel_is_silent()
    {
        var scene = new GuardScene(bothLithium: false) { PressureAnswers = false };
        scene.Cycles(100);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
    }

    [TestMethod]
    public void Self_test_does_not_pass_while_the_contactor_reports_closed()
    {
        var scene = new GuardScene(bothLithium: false) { ContactorFollows = false };
        scene.Sample.ContactorClosed = true;
        scene.Cycles(100);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
    }

    [TestMethod]
    public void A_fault_in_standby_goes_back_to_self_test()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Cycles(10);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
        scene.Pressure = 30.0;
        scene.Cycles(3);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
    }

    [TestMethod]
    public void A_contactor_that_does_not_close_is_a_fault()
    {
        var scene = new GuardScene(bothLithium: false) { ContactorFollows = false };
        scene.Cycles(10);
        scene.Sample.ArmRequested = true;
        scene.Cycles(20);
        Expect.Code(DiagnosisCode.ContactorFault, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void Releasing_the_request_opens_without_a_trip()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.State(ProtectionState.Standby, scene.Guard.State);
    }

    [TestMethod]
    public void A_trip_stays_until_a_reset_with_the_request_released()
    {
        GuardScene scene = Tripped();
        scene.Cycles(1000);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        scene.Sample.ResetRequested = true;
        scene.Cycles(SteadyInput.Cycles + 1);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        Expect.Code(DiagnosisCode.None, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void A_key_left_on_resets_no_trip_until_it_was_seen_off()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Sample.ResetRequested = true;
        scene.Pressure = 30.0;
        scene.Cycles(3);
        scene.Pressure = 5.0;
        scene.Sample.ArmRequested = false;
        scene.Cycles(50);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        scene.Sample.ResetRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        scene.Sample.ResetRequested = true;
        scene.Cycles(SteadyInput.Cycles);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
    }

    [TestMethod]
    public void A_key_left_on_over_a_restart_does_not_clear_the_latch()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Sample.ResetRequested = true;
        scene.Guard.RestoreTrip(DiagnosisCode.CriticalStackPressure, 12345, 0.9, 1.0);
        scene.Cycles(50);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        Expect.Code(DiagnosisCode.CriticalStackPressure, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void After_a_reset_the_switch_must_be_turned_anew()
    {
        GuardScene scene = Tripped();
        scene.Sample.ArmRequested = false;
        scene.Sample.ResetRequested = true;
        scene.Cycles(SteadyInput.Cycles);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        scene.Sample.ResetRequested = false;
        scene.Sample.ArmRequested = true;
        scene.Cycles(50);
        Assert.IsFalse(scene.Decision.CloseContactor);
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        scene.Sample.ArmRequested = true;
        scene.Cycles(3);
        Assert.IsTrue(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void A_reset_does_not_help_while_the_cause_is_there()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Pressure = 30.0;
        scene.Cycles(3);
        scene.Sample.ArmRequested = false;
        scene.Sample.ResetRequested = true;
        scene.Cycles(50);
        Expect.State(ProtectionState.SelfTest, scene.Guard.State);
        Assert.IsFalse(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void A_latched_trip_is_taken_up_after_a_restart()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Guard.RestoreTrip(DiagnosisCode.CriticalStackPressure, 12345, 0.9, 1.0);
        scene.Cycles(100);
        scene.Sample.ArmRequested = true;
        scene.Cycles(100);
        Assert.IsFalse(scene.Decision.CloseContactor);
        Expect.Code(DiagnosisCode.CriticalStackPressure, scene.Guard.Trip.Code);
        Expect.Near(0.9, scene.Guard.Trip.Value, 0.0);
    }

    [TestMethod]
    public void Nothing_is_allowed_while_the_contactor_is_open()
    {
        GuardScene scene = Tripped();
        Assert.AreEqual(0.0, scene.Decision.AllowedCharge);
        Assert.AreEqual(0.0, scene.Decision.AllowedDischarge);
    }

    private static GuardScene Tripped()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        scene.Density = 0.29;
        scene.Cycle();
        scene.Density = 0.0;
        scene.Cycle();
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        return scene;
    }
}
