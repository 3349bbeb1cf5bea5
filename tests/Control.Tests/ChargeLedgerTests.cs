namespace SSBms.Control.Tests;

/// <summary>What charge adds up to.</summary>
[TestClass]
public sealed class ChargeLedgerTests
{
    [TestMethod]
    public void Charge_counts_by_its_sign_up_to_a_gap_of_a_minute_and_only_when_the_current_is_new()
    {
        var ledger = new ChargeLedger(3.0, bothLithium: true);
        var quantities = new Quantities();
        Flow(ledger, quantities, 0.36, 60.0);
        Flow(ledger, quantities, -0.72, 10.0);
        Assert.AreEqual(0.006, quantities.Get(Quantity.ChargePlated), 1e-12);
        Assert.AreEqual(0.002, quantities.Get(Quantity.ChargeStripped), 1e-12);
        Flow(ledger, quantities, 0.36, 60.1);
        quantities.BeginCycle();
        ledger.Update(quantities, 10.0);
        Assert.AreEqual(0.006, quantities.Get(Quantity.ChargePlated), 1e-12);
        Assert.IsFalse(quantities.IsKnown(Quantity.HalfCycleCharge), "two lithium electrodes have no half cycle that fills one");
    }

    [TestMethod]
    [DataRow(1.0)]
    [DataRow(-1.0)]
    public void A_half_cycle_turns_where_more_than_a_fiftieth_of_the_capacity_has_come_back(double sign)
    {
        var ledger = new ChargeLedger(1.0, bothLithium: false);
        var quantities = new Quantities();
        Flow(ledger, quantities, sign * 36.0, 30.0);
        Assert.AreEqual(0.3, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
        Flow(ledger, quantities, sign * -36.0, 1.9);
        Assert.AreEqual(0.3, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "it has not turned yet");
        Flow(ledger, quantities, sign * 36.0, 2.9);
        Assert.AreEqual(0.31, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "and goes on from where it was farthest");
        Flow(ledger, quantities, sign * -36.0, 2.1);
        Assert.AreEqual(0.021, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "turned");
        Flow(ledger, quantities, sign * -36.0, 40.0);
        Assert.AreEqual(0.421, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
        ledger.BeginHalfCycle();
        Flow(ledger, quantities, sign * -36.0, 1.0);
        Assert.AreEqual(0.01, quantities.Get(Quantity.HalfCycleCharge), 1e-12, "begun anew by the key");
    }

    private static void Flow(ChargeLedger ledger, Quantities quantities, double density, double seconds)
    {
        quantities.BeginCycle();
        quantities.Set(Quantity.CurrentDensity, density);
        ledger.Update(quantities, seconds);
    }
}
