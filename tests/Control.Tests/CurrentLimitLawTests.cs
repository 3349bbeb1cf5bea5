using FsCheck;
using FsCheck.Fluent;

namespace SSBms.Control.Tests;

/// <summary>
/// What is allowed and what trips, beside the same rules written down once more: a share of the critical current density, less near every edge of the
/// window, never more than what pressure refills, and of two lithium electrodes the weaker.
/// </summary>
[TestClass]
public sealed class CurrentLimitLawTests
{
    private const double Boltzmann = 8.617333262e-5;
    private const double Exact = 1e-9;

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261129UL, 13UL);
    private static readonly double[] s_celsius = [-10.0, 25.0, 60.0];
    private static readonly double[] s_megapascal = [1.0, 12.0];
    private static readonly double[] s_plating = [0.05, 0.07, 0.30, 0.42, 0.50, 0.44];
    private static readonly double[] s_stripping = [0.08, 0.06, 0.20, 0.55, 0.90, 0.65];

    private static readonly Gen<State> s_states =
        from celsius in Between(-14.0, 58.0)
        from spread in Between(0.0, 4.0)
        from megapascal in Between(0.0, 27.0)
        from voltage in Between(2.4, 4.1)
        from density in Between(0.0, 0.6)
        from bothLithium in Gen.Elements(true, false)
        from exponent in Gen.Elements(1.0, 1.7)
        select new State(celsius, celsius + spread, megapascal, voltage, density, bothLithium, exponent);

    [TestMethod]
    public void Every_limit_is_what_the_rules_say()
    {
        Prop.ForAll(Arb.From(s_states), Holds).Check(s_config);
    }

    [TestMethod]
    [DataRow(25.0, 25.0, 5.0, 3.4, false, DisplayName = "nowhere near an edge")]
    [DataRow(25.0, 46.0, 5.0, 3.4, true, DisplayName = "near the temperature ceiling")]
    [DataRow(-6.0, 25.0, 5.0, 3.4, true, DisplayName = "near the temperature floor")]
    [DataRow(25.0, 25.0, 24.0, 3.4, true, DisplayName = "near the pressure wall")]
    [DataRow(25.0, 25.0, 5.0, 4.02, true, DisplayName = "beyond the voltage ceiling")]
    [DataRow(25.0, 25.0, 5.0, 2.48, true, DisplayName = "below the voltage floor")]
    [DataRow(25.0, 25.0, 0.5, 3.4, true, DisplayName = "too little pressure to refill what it may strip")]
    public void The_range_is_narrower_near_an_edge_and_only_there(
        double coldest,
        double hottest,
        double pressure,
        double voltage,
        bool derated
    )
    {
        var state = new State(coldest, hottest, pressure, voltage, 0.0, BothLithium: false, Exponent: 1.0);
        Assert.AreEqual(derated, Computed(state).Limits.Derated);
    }

    [TestMethod]
    [DataRow(Quantity.StackPressure)]
    [DataRow(Quantity.ColdestTemperature)]
    [DataRow(Quantity.CellVoltage)]
    public void Where_one_of_pressure_temperature_and_voltage_is_unknown_nothing_is_allowed_and_no_limit_is_known_in_the_third_cycle(
        Quantity missing
    )
    {
        var state = new State(25.0, 25.0, 5.0, 3.4, 0.1, BothLithium: false, Exponent: 1.0);
        (Quantities quantities, CurrentLimits limits) = Computed(state);
        Assert.IsTrue(quantities.IsKnown(Quantity.PlatingTripDensity));
        double allowed = quantities.Get(Quantity.AllowedPlating);
        for (int i = 0; i < 3; i++)
        {
            quantities.BeginCycle();
            Set(quantities, state);
            quantities.Forget(missing);
            limits.Update(quantities);
            foreach (Quantity limit in Limits())
            {
                Assert.AreEqual(i < 2, quantities.IsKnown(limit), $"{limit} without {missing}, {i}");
            }

            Assert.AreEqual(i < 2 ? allowed : 0.0, quantities.Get(Quantity.AllowedPlating), "two that were missed change nothing");
        }

        Assert.IsTrue(quantities.IsKnown(Quantity.AllowedPlating));
        Assert.IsTrue(quantities.IsKnown(Quantity.AllowedStripping));
        Assert.AreEqual(0.0, quantities.Get(Quantity.AllowedPlating));
        Assert.AreEqual(0.0, quantities.Get(Quantity.AllowedStripping));
        Assert.IsTrue(limits.Derated);
    }

    [TestMethod]
    public void Without_a_current_no_pressure_is_called_critical()
    {
        var state = new State(25.0, 25.0, 5.0, 3.4, 0.1, BothLithium: false, Exponent: 1.0);
        (Quantities quantities, CurrentLimits limits) = Computed(state);
        Assert.IsTrue(quantities.IsKnown(Quantity.CriticalPressure));
        quantities.BeginCycle();
        Set(quantities, state);
        quantities.Forget(Quantity.StrippingDensity);
        limits.Update(quantities);
        Assert.IsFalse(quantities.IsKnown(Quantity.CriticalPressure));
        Assert.IsTrue(quantities.IsKnown(Quantity.StrippingTripDensity));
    }

    [TestMethod]
    public void Three_bounds_are_computed_anew_in_every_cycle_and_every_other_is_given()
    {
        foreach (Quantity quantity in Enum.GetValues<Quantity>())
        {
            bool computed = quantity is Quantity.PlatingTripDensity or Quantity.StrippingTripDensity or Quantity.CriticalPressure;
            Assert.AreEqual(computed, CurrentLimits.Computes(quantity), quantity.ToString());
        }
    }

    [TestMethod]
    public void What_depends_on_the_temperature_follows_it_from_cycle_to_cycle()
    {
        var state = new State(25.0, 25.0, 5.0, 3.4, 0.1, BothLithium: false, Exponent: 1.0);
        (Quantities quantities, CurrentLimits limits) = Computed(state);
        foreach (
            State next in new[]
            {
                state with
                {
                    Hottest = 47.0,
                },
                state with
                {
                    Coldest = -7.0,
                },
                state,
                state with
                {
                    Coldest = -8.0,
                    Hottest = -8.0,
                },
            }
        )
        {
            quantities.BeginCycle();
            Set(quantities, next);
            limits.Update(quantities);
            Compare(next, quantities, limits);
        }
    }

    private static bool Holds(State state)
    {
        (Quantities quantities, CurrentLimits limits) = Computed(state);
        Compare(state, quantities, limits);
        return true;
    }

    private static void Compare(State state, Quantities quantities, CurrentLimits limits)
    {
        Settings settings = Set(state);
        double plating = Interpolated(s_plating, state.Coldest, state.Pressure);
        double stripping = Interpolated(s_stripping, state.Coldest, state.Pressure);
        Near(plating, Quantity.PlatingCcd);
        Near(stripping, Quantity.StrippingCcd);
        Near(0.8 * plating, Quantity.PlatingTripDensity);
        Near(0.8 * stripping, Quantity.StrippingTripDensity);
        Near(Refilled(state, state.Pressure), Quantity.ReplenishmentLimit);
        Near(Critical(state), Quantity.CriticalPressure);
        double temperature = Math.Min(Part(50.0 - state.Hottest, 8.0), Part(state.Coldest + 10.0, 8.0));
        double wall = Part(25.0 - state.Pressure, 25.0 * (1.0 - settings.Get(Setting.WallDerateFraction)));
        double margin = settings.Get(Setting.VoltageMargin);
        double ceiling = Part(4.0 + margin - state.Voltage, margin);
        double floor = Part(state.Voltage - 2.5 + margin, margin);
        double charge = 0.6 * plating * temperature * wall * ceiling;
        double discharge = Math.Min(0.6 * stripping, Refilled(state, state.Pressure / 1.25)) * temperature * floor;
        double fullCharge = state.BothLithium ? 0.6 * Math.Min(plating, stripping) : 0.6 * plating;
        double fullDischarge = state.BothLithium ? fullCharge : 0.6 * stripping;
        charge = state.BothLithium ? Math.Min(charge, discharge) : charge;
        discharge = state.BothLithium ? charge : discharge;
        Near(charge, Quantity.AllowedPlating);
        Near(discharge, Quantity.AllowedStripping);
        bool narrower = charge < fullCharge - Exact || discharge < fullDischarge - Exact;
        Assert.AreEqual(narrower, limits.Derated, state.ToString());

        void Near(double expected, Quantity quantity)
        {
            Assert.IsTrue(quantities.IsKnown(quantity), $"{quantity} of {state}");
            Assert.AreEqual(expected, quantities.Get(quantity), Exact * Math.Max(1.0, expected), $"{quantity} of {state}");
        }
    }

    private static IEnumerable<Quantity> Limits()
    {
        return
        [
            Quantity.PlatingCcd,
            Quantity.StrippingCcd,
            Quantity.PlatingTripDensity,
            Quantity.StrippingTripDensity,
            Quantity.ReplenishmentLimit,
            Quantity.CriticalPressure,
        ];
    }

    /// <summary>Bilinear between the points, constant beyond.</summary>
    private static double Interpolated(double[] values, double celsius, double megapascal)
    {
        double t = Math.Clamp(celsius, s_celsius[0], s_celsius[^1]);
        int row = t < s_celsius[1] ? 0 : 1;
        double up = (t - s_celsius[row]) / (s_celsius[row + 1] - s_celsius[row]);
        double across = (Math.Clamp(megapascal, s_megapascal[0], s_megapascal[1]) - s_megapascal[0]) / (s_megapascal[1] - s_megapascal[0]);
        double low = values[2 * row] * (1.0 - across) + values[2 * row + 1] * across;
        double high = values[2 * row + 2] * (1.0 - across) + values[2 * row + 3] * across;
        return low * (1.0 - up) + high * up;
    }

    private static double Creep(State state)
    {
        return 0.15 * Math.Exp(-0.38 / Boltzmann * (1.0 / (state.Coldest + 273.15) - 1.0 / 298.15));
    }

    private static double Refilled(State state, double megapascal)
    {
        return 0.05 + Creep(state) * Math.Pow(megapascal, state.Exponent);
    }

    private static double Critical(State state)
    {
        double beyond = state.Density - 0.05;
        return beyond <= 0.0 ? 0.0 : Math.Pow(beyond / Creep(state), 1.0 / state.Exponent);
    }

    private static double Part(double distance, double full)
    {
        return Math.Clamp(distance / full, 0.0, 1.0);
    }

    private static (Quantities Quantities, CurrentLimits Limits) Computed(State state)
    {
        var quantities = new Quantities();
        quantities.BeginCycle();
        Set(quantities, state);
        Settings settings = Set(state);
        settings.SetBounds(quantities);
        var limits = new CurrentLimits(
            settings,
            new LimitTable(s_celsius, s_megapascal, s_plating),
            new LimitTable(s_celsius, s_megapascal, s_stripping)
        );
        limits.Update(quantities);
        return (quantities, limits);
    }

    private static Settings Set(State state)
    {
        var settings = new Settings { BothElectrodesLithium = state.BothLithium };
        settings.Set(Setting.TripFraction, 0.8);
        settings.Set(Setting.DerateFraction, 0.6);
        settings.Set(Setting.PressureReserve, 1.25);
        settings.Set(Setting.TemperatureBand, 8.0);
        settings.Set(Setting.DiffusionDensity, 0.05);
        settings.Set(Setting.DiffusionActivation, 0.0);
        settings.Set(Setting.CreepDensity, 0.15);
        settings.Set(Setting.CreepExponent, state.Exponent);
        settings.Set(Setting.CreepActivation, 0.38);
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.TemperatureFloor, -10.0);
        settings.Set(Setting.TemperatureCeiling, 50.0);
        settings.Set(Setting.PressureWall, 25.0);
        return settings;
    }

    private static void Set(Quantities quantities, State state)
    {
        quantities.Set(Quantity.StackPressure, state.Pressure);
        quantities.Set(Quantity.ColdestTemperature, state.Coldest);
        quantities.Set(Quantity.HottestTemperature, state.Hottest);
        quantities.Set(Quantity.CellVoltage, state.Voltage);
        quantities.Set(Quantity.StrippingDensity, state.Density);
    }

    private static Gen<double> Between(double low, double high)
    {
        return Gen.Choose(0, 1_000_000).Select(part => low + (high - low) * part / 1e6);
    }

    private sealed record State(
        double Coldest,
        double Hottest,
        double Pressure,
        double Voltage,
        double Density,
        bool BothLithium,
        double Exponent
    );
}
