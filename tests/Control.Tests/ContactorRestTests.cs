namespace SSBms.Control.Tests;

/// <summary>What the watch of the contactor looks away from while a proof lets the contacts fall, and what a fall of them is worth.</summary>
[TestClass]
public sealed class ContactorRestTests
{
    private const double Cycle = 0.1;

    private static readonly Quantity[] s_findings =
    [
        Quantity.ContactorMismatch,
        Quantity.UncommandedOpening,
        Quantity.HeartbeatSilence,
        Quantity.LateCycle,
        Quantity.CurrentThroughOpen,
    ];

    private readonly ContactorWatch _watch = new();
    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();

    public ContactorRestTests()
    {
        _quantities.Set(Quantity.CycleTimeLimit, 0.15);
        _quantities.Set(Quantity.ContactorLimit, 0.5);
        _quantities.Set(Quantity.HeartbeatLimit, 0.3);
    }

    [TestMethod]
    public void A_rest_takes_back_every_finding()
    {
        foreach (Quantity quantity in s_findings)
        {
            _quantities.Set(quantity, 1.0);
        }

        Rest();
        foreach (Quantity quantity in s_findings)
        {
            Assert.AreEqual(0.0, Get(quantity), quantity.ToString());
            Assert.IsTrue(_quantities.IsFresh(quantity), quantity.ToString());
        }
    }

    [TestMethod]
    public void After_a_rest_a_mismatch_counts_from_nothing()
    {
        Step(told: true, closed: false, seconds: 0.4);
        Rest();
        Step(told: true, closed: false);
        Assert.AreEqual(Cycle, Get(Quantity.ContactorMismatch), 1e-12);
    }

    [TestMethod]
    public void After_a_rest_contacts_have_their_whole_time_to_break_a_current()
    {
        Step(told: false, closed: false, seconds: 0.6);
        Rest();
        Step(told: false, closed: false);
        Assert.AreEqual(0.0, Get(Quantity.CurrentThroughOpen));
    }

    [TestMethod]
    public void Contacts_that_had_arrived_before_a_rest_have_not_after_it()
    {
        Step(told: true, closed: true);
        Rest();
        Step(told: true, closed: false);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
    }

    [TestMethod]
    public void Contacts_that_arrive_after_a_rest_and_fall_have_fallen()
    {
        Step(told: true, closed: true);
        Step(told: true, closed: true);
        Rest();
        Step(told: true, closed: true);
        Step(told: true, closed: false);
        Assert.AreEqual(1.0, Get(Quantity.UncommandedOpening));
    }

    [TestMethod]
    public void A_fall_before_a_rest_is_no_bounce_after_it()
    {
        Step(told: true, closed: true);
        Step(told: true, closed: false, density: 0.0);
        Rest();
        Step(told: true, closed: true, density: 0.2);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
    }

    [TestMethod]
    [DataRow(0.3, 0.0)]
    [DataRow(0.31, 0.31)]
    [DataRow(60.0, 60.0)]
    [DataRow(60.1, 0.0)]
    public void A_silence_of_more_than_the_heart_can_hold_is_told_and_one_of_more_than_a_minute_is_a_clock_that_jumped(
        double silence,
        double told
    )
    {
        _sample.HeartbeatSilence = silence;
        Step(told: true, closed: true);
        Assert.AreEqual(told, Get(Quantity.HeartbeatSilence));
    }

    [TestMethod]
    [DataRow(0.0, 0.2, 1.0)]
    [DataRow(0.09, 0.2, 1.0)]
    [DataRow(-0.09, -0.2, 1.0)]
    [DataRow(0.1, 0.2, 0.0, DisplayName = "half of it went on")]
    [DataRow(0.2, 0.2, 0.0, DisplayName = "all of it went on: the auxiliary contact alone")]
    [DataRow(0.0, 0.01, 0.0, DisplayName = "too little current to tell by")]
    [DataRow(0.0, 0.011, 1.0)]
    [DataRow(0.0, -0.2, 1.0)]
    public void Contacts_that_are_closed_again_have_bounced_when_the_current_was_interrupted(double then, double now, double told)
    {
        Step(told: true, closed: true, density: 0.2);
        Step(told: true, closed: false, density: then);
        Assert.AreEqual(1.0, Get(Quantity.UncommandedOpening));
        Step(told: true, closed: true, density: now);
        Assert.AreEqual(told, Get(Quantity.UncommandedOpening));
    }

    [TestMethod]
    public void Contacts_that_have_fallen_and_are_told_to_open_have_not_bounced()
    {
        Step(told: true, closed: true);
        Step(told: true, closed: false, density: 0.0);
        Step(told: false, closed: false, density: 0.2);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
    }

    [TestMethod]
    public void Contacts_that_close_as_they_are_told_have_not_bounced()
    {
        Step(told: true, closed: true, density: 0.2);
        Assert.AreEqual(0.0, Get(Quantity.UncommandedOpening));
    }

    private void Step(bool told, bool closed, double density = 0.2, double seconds = Cycle)
    {
        _quantities.BeginCycle();
        _quantities.Set(Quantity.Current, 1e-3);
        _quantities.Set(Quantity.CurrentDensity, density);
        _quantities.Set(Quantity.PlatingDensity, 0.0);
        _sample.ContactorClosed = closed;
        _watch.Update(_sample, told, seconds, _quantities);
    }

    private void Rest()
    {
        _quantities.BeginCycle();
        _watch.Rest(_quantities);
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }
}
