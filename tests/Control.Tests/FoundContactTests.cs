namespace SSBms.Control.Tests;

/// <summary>What a finding of the impedance channel means for area, pressure and current, edge by edge.</summary>
[TestClass]
public sealed class FoundContactTests
{
    private readonly LostContact _lost = new();
    private readonly InterfaceFinding _finding = new() { Revision = 1 };
    private readonly Quantities _quantities = new();

    public FoundContactTests()
    {
        _quantities.Set(Quantity.PlatingCcd, 0.3);
        _quantities.Set(Quantity.StrippingCcd, 0.6);
        _quantities.Set(Quantity.StackPressure, 5.0);
    }

    [TestMethod]
    [DataRow(0.0, 0.6)]
    [DataRow(0.3, 0.6)]
    [DataRow(0.6, 0.66)]
    [DataRow(1.0, 1.1)]
    public void A_current_wants_the_contact_that_leaves_a_tenth_below_its_limit_and_never_less_than_six_tenths(double load, double contact)
    {
        Assert.AreEqual(contact, LostContact.Wanted(load), 1e-12);
    }

    [TestMethod]
    public void Until_a_sweep_says_otherwise_all_contact_is_there()
    {
        Assert.AreEqual(1.0, _lost.Contact);
        Assert.AreEqual(0.0, _lost.Pressure);
        Assert.AreEqual((1.0, 1.0, 0.0), (_finding.Contact, _finding.Visible, _finding.Evidence));
    }

    [TestMethod]
    public void A_share_of_the_area_is_held_between_none_and_all()
    {
        Assert.IsTrue(_finding.Take(1.5, 1.5, 3.0));
        Assert.AreEqual((1.0, 1.0), (_finding.Contact, _finding.Visible));
        Assert.IsTrue(_finding.Take(-0.5, -0.5, 3.0));
        Assert.AreEqual((0.0, 0.0), (_finding.Contact, _finding.Visible));
    }

    [TestMethod]
    [DataRow(0, 0.0)]
    [DataRow(1, 0.0)]
    [DataRow(600_000, 0.0)]
    [DataRow(600_001, 600.001)]
    [DataRow(-1, Sample.NeverMeasured)]
    public void An_eye_is_blind_after_more_than_ten_minutes_or_with_a_finding_of_the_future(int since, double age)
    {
        Cycle(since);
        Assert.AreEqual(age, _quantities.Get(Quantity.InterfaceAge), 1e-9);
    }

    [TestMethod]
    public void Evidence_and_sight_are_told_when_a_sweep_brought_something_new_and_not_again()
    {
        _finding.Evidence = 3.0;
        _finding.Visible = 0.9;
        Cycle();
        Assert.IsTrue(_quantities.IsFresh(Quantity.ContactEvidence));
        Assert.IsTrue(_quantities.IsFresh(Quantity.VisibleContact));
        Assert.AreEqual((3.0, 0.9), (_quantities.Get(Quantity.ContactEvidence), _quantities.Get(Quantity.VisibleContact)));
        Cycle();
        Assert.IsFalse(_quantities.IsFresh(Quantity.ContactEvidence));
        Assert.IsFalse(_quantities.IsFresh(Quantity.VisibleContact));
        _finding.Revision++;
        Cycle();
        Assert.IsTrue(_quantities.IsFresh(Quantity.ContactEvidence));
    }

    [TestMethod]
    [DataRow(0.70, 1.0, 0.0, 1.0)]
    [DataRow(0.69, 1.0, 0.0, 0.69)]
    [DataRow(0.70, 0.65, 17.0, 1.0)]
    [DataRow(0.70, 0.65, 17.1, 0.65)]
    [DataRow(0.50, 0.90, 20.0, 0.50)]
    [DataRow(0.50, 0.40, 20.0, 0.40)]
    public void Current_is_published_for_the_contact_that_is_left_or_that_a_weak_eye_can_see(
        double visible,
        double contact,
        double evidence,
        double left
    )
    {
        _finding.Visible = visible;
        _finding.Contact = contact;
        _finding.Evidence = evidence;
        Cycle();
        Assert.AreEqual(left, _lost.Contact);
    }

    [TestMethod]
    public void What_is_left_of_the_contact_is_told_from_the_evidence_on_and_whole_once_it_has_gone()
    {
        Cycle();
        Assert.IsFalse(_quantities.IsKnown(Quantity.InterfaceContact), "nothing was ever lost");
        Assert.IsFalse(_quantities.IsKnown(Quantity.LeastContact));

        Lose(0.65);
        Assert.AreEqual(0.65, _quantities.Get(Quantity.InterfaceContact));
        Assert.AreEqual(5.0, _lost.Pressure);
        _quantities.Set(Quantity.StackPressure, 6.0);
        Cycle();
        Assert.AreEqual(5.0, _lost.Pressure, "where it began to be lost");

        _finding.Evidence = 3.0;
        Cycle();
        Assert.IsTrue(_quantities.IsFresh(Quantity.InterfaceContact));
        Assert.AreEqual(1.0, _quantities.Get(Quantity.InterfaceContact));
        Assert.AreEqual(0.0, _lost.Pressure);
        Cycle();
        Assert.IsFalse(_quantities.IsFresh(Quantity.InterfaceContact), "and no more after that");

        Lose(0.65);
        Assert.AreEqual(6.0, _lost.Pressure, "lost anew, at another pressure");
    }

    [TestMethod]
    public void The_contact_that_is_wanted_goes_with_the_plating_current_over_the_limit_of_plating()
    {
        _quantities.Set(Quantity.PlatingDensity, 0.27);
        Lose(0.65);
        Assert.AreEqual(0.99, _quantities.Get(Quantity.LeastContact), 1e-12);
        _quantities.Forget(Quantity.PlatingCcd);
        Cycle();
        Assert.AreEqual(0.6, _quantities.Get(Quantity.LeastContact), 1e-12, "without a limit there is no load, and a row of its own");
    }

    [TestMethod]
    [DataRow(0.70, 0, 1.0)]
    [DataRow(0.69, 0, 2.0)]
    [DataRow(0.70, 600_001, 2.0)]
    public void What_steps_tell_of_a_rise_is_the_cathode_while_a_good_eye_sees_the_lithium_by_itself(
        double visible,
        int since,
        double ratio
    )
    {
        _finding.Visible = visible;
        Cycle(since, () => _quantities.Set(Quantity.AcceleratedRatio, 2.0));
        Assert.AreEqual(ratio, _quantities.Get(Quantity.AcceleratedRatio));
    }

    [TestMethod]
    public void A_rise_that_was_judged_before_is_left_alone()
    {
        _quantities.Set(Quantity.AcceleratedRatio, 2.0);
        Cycle(0, () => _quantities.Set(Quantity.RiseEvidence, 1.0));
        Assert.IsFalse(_quantities.IsFresh(Quantity.AcceleratedRatio));
        Assert.AreEqual(2.0, _quantities.Get(Quantity.AcceleratedRatio));
    }

    private void Lose(double contact)
    {
        _finding.Contact = contact;
        _finding.Evidence = LostContact.EnoughEvidence + 1.0;
        Cycle();
    }

    private void Cycle(int since = 0, Action? measure = null)
    {
        const long now = 3_600_000;
        _finding.UsedAt = now - since;
        _quantities.BeginCycle();
        measure?.Invoke();
        _lost.Update(_finding, now, _quantities);
    }
}
