namespace SSBms.Control.Tests;

/// <summary>The proof test phase by phase: what is told, what it waits for, and from when on what does not come is a fault.</summary>
[TestClass]
public sealed class ProofPhaseTests
{
    private readonly ProofTest _proof = new();
    private readonly Sample _sample = new();
    private readonly Quantities _quantities = new();

    public ProofPhaseTests()
    {
        _quantities.Set(Quantity.ContactorLimit, 0.5);
        _quantities.Set(Quantity.CycleTimeLimit, 9.0);
        _quantities.Set(Quantity.HeartbeatLimit, 2.0);
        _quantities.Set(Quantity.OpenCurrentLimit, 9.0);
        _proof.Begin();
    }

    [TestMethod]
    public void The_contactor_is_told_to_close_twice_and_has_to_fall_open_twice()
    {
        Is(ProofPhase.FirstClosing, close: true, awaitsOpening: false);
        Step(closed: true);
        Is(ProofPhase.Comparator, close: true, awaitsOpening: true);
        Step(closed: false, OtherTrip.Voltage, current: true);
        Is(ProofPhase.Release, close: false, awaitsOpening: false);
        Step(closed: false);
        Is(ProofPhase.SecondClosing, close: true, awaitsOpening: false);
        Step(closed: true);
        Is(ProofPhase.Heartbeat, close: true, awaitsOpening: true);
        Step(closed: false);
        Is(ProofPhase.Opening, close: false, awaitsOpening: false);
        Step(closed: false);
        Is(ProofPhase.Proven, close: false, awaitsOpening: false);
        Step(closed: true);
        Is(ProofPhase.Proven, close: false, awaitsOpening: false);
    }

    [TestMethod]
    [DataRow(true, OtherTrip.Voltage, true)]
    [DataRow(true, OtherTrip.None, false)]
    [DataRow(true, OtherTrip.Unexplained, false)]
    [DataRow(false, OtherTrip.Voltage, false)]
    public void The_comparator_is_proven_by_the_current_the_voltage_and_the_contacts_together(bool current, OtherTrip other, bool told)
    {
        Go(ProofPhase.Comparator);
        Step(closed: false, other, current);
        Assert.AreEqual(told ? ProofPhase.Release : ProofPhase.Comparator, _proof.Phase);
        Go(ProofPhase.Comparator);
        Step(closed: true, other, current);
        Assert.AreEqual(ProofPhase.Comparator, _proof.Phase, "closed contacts prove nothing");
    }

    [TestMethod]
    public void A_comparator_that_does_not_open_is_overdue_after_a_tenth_of_a_second()
    {
        Step(closed: false, seconds: 5.0);
        Step(closed: true, seconds: 5.0);
        Step(closed: true, seconds: 0.05);
        Assert.AreEqual(0.0, Get(Quantity.ComparatorOverdue), "the time it took to close is not its own");
        Step(closed: true, seconds: 0.3);
        Assert.AreEqual(0.25, Get(Quantity.ComparatorOverdue), 1e-12);
        Assert.AreEqual(0.0, Get(Quantity.LapseOverdue));
        Step(closed: false, OtherTrip.Voltage, current: true, seconds: 0.1);
        Assert.AreEqual(0.0, Get(Quantity.ComparatorOverdue), "late, it has come");
    }

    [TestMethod]
    public void A_monostable_that_holds_past_the_worst_of_its_parts_is_overdue()
    {
        Go(ProofPhase.Heartbeat);
        Step(closed: true, seconds: 3.5);
        Assert.AreEqual(0.0, Get(Quantity.LapseOverdue), "1.8 times the limit of 2 s");
        Step(closed: true, seconds: 0.5);
        Assert.AreEqual(0.4, Get(Quantity.LapseOverdue), 1e-12);
        Assert.AreEqual(0.0, Get(Quantity.ComparatorOverdue));
        Step(closed: false, seconds: 0.5);
        Assert.AreEqual(0.0, Get(Quantity.LapseOverdue));
        Assert.AreEqual(ProofPhase.Opening, _proof.Phase);
    }

