using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>What the guard does with what the impedance channel has found of the lithium interface.</summary>
[TestClass]
public class LostContactTests
{
    private const double Critical = 0.3;

    [TestMethod]
    public void Contact_below_six_tenths_opens_the_contactor_at_any_current_and_above_it_less_current_is_allowed()
    {
        GuardScene scene = Watched(bothLithium: false);
        double allowed = scene.Get(Quantity.AllowedStripping);
        Find(scene, 0.61, LostContact.EnoughEvidence + 1.0);
        scene.Cycles(5);

        Expect.State(ProtectionState.Derated, scene.Guard.State);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.VoidsSuspected));
        Expect.Near(0.61 * allowed, scene.Get(Quantity.AllowedStripping), 1e-9);

        Find(scene, 0.59, LostContact.EnoughEvidence + 2.0);
        scene.Cycle();
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        scene.Cycle();
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        Expect.Code(DiagnosisCode.ContactLoss, scene.Guard.Trip.Code);
        Expect.Near(0.59, scene.Guard.Trip.Value, 1e-9);
        Expect.Near(0.6, scene.Guard.Trip.Bound, 1e-9);
    }

    [TestMethod]
    public void The_larger_the_plating_current_the_more_contact_it_wants()
    {
        GuardScene scene = Watched(bothLithium: false);
        double ccd = scene.Get(Quantity.PlatingCcd);
        scene.Density = 0.7 * ccd;
        Find(scene, 0.78, LostContact.EnoughEvidence + 1.0);
        scene.Cycles(5);
        Expect.State(ProtectionState.Derated, scene.Guard.State);
        Expect.Near(0.77, scene.Get(Quantity.LeastContact), 1e-6);

        Find(scene, 0.76, LostContact.EnoughEvidence + 1.0);
        scene.Cycles(2);
        Expect.State(ProtectionState.Tripped, scene.Guard.State);
        Expect.Code(DiagnosisCode.ContactLoss, scene.Guard.Trip.Code);
    }

    [TestMethod]
    public void Without_evidence_no_contact_trips_however_small_a_noisy_sweep_makes_it()
    {
        GuardScene scene = Watched(bothLithium: false);
        Find(scene, 0.2, LostContact.EnoughEvidence);
        scene.Cycles(20);

        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.VoidsSuspected));
    }

    [TestMethod]
    public void When_contact_is_back_the_warning_ends_and_the_whole_current_is_allowed_again()
    {
        GuardScene scene = Watched(bothLithium: false);
        double allowed = scene.Get(Quantity.AllowedPlating);
        Find(scene, 0.7, LostContact.EnoughEvidence + 5.0);
        scene.Cycles(3);
        Find(scene, 0.99, 3.0);
        scene.Cycles(60);

        Assert.IsFalse(scene.IsRaised(DiagnosisCode.VoidsSuspected));
        Expect.State(ProtectionState.Operating, scene.Guard.State);
        Expect.Near(allowed, scene.Get(Quantity.AllowedPlating), 1e-12);
    }

    [TestMethod]
    public void A_channel_without_a_usable_sweep_for_ten_minutes_is_blind_and_half_the_current_is_left_until_it_sees()
    {
        GuardScene scene = Watched(bothLithium: false);
        double allowed = scene.Get(Quantity.AllowedPlating);
        scene.Sample.Interface!.UsedAt = scene.Sample.Now - 599_000;
        scene.Cycles(10);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.EyeBlind));
        scene.Cycles(2);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.EyeBlind));
        Expect.Near(0.5 * allowed, scene.Get(Quantity.AllowedPlating), 1e-12);
        Expect.State(ProtectionState.Derated, scene.Guard.State);

        Find(scene, 1.0, 0.0);
        scene.Cycles(60);
        Assert.IsFalse(scene.IsRaised(DiagnosisCode.EyeBlind));
        Expect.State(ProtectionState.Operating, scene.Guard.State);
    }

    [TestMethod]
    public void A_blind_channel_keeps_the_contactor_from_closing()
    {
        var scene = new GuardScene(bothLithium: false);
        scene.Sample.Interface = new InterfaceFinding { UsedAt = -700_000, Revision = 1 };
        scene.Cycles(10);
        scene.Sample.ArmRequested = true;
        scene.Cycles(SteadyInput.Cycles + GuardScene.ProofCycles + 2);

        Assert.IsFalse(scene.Decision.CloseContactor);
        Assert.IsTrue(scene.IsRaised(DiagnosisCode.EyeBlind));
    }

    [TestMethod]
    public void A_finding_from_before_the_clock_was_set_back_is_none()
    {
        GuardScene scene = Watched(bothLithium: false);
        scene.Sample.Interface!.UsedAt = scene.Sample.Now + 60_000;
        scene.Cycles(2);

        Assert.IsTrue(scene.IsRaised(DiagnosisCode.EyeBlind));
    }

    [TestMethod]
    public void A_weak_eye_says_so_and_leaves_as_much_current_as_the_contact_that_it_sees()
    {
        GuardScene scene = Watched(bothLithium: false);
        double allowed = scene.Get(Quantity.AllowedStripping);
        scene.Sample.Interface!.Visible = 0.4;
        Find(scene, 1.0, 0.0);
        scene.Cycles(2);

        Assert.IsTrue(scene.IsRaised(DiagnosisCode.EyeWeak));
        Expect.Near(0.4 * allowed, scene.Get(Quantity.AllowedStripping), 1e-9);
        Expect.State(ProtectionState.Derated, scene.Guard.State);
    }

    [TestMethod]
    public void The_pressure_that_is_asked_for_is_the_critical_one_with_the_reserve_and_more_where_contact_is_lost()
    {
        GuardScene scene = Watched(bothLithium: false);
        scene.Density = -0.2;
        scene.Cycles(2);
        double critical = scene.Get(Quantity.CriticalPressure);
        Expect.Near(1.25 * critical, scene.Get(Quantity.RequestedPressure), 1e-9);

        // Contact is lost at 5 MPa: that was too little, and what is left carries it all.
        Find(scene, 0.8, LostContact.EnoughEvidence + 1.0);
        scene.Cycles(2);
        Expect.Near(1.25 * 5.0 / 0.8, scene.Get(Quantity.RequestedPressure), 0.01);
        scene.Pressure = 6.0;
        scene.Cycles(2);
        Expect.Near(1.25 * 5.0 / 0.8, scene.Get(Quantity.RequestedPressure), 0.01);

        Find(scene, 1.0, 0.0);
        scene.Cycles(2);
        Expect.Near(1.25 * critical, scene.Get(Quantity.RequestedPressure), 1e-9);
    }

    [TestMethod]
    public void A_weak_eye_asks_for_the_critical_pressure_of_the_current_beside_what_it_cannot_see()
    {
        GuardScene scene = Watched(bothLithium: false);
        scene.Density = -0.25;
        scene.Cycles(2);
        double whole = scene.Get(Quantity.RequestedPressure);
        scene.Density = -0.2;
        scene.Sample.Interface!.Visible = 0.8 * LostContact.GoodContact;
        Find(scene, 1.0, 0.0);
        scene.Cycles(2);

        Assert.IsTrue(scene.Get(Quantity.RequestedPressure) > whole);
        Assert.IsTrue(scene.Get(Quantity.RequestedPressure) < 5.0);
    }

    [TestMethod]
    public void No_pressure_is_asked_for_at_which_the_current_is_derated_at_the_wall()
    {
        GuardScene scene = Watched(bothLithium: false);
        scene.Density = -0.25;
        Find(scene, 0.61, LostContact.EnoughEvidence + 1.0);
        scene.Cycles(2);

        Assert.IsTrue(scene.Get(Quantity.RequestedPressure) <= 0.9 * scene.Get(Quantity.PressureWall));
        Assert.IsTrue(scene.Get(Quantity.RequestedPressure) > Critical);
    }

    [TestMethod]
    public void What_is_no_finite_number_is_no_finding_and_changes_nothing()
    {
        var finding = new InterfaceFinding();
        Assert.IsTrue(finding.Take(0.8, 0.9, 20.0));
        Assert.IsFalse(finding.Take(double.NaN, 0.9, 30.0));
        Assert.IsFalse(finding.Take(0.7, double.PositiveInfinity, 30.0));
        Assert.IsFalse(finding.Take(0.7, 0.9, double.NaN));

        Expect.Near(0.8, finding.Contact, 0.0);
        Expect.Near(0.9, finding.Visible, 0.0);
        Expect.Near(20.0, finding.Evidence, 0.0);
        Assert.AreEqual(1, finding.Revision);
    }

    /// <summary>A closed contactor on a board whose eye is good and has seen nothing.</summary>
    private static GuardScene Watched(bool bothLithium)
    {
        GuardScene scene = GuardScene.Operating(bothLithium);
        scene.Sample.Interface = new InterfaceFinding { UsedAt = scene.Sample.Now, Revision = 1 };
        scene.Cycles(2);
        Expect.State(ProtectionState.Operating, scene.Guard.State);
        return scene;
    }

    private static void Find(GuardScene scene, double contact, double evidence)
    {
        InterfaceFinding finding = scene.Sample.Interface!;
        finding.UsedAt = scene.Sample.Now;
        finding.Contact = contact;
        finding.Evidence = evidence;
        finding.Revision++;
    }
}
