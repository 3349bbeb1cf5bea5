namespace SSBms.Control.Tests;

/// <summary>What the auxiliary contact and the current say of the contactor, cycle by cycle.</summary>
[TestClass]
public sealed class ContactorWatchLawTests
{
    private const double Cycle = 0.1;

    private readonly ContactorWatch _watch = new();
    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();

    public ContactorWatchLawTests()
    {
        _quantities.Set(Quantity.CycleTimeLimit, 0.15);
        _quantities.Set(Quantity.ContactorLimit, 0.5);
    }

    [TestMethod]
    public void A_mismatch_counts_the_time_either_way_and_ends_at_once()
    {
        foreach (bool told in new[] { true, false })
        {
            for (int i = 1; i <= 7; i++)
            {
                Step(told, closed: !told);
                Assert.AreEqual(i * Cycle, Get(Quantity.ContactorMismatch), 1e-12);
                Assert.IsTrue(_quantities.IsFresh(Quantity.ContactorMismatch));
            }

            Step(told, closed: told);
            Assert.AreEqual(0.0, Get(Quantity.ContactorMismatch));
            Assert.IsTrue(_quantities.IsFresh(Quantity.ContactorMismatch));
        }
    }

    [TestMethod]
    public void Contacts_that_have_arrived_and_are_open_have_fallen_and_those_that_travel_have_not()
    {
        _quantities.Set(Quantity.HeartbeatLimit, 0.3);
        _sample.HeartbeatSilence = 0.25;
        Step(told: true, closed: false);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
        Step(told: true, closed: true);
        Step(told: true, closed: true);
        Step(told: true, closed: false);
        Assert.AreEqual(1.0, Get(Quantity.UncommandedOpening));
        Assert.AreEqual(0.25, Get(Quantity.HeartbeatSilence));
        Step(told: true, closed: false);
        Assert.AreEqual(1.0, Get(Quantity.UncommandedOpening));
        Assert.IsTrue(_quantities.IsFresh(Quantity.UncommandedOpening), "a second sample of it");
        Step(told: true, closed: true);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
        Assert.AreEqual(0.0, Get(Quantity.HeartbeatSilence));
        Step(told: false, closed: false);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening), "told to open, they have not fallen");
        Step(told: true, closed: false);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening), "and travel anew");
    }

    [TestMethod]
    public void A_heart_that_was_silent_too_long_has_let_the_contacts_go_whatever_the_auxiliary_contact_says()
    {
        _quantities.Set(Quantity.HeartbeatLimit, 0.3);
        _sample.HeartbeatSilence = 0.31;
        Step(told: true, closed: true);
        Assert.AreEqual(0.31, Get(Quantity.HeartbeatSilence));
        Step(told: false, closed: true);
        Assert.AreEqual(0.0, Get(Quantity.HeartbeatSilence), "told to open, none was needed");
    }

    [TestMethod]
    public void A_cycle_that_comes_late_is_told_while_the_contactor_is_to_be_closed()
    {
        Step(told: true, closed: true);
        Step(told: true, closed: true, seconds: 0.15);
        Assert.AreEqual(0.0, Get(Quantity.LateCycle));
        Step(told: true, closed: true, seconds: 0.151);
        Assert.AreEqual(0.151, Get(Quantity.LateCycle));
        Step(told: true, closed: true);
        Assert.AreEqual(0.0, Get(Quantity.LateCycle));
        Step(told: false, closed: false, seconds: 3.0);
        Assert.AreEqual(0.0, Get(Quantity.LateCycle), "open, it may come when it will");
    }

    [TestMethod]
    public void A_current_through_open_contacts_counts_once_they_had_the_time_to_open()
    {
        Step(told: true, closed: true, ampere: 1e-3);
        for (int i = 1; i <= 5; i++)
        {
            Step(told: false, closed: false, ampere: -1e-3);
            Assert.AreEqual(0.0, Get(Quantity.CurrentThroughOpen), "cycle " + i);
        }

        Step(told: false, closed: false, ampere: -1e-3);
        Assert.AreEqual(1e-3, Get(Quantity.CurrentThroughOpen));
        Step(told: false, closed: false, ampere: 2e-3);
        Assert.AreEqual(2e-3, Get(Quantity.CurrentThroughOpen));
        Step(told: false, closed: false, ampere: null);
        Assert.IsFalse(_quantities.IsFresh(Quantity.CurrentThroughOpen), "without a current there is no sample of it");
        Step(told: false, closed: false, ampere: 0.0);
        Assert.AreEqual(0.0, Get(Quantity.CurrentThroughOpen));
        Step(told: false, closed: false, ampere: 2e-3);
        Step(told: true, closed: false, ampere: 2e-3);
        Assert.AreEqual(0.0, Get(Quantity.CurrentThroughOpen), "told to close, a current is as it should be");
        Step(told: false, closed: false, ampere: 2e-3);
        Assert.AreEqual(0.0, Get(Quantity.CurrentThroughOpen), "and has the time to end again");
    }

    [TestMethod]
    public void What_is_well_for_long_says_nothing()
    {
        for (int i = 0; i < 20; i++)
        {
            Step(told: true, closed: true, ampere: 1e-3);
        }

        foreach (
            Quantity quantity in new[]
            {
                Quantity.ContactorMismatch,
                Quantity.UncommandedOpening,
                Quantity.HeartbeatSilence,
                Quantity.LateCycle,
                Quantity.CurrentThroughOpen,
            }
        )
        {
            Assert.AreEqual(0.0, Get(quantity), quantity.ToString());
        }
    }

    private void Step(bool told, bool closed, double seconds = Cycle, double? ampere = 0.0)
    {
        _quantities.BeginCycle();
        if (ampere is { } current)
        {
            _quantities.Set(Quantity.Current, current);
        }

        _sample.ContactorClosed = closed;
        _watch.Update(_sample, told, seconds, _quantities);
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }
}
