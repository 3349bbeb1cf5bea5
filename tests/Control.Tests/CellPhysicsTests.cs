namespace SSBms.Control.Tests;

/// <summary>What the guard takes for the physics of the cell, at the ends of its range.</summary>
[TestClass]
public sealed class CellPhysicsTests
{
    private const double Kelvin = 273.15;
    private const double Boltzmann = 8.617333262e-5;

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(1.0)]
    [DataRow(2.0)]
    public void Creep_refills_with_the_power_of_the_pressure_and_the_critical_pressure_is_its_inverse(double exponent)
    {
        FluxBalance balance = Balance(exponent, 0.0);
        Assert.AreEqual(0.05 + 0.15 * Math.Pow(4.0, exponent), balance.ReplenishmentLimit(4.0, 25.0), 1e-12);
        Assert.AreEqual(0.05, balance.ReplenishmentLimit(0.0, 25.0));
        Assert.AreEqual(4.0, balance.CriticalPressure(0.05 + 0.15 * Math.Pow(4.0, exponent), 25.0), 1e-9);
        Assert.AreEqual(0.0, balance.CriticalPressure(0.05, 25.0), "diffusion alone refills");
    }

    [TestMethod]
    public void Where_nothing_creeps_no_pressure_is_enough()
    {
        FluxBalance balance = Balance(1.0, 0.38, creep: 0.0);
        Assert.AreEqual(double.MaxValue, balance.CriticalPressure(0.1, 25.0));
        Assert.AreEqual(0.0, balance.CriticalPressure(0.04, 25.0), "unless diffusion alone refills");
    }

    [TestMethod]
    public void Creep_follows_temperature_and_activation()
    {
        FluxBalance balance = Balance(1.0, 0.0);
        Assert.AreEqual(0.20, balance.ReplenishmentLimit(1.0, 0.0), 1e-12, "without activation it is the same at any temperature");
        balance = Balance(1.0, 0.38);
        Assert.AreEqual(0.05 + 0.15 * Rate(0.38, 25.0), balance.ReplenishmentLimit(1.0, 25.0), 1e-12);
        Assert.AreEqual(0.05 + 0.15 * Rate(0.38, 0.0), balance.ReplenishmentLimit(1.0, 0.0), 1e-12);
    }

    [TestMethod]
    public void Diffusion_follows_a_temperature_of_its_own_and_what_it_refills_needs_no_pressure()
    {
        FluxBalance balance = Balance(1.0, 0.38, diffusion: 0.55);
        foreach (double celsius in new[] { 0.0, 25.0, 60.0 })
        {
            double diffusion = 0.05 * Rate(0.55, celsius);
            double creep = 0.15 * Rate(0.38, celsius);
            Assert.AreEqual(diffusion, balance.ReplenishmentLimit(0.0, celsius), 1e-12);
            Assert.AreEqual(diffusion + 2.0 * creep, balance.ReplenishmentLimit(2.0, celsius), 1e-12);
            Assert.AreEqual(0.0, balance.CriticalPressure(diffusion, celsius));
            Assert.AreEqual(2.0, balance.CriticalPressure(diffusion + 2.0 * creep, celsius), 1e-9);
        }
    }

    [TestMethod]
    public void Flows_follow_what_is_more_than_a_fiftieth_of_a_kelvin_warmer_or_colder_and_not_the_flicker_of_a_sensor()
    {
        FluxBalance balance = Balance(1.0, 0.38, diffusion: 0.55);
        double before = balance.ReplenishmentLimit(1.0, 0.0);
        Assert.AreEqual(before, balance.ReplenishmentLimit(1.0, 0.02));
        Assert.AreEqual(before, balance.ReplenishmentLimit(1.0, -0.02));
        Assert.IsGreaterThan(before, balance.ReplenishmentLimit(1.0, 0.03));
        double warmer = balance.ReplenishmentLimit(1.0, 1.0);
        Assert.AreEqual(warmer, balance.ReplenishmentLimit(1.0, 1.01), "it flickers about the newest");
        Assert.IsLessThan(warmer, balance.ReplenishmentLimit(1.0, 0.97));
    }

    [TestMethod]
    public void Colder_than_two_hundred_below_zero_a_rate_is_that_at_two_hundred()
    {
        Assert.AreEqual(Rate(0.1, -200.0), Arrhenius.Rate(0.1, -200.0), 1e-12 * Rate(0.1, -200.0));
        Assert.AreEqual(Arrhenius.Rate(0.1, -200.0), Arrhenius.Rate(0.1, -250.0));
        Assert.AreEqual(Arrhenius.Rate(0.1, -200.0), Arrhenius.Rate(0.1, -300.0));
        Assert.IsGreaterThan(Arrhenius.Rate(0.1, -200.0), Arrhenius.Rate(0.1, -150.0));
    }

    [TestMethod]
    public void A_limit_measured_at_two_points_is_taken_between_them()
    {
        var pressures = new LimitTable([25.0], [0.0, 10.0], [0.1, 0.3]);
        Assert.AreEqual(0.2, pressures.At(25.0, 5.0), 1e-12);
        var temperatures = new LimitTable([0.0, 50.0], [5.0], [0.1, 0.3]);
        Assert.AreEqual(0.2, temperatures.At(25.0, 5.0), 1e-12);
    }

    [TestMethod]
    public void A_current_is_counted_from_the_first_cycle_on_and_a_rest_is_none()
    {
        foreach (double sign in new[] { 1.0, -1.0 })
        {
            var ledger = new ChargeLedger(0.5, bothLithium: false);
            var quantities = new Quantities();
            if (sign < 0.0)
            {
                // Turned once: more than two percent of the capacity.
                Move(ledger, quantities, -0.7, 60.0);
            }

            double before = quantities.Get(Quantity.HalfCycleCharge);
            Move(ledger, quantities, sign * 0.36, 1.0);
            Assert.AreEqual(before + 1e-4, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
            Move(ledger, quantities, 0.0, 1.0);
            Assert.IsFalse(quantities.IsFresh(Quantity.HalfCycleCharge), "there is nothing new to judge");
        }
    }

    [TestMethod]
    public void Two_percent_of_the_capacity_back_are_no_turn_yet()
    {
        var ledger = new ChargeLedger(0.5, bothLithium: false);
        var quantities = new Quantities();
        Move(ledger, quantities, -0.6, 60.0);
        Assert.IsFalse(quantities.IsKnown(Quantity.HalfCycleCharge));
        Move(ledger, quantities, -0.6, 1.0);
        Assert.IsTrue(quantities.IsKnown(Quantity.HalfCycleCharge));
    }

    [TestMethod]
    public void A_half_cycle_that_begins_anew_begins_where_the_charge_is_and_not_where_it_was_farthest()
    {
        var ledger = new ChargeLedger(0.5, bothLithium: false);
        var quantities = new Quantities();
        Move(ledger, quantities, 0.6, 60.0);
        Move(ledger, quantities, -0.3, 60.0);
        ledger.BeginHalfCycle();
        Move(ledger, quantities, 0.36, 1.0);
        Assert.AreEqual(1e-4, quantities.Get(Quantity.HalfCycleCharge), 1e-12);
    }

    private static void Move(ChargeLedger ledger, Quantities quantities, double density, double seconds)
    {
        quantities.BeginCycle();
        quantities.Set(Quantity.CurrentDensity, density);
        ledger.Update(quantities, seconds);
    }

    private static double Rate(double activation, double celsius)
    {
        return Math.Exp(-activation / Boltzmann * (1.0 / (celsius + Kelvin) - 1.0 / (25.0 + Kelvin)));
    }

    private static FluxBalance Balance(double exponent, double activation, double creep = 0.15, double diffusion = 0.0)
    {
        var settings = new Settings();
        settings.Set(Setting.DiffusionDensity, 0.05);
        settings.Set(Setting.DiffusionActivation, diffusion);
        settings.Set(Setting.CreepDensity, creep);
        settings.Set(Setting.CreepExponent, exponent);
        settings.Set(Setting.CreepActivation, activation);
        return new FluxBalance(settings);
    }
}
