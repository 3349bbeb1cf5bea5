using FsCheck;
using FsCheck.Fluent;

namespace SSBms.Control.Tests;

/// <summary>Laws that hold for every input, tried on random ones of a fixed seed.</summary>
[TestClass]
public sealed class LawTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261120UL, 77UL);

    private static readonly Gen<double> s_celsius = Between(-40.0, 90.0);
    private static readonly Gen<double> s_megapascal = Between(0.0, 40.0);
    private static readonly Gen<double> s_density = Between(0.0, 4.0);

    private static readonly Gen<FluxBalance> s_balances =
        from diffusion in Between(0.0, 0.2)
        from creep in Between(0.005, 0.5)
        from exponent in Between(0.5, 3.0)
        from activation in Between(0.0, 0.6)
        from ofDiffusion in Between(0.0, 0.6)
        select Balance(diffusion, ofDiffusion, creep, exponent, activation);

    [TestMethod]
    public void Exponential_and_logarithm_agree_with_the_desktop_to_one_part_in_1e14()
    {
        Check(
            Between(-600.0, 600.0),
            x =>
                Math.Abs(Scalar.Exp(x) / Math.Exp(x) - 1.0) < 1e-13
                && Math.Abs(Scalar.Log(Math.Exp(x)) - x) <= 1e-14 * Math.Max(Math.Abs(x), 1.0)
        );
    }

    [TestMethod]
    public void Power_is_the_inverse_of_the_inverse_power()
    {
        Gen<(double Base, double Exponent)> pairs = from x in Between(1e-6, 1e6) from y in Between(0.2, 5.0) select (x, y);
        Check(pairs, pair => Math.Abs(Scalar.Pow(Scalar.Pow(pair.Base, pair.Exponent), 1.0 / pair.Exponent) / pair.Base - 1.0) < 1e-11);
    }

    [TestMethod]
    public void Critical_pressure_is_the_inverse_of_the_replenishment_limit()
    {
        Gen<(FluxBalance Balance, double Pressure, double Celsius)> cases =
            from balance in s_balances
            from pressure in Between(0.01, 30.0)
            from celsius in s_celsius
            select (balance, pressure, celsius);
        Check(
            cases,
            item =>
            {
                double density = item.Balance.ReplenishmentLimit(item.Pressure, item.Celsius);
                double back = item.Balance.CriticalPressure(density, item.Celsius);

                // Where creep vanishes beside diffusion the pressure is lost in rounding.
                double creep = density - item.Balance.ReplenishmentLimit(0.0, item.Celsius);
                return creep < 1e-9 * density || Math.Abs(back / item.Pressure - 1.0) < 1e-5;
            }
        );
    }

    [TestMethod]
    public void More_current_never_needs_less_pressure_and_more_heat_never_more()
    {
        Gen<(FluxBalance Balance, double Low, double High, double Celsius)> cases =
            from balance in s_balances
            from one in s_density
            from other in s_density
            from celsius in s_celsius
            select (balance, Math.Min(one, other), Math.Max(one, other), celsius);
        Check(
            cases,
            item =>
                item.Balance.CriticalPressure(item.Low, item.Celsius) <= item.Balance.CriticalPressure(item.High, item.Celsius)
                && item.Balance.CriticalPressure(item.High, item.Celsius + 5.0) <= item.Balance.CriticalPressure(item.High, item.Celsius)
        );
    }

    [TestMethod]
    public void An_interpolated_limit_stays_between_the_points_around_it()
    {
        var table = new LimitTable([0.0, 25.0, 60.0], [0.0, 10.0], [0.10, 0.08, 0.30, 0.20, 0.50, 0.40]);
        Gen<(double Celsius, double Pressure)> places = from celsius in s_celsius from pressure in s_megapascal select (celsius, pressure);
        Check(places, place => table.At(place.Celsius, place.Pressure) is >= 0.08 and <= 0.50);
    }

    [TestMethod]
    public void The_published_range_never_reaches_what_trips()
    {
        Gen<(double Celsius, double Pressure, double Voltage)> states =
            from celsius in s_celsius
            from pressure in s_megapascal
            from voltage in Between(2.0, 4.5)
            select (celsius, pressure, voltage);
        Check(
            states,
            state =>
            {
                Quantities quantities = Limits(state.Celsius, state.Pressure, state.Voltage);
                double plating = quantities.Get(Quantity.AllowedPlating);
                double stripping = quantities.Get(Quantity.AllowedStripping);
                return plating >= 0.0
                    && stripping >= 0.0
                    && plating < quantities.Get(Quantity.PlatingTripDensity)
                    && stripping < quantities.Get(Quantity.StrippingTripDensity)
                    && stripping <= quantities.Get(Quantity.ReplenishmentLimit);
            }
        );
    }

    [TestMethod]
    public void Charge_in_and_charge_out_add_up_to_the_integral()
    {
        Check(
            Between(-3.0, 3.0).ListOf(50).Select(list => list.ToArray()),
            densities =>
            {
                var ledger = new ChargeLedger(capacity: 3.0, bothLithium: false);
                var quantities = new Quantities();
                foreach (double density in densities)
                {
                    quantities.BeginCycle();
                    quantities.Set(Quantity.CurrentDensity, density);
                    ledger.Update(quantities, 0.1);
                }

                double net = quantities.Get(Quantity.ChargePlated) - quantities.Get(Quantity.ChargeStripped);
                return Math.Abs(net - densities.Sum() * 0.1 / 3600.0) < 1e-12;
            }
        );
    }

    private static FluxBalance Balance(double diffusion, double ofDiffusion, double creep, double exponent, double ofCreep)
    {
        var settings = new Settings();
        settings.Set(Setting.DiffusionDensity, diffusion);
        settings.Set(Setting.DiffusionActivation, ofDiffusion);
        settings.Set(Setting.CreepDensity, creep);
        settings.Set(Setting.CreepExponent, exponent);
        settings.Set(Setting.CreepActivation, ofCreep);
        return new FluxBalance(settings);
    }

    private static Quantities Limits(double celsius, double pressure, double voltage)
    {
        double[] ccd = [0.1, 0.1, 0.3, 0.3];
        var table = new LimitTable([0.0, 25.0], [0.0, 25.0], ccd);
        var settings = new Settings();
        settings.Set(Setting.DiffusionDensity, 0.05);
        settings.Set(Setting.DiffusionActivation, 0.0);
        settings.Set(Setting.CreepDensity, 0.15);
        settings.Set(Setting.CreepExponent, 1.0);
        settings.Set(Setting.CreepActivation, 0.38);
        settings.Set(Setting.VoltageFloor, 2.5);
        settings.Set(Setting.VoltageCeiling, 4.0);
        settings.Set(Setting.TemperatureFloor, -10.0);
        settings.Set(Setting.TemperatureCeiling, 50.0);
        settings.Set(Setting.PressureWall, 25.0);
        var quantities = new Quantities();
        quantities.BeginCycle();
        quantities.Set(Quantity.StackPressure, pressure);
        quantities.Set(Quantity.ColdestTemperature, celsius);
        quantities.Set(Quantity.HottestTemperature, celsius);
        quantities.Set(Quantity.CellVoltage, voltage);
        quantities.Set(Quantity.StrippingDensity, 0.1);
        settings.SetBounds(quantities);
        new CurrentLimits(settings, table, table).Update(quantities);
        return quantities;
    }

    private static void Check<T>(Gen<T> inputs, Func<T, bool> holds)
    {
        Prop.ForAll(Arb.From(inputs), holds).Check(s_config);
    }

    private static Gen<double> Between(double low, double high)
    {
        return Gen.Choose(0, 1_000_000).Select(part => low + (high - low) * part / 1e6);
    }
}