    [TestMethod]
    [DataRow(ProofPhase.FirstClosing, false)]
    [DataRow(ProofPhase.Comparator, true)]
    [DataRow(ProofPhase.Release, true)]
    [DataRow(ProofPhase.SecondClosing, false)]
    [DataRow(ProofPhase.Heartbeat, false)]
    [DataRow(ProofPhase.Opening, false)]
    public void A_trip_of_the_hardware_is_no_finding_where_it_was_provoked_and_one_everywhere_else(ProofPhase phase, bool excused)
    {
        Go(phase);
        Trip(0.1);
        foreach (Quantity quantity in new[] { Quantity.HardwareTrip, Quantity.HardwareVoltageTrip, Quantity.UnexplainedTrip })
        {
            Assert.AreEqual(excused ? 0.0 : 1.0, Get(quantity), quantity.ToString());
        }
    }

    [TestMethod]
    [DataRow(0.6, 0.0)]
    [DataRow(0.61, 1.0)]
    public void A_latch_that_has_not_let_go_when_the_contactor_has_had_its_time_is_a_finding(double seconds, double trip)
    {
        Go(ProofPhase.Release);
        Trip(seconds);
        Assert.AreEqual(trip, Get(Quantity.HardwareTrip));
        Assert.AreEqual(ProofPhase.Release, _proof.Phase);
    }

    [TestMethod]
    [DataRow(false, OtherTrip.None, true, false)]
    [DataRow(false, OtherTrip.Voltage, false, false)]
    [DataRow(false, OtherTrip.Unexplained, false, false)]
    [DataRow(true, OtherTrip.None, false, false)]
    [DataRow(false, OtherTrip.None, false, true)]
    public void It_closes_again_once_neither_comparator_nor_latch_nor_contacts_hold(bool closed, OtherTrip other, bool current, bool goesOn)
    {
        Go(ProofPhase.Release);
        Step(closed, other, current);
        Assert.AreEqual(goesOn ? ProofPhase.SecondClosing : ProofPhase.Release, _proof.Phase);
    }

    [TestMethod]
    [DataRow(ProofPhase.FirstClosing, false)]
    [DataRow(ProofPhase.SecondClosing, false)]
    [DataRow(ProofPhase.Heartbeat, true)]
    [DataRow(ProofPhase.Opening, true)]
    public void Contacts_that_do_not_follow_keep_it_where_it_is(ProofPhase phase, bool closed)
    {
        Go(phase);
        Step(closed);
        Assert.AreEqual(phase, _proof.Phase);
    }

    private void Trip(double seconds)
    {
        _quantities.Set(Quantity.HardwareTrip, 1.0);
        _quantities.Set(Quantity.HardwareVoltageTrip, 1.0);
        _quantities.Set(Quantity.UnexplainedTrip, 1.0);
        Step(closed: true, OtherTrip.Voltage, current: true, seconds);
    }

    /// <summary>Begins anew and goes on until there.</summary>
    private void Go(ProofPhase phase)
    {
        _proof.Begin();
        while (_proof.Phase != phase)
        {
            bool comparator = _proof.Phase == ProofPhase.Comparator;
            bool closes = _proof.Phase is ProofPhase.FirstClosing or ProofPhase.SecondClosing;
            Step(closes, comparator ? OtherTrip.Voltage : OtherTrip.None, comparator, seconds: 0.01);
        }
    }

    private void Step(bool closed, OtherTrip other = OtherTrip.None, bool current = false, double seconds = 0.1)
    {
        _sample.ContactorClosed = closed;
        _sample.OtherTrip = other;
        _sample.HardwareTrip = current;
        _proof.Update(_sample, seconds, _quantities);
    }

    private void Is(ProofPhase phase, bool close, bool awaitsOpening)
    {
        Assert.AreEqual((phase, close, awaitsOpening), (_proof.Phase, _proof.CloseContactor, _proof.AwaitsOpening));
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }
}
