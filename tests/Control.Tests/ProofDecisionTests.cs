using SSBms.Device.Tests;

namespace SSBms.Control.Tests;

/// <summary>What a proof test leaves behind, whether it came to its end or not.</summary>
[TestClass]
public sealed class ProofDecisionTests
{
    [TestMethod]
    public void The_decision_tells_a_proof_for_as_long_as_one_runs()
    {
        GuardScene scene = Standby();
        scene.Sample.ArmRequested = true;
        int proving = 0;
        for (int i = 0; i < SteadyInput.Cycles + GuardScene.ProofCycles + 5; i++)
        {
            scene.Cycle();
            Assert.AreEqual(scene.Guard.State == ProtectionState.Proving, scene.Decision.IsProof, scene.Guard.State.ToString());
            proving += scene.Decision.IsProof ? 1 : 0;
        }

        Assert.AreEqual(GuardScene.ProofCycles, proving);
        Assert.AreEqual(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_proof_that_is_broken_off_while_it_waits_leaves_a_beating_heart_and_nothing_provoked(bool comparator)
    {
        GuardScene scene = Standby();
        scene.Sample.ArmRequested = true;
        while (comparator ? !scene.Decision.ProvokeHardwareTrip : scene.Decision.Beat)
        {
            scene.Cycle();
        }

        scene.ContactorFollows = false;
        scene.Sample.ContactorClosed = true;
        scene.Sample.ArmRequested = false;
        scene.Cycles(SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.Standby, scene.Guard.State);
        Assert.IsTrue(scene.Decision.Beat);
        Assert.IsFalse(scene.Decision.ProvokeHardwareTrip);
        Assert.IsFalse(scene.Decision.IsProof);
        Assert.IsFalse(scene.Decision.CloseContactor);
    }

    [TestMethod]
    public void Contacts_that_close_before_anybody_asked_begin_no_proof_that_would_excuse_a_trip_of_the_hardware()
    {
        GuardScene scene = Standby();
        scene.ContactorFollows = false;
        scene.Sample.ContactorClosed = true;
        scene.Cycles(3);
        scene.Sample.HardwareTrip = true;
        scene.Cycle();
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.HardwareOverCurrent));
    }

    [TestMethod]
    public void A_cycle_that_was_late_as_the_contacts_closed_is_no_longer_told_while_they_are_to_fall()
    {
        GuardScene scene = Standby();
        scene.Sample.ArmRequested = true;
        scene.Cycles(SteadyInput.Cycles);
        Assert.IsTrue(scene.Decision.CloseContactor, "the proof has begun");
        scene.Sample.Now += 100;
        scene.Cycle();
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.MissedCycle));
        Assert.IsTrue(scene.Decision.ProvokeHardwareTrip);
        scene.Cycle();
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.MissedCycle));
    }

    [TestMethod]
    public void Without_pressure_the_comparator_keeps_the_limits_it_had()
    {
        GuardScene scene = GuardScene.Operating(bothLithium: false);
        double charge = scene.Decision.HardwareTripCharge;
        double discharge = scene.Decision.HardwareTripDischarge;
        Assert.IsGreaterThan(0.0, charge);
        scene.PressureAnswers = false;
        scene.Cycles(20);
        Assert.IsFalse(scene.Guard.Quantities.IsKnown(Quantity.PlatingTripDensity));
        Assert.AreEqual(charge, scene.Decision.HardwareTripCharge);
        Assert.AreEqual(discharge, scene.Decision.HardwareTripDischarge);
    }

    [TestMethod]
    public void Before_the_first_sweep_the_eye_is_not_blind_and_its_bounds_are_those_of_a_good_one()
    {
        Quantities quantities = Standby().Guard.Quantities;
        Assert.IsTrue(quantities.IsKnown(Quantity.InterfaceAge));
        Assert.AreEqual(0.0, quantities.Get(Quantity.InterfaceAge));
        Assert.AreEqual(600.0, quantities.Get(Quantity.InterfaceAgeLimit));
        Assert.AreEqual(0.6, quantities.Get(Quantity.LeastContact));
        Assert.AreEqual(0.7, quantities.Get(Quantity.LeastVisibleContact));
        Assert.AreEqual(17.0, quantities.Get(Quantity.ContactEvidenceLimit));
    }

    private static GuardScene Standby()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Cycles(10);
        Assert.AreEqual(ProtectionState.Standby, scene.Guard.State);
        return scene;
    }
}
