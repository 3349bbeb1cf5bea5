using SSBms.Control;

namespace SSBms.Detection.Tests;

/// <summary>What the watch of four tones says about a cell to which one thing happens.</summary>
[TestClass]
public sealed class WatchTests
{
    private const double CycleSeconds = 0.1;
    private const int CyclesPerSweep = 300;
    private const int Hour = 120;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Voids_are_warned_of_early_and_trip_before_half_of_the_contact_is_gone(int interfaces)
    {
        var cell = new Garnet(interfaces);
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        Assert.IsFalse(watch.IsWarned);

        double warned = 0.0;
        double tripped = 0.0;
        for (double contact = 1.0; contact > 0.4 && tripped == 0.0; contact -= 0.005)
        {
            Sweep(watch, cell.Lost(contact), new InterfaceReading { Megapascal = 5.0 });
            warned = warned == 0.0 && watch.IsWarned ? contact : warned;
            tripped = watch.Trips(0.0) ? contact : 0.0;
        }

        Assert.IsGreaterThan(0.8, warned);
        Assert.IsInRange(0.55, 0.66, tripped);
        Assert.AreEqual(tripped, watch.Contact, 0.06);
        Assert.AreEqual(InterfaceCause.Voids, watch.Judge.Cause);
    }

    [TestMethod]
    public void A_cell_that_plates_near_its_limit_trips_while_the_local_current_is_still_below_it()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        double contact = 1.0;
        for (; contact > 0.4 && !watch.Trips(0.8); contact -= 0.002)
        {
            Sweep(watch, cell.Lost(contact), new InterfaceReading { Megapascal = 5.0 });
        }

        Assert.IsInRange(0.8, 0.93, contact);
        Assert.IsFalse(watch.Trips(0.0));
    }

    [TestMethod]
    public void Five_kelvin_up_and_down_are_no_voids()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        double kelvin = 0.0;
        for (int sweep = 0; sweep < 48 * Hour; sweep++)
        {
            double target = 5.0 * (sweep / (6 * Hour) % 3 - 1);
            kelvin += 0.1 * (target - kelvin);
            Sweep(watch, cell.Lost(1.0, kelvin), new InterfaceReading { Celsius = 25.0 + kelvin, Megapascal = 5.0 });
            Assert.IsFalse(watch.IsWarned, $"sweep {sweep}");
        }

        Assert.AreEqual(0.4, watch.Evidence.Activation.Energy, 0.03);
        Assert.AreEqual(InterfaceCause.Temperature, watch.Cause);
    }

    [TestMethod]
    public void An_interphase_that_doubles_the_resistance_is_named_and_is_no_voids()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        for (int sweep = 0; sweep < 24 * Hour; sweep++)
        {
            Sweep(watch, cell.Lost(1.0, film: sweep / (24.0 * Hour)), new InterfaceReading { Megapascal = 5.0 });
            Assert.IsFalse(watch.IsWarned, $"sweep {sweep}");
        }

        Assert.AreEqual(InterfaceCause.Interphase, watch.Cause);
        Assert.AreEqual(1.0, watch.Contact, 0.05);
    }

    [TestMethod]
    public void An_interphase_that_feeds_itself_is_told_from_one_that_goes_on_evenly()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        for (int sweep = 0; sweep < 24 * Hour; sweep++)
        {
            double film = 0.004 * (Math.Exp(sweep / (4.0 * Hour)) - 1.0);
            Sweep(watch, cell.Lost(1.0, film: film), new InterfaceReading { Megapascal = 5.0 });
            Assert.IsFalse(watch.IsWarned, $"sweep {sweep}");
        }

        Assert.AreEqual(InterfaceCause.InterphaseRunaway, watch.Cause);
        Assert.AreEqual(1.0, watch.Contact, 0.05);
    }

    [TestMethod]
    public void Contact_that_goes_with_the_pressure_is_called_that()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        for (double contact = 1.0; !watch.Trips(0.0); contact -= 0.002)
        {
            Assert.IsGreaterThan(0.5, contact);
            Sweep(watch, cell.Lost(contact), new InterfaceReading { Megapascal = 5.0 * contact * contact });
        }

        Assert.AreEqual(InterfaceCause.Pressure, watch.Judge.Cause);
        Assert.AreEqual(InterfaceCause.Voids, watch.Judge.RunnerUp);
    }

    [TestMethod]
    public void Contact_that_grows_at_first_and_is_lost_later_is_seen_from_where_it_was_best()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        for (int sweep = 0; sweep < 12 * Hour; sweep++)
        {
            Sweep(watch, cell.Lost(1.0 + 0.2 * (1.0 - Math.Exp(-sweep / (3.0 * Hour)))), new InterfaceReading { Megapascal = 5.0 });
            Assert.IsFalse(watch.IsWarned);
        }

        double contact = 1.2;
        for (; contact > 0.5 && !watch.IsWarned; contact -= 0.002)
        {
            Sweep(watch, cell.Lost(contact), new InterfaceReading { Megapascal = 5.0 });
        }

        Assert.IsGreaterThan(0.9, contact);
    }

    [TestMethod]
    public void A_filament_that_makes_and_breaks_is_no_better_contact()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        for (int sweep = 0; sweep < 24 * Hour; sweep++)
        {
            (double[] real, double[] imaginary) tones = cell.Lost(1.0);
            if (sweep / 7 % 2 == 0)
            {
                Shunt(tones.real, tones.imaginary, 1000.0);
            }

            Sweep(watch, tones, new InterfaceReading { Megapascal = 5.0 });
            Assert.IsFalse(watch.IsWarned, $"sweep {sweep}");
        }
    }

    [TestMethod]
    public void Two_sweeps_that_are_wrong_warn_of_nothing()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Rest(watch, cell, 2 * Hour);
        Sweep(watch, cell.Lost(0.3), new InterfaceReading { Megapascal = 5.0 });
        Sweep(watch, cell.Lost(0.3), new InterfaceReading { Megapascal = 5.0 });
        Assert.IsFalse(watch.IsWarned);
        Rest(watch, cell, Hour);
        Assert.IsFalse(watch.IsWarned);
        Assert.AreEqual(1.0, watch.Contact, 0.05);
    }

    [TestMethod]
    public void Without_a_sweep_for_ten_minutes_it_is_blind()
    {
        var cell = new Garnet();
        var watch = new InterfaceWatch(cell.Profile);
        Assert.AreEqual(EyeState.None, watch.Eye);
        Rest(watch, cell, 3);
        Assert.AreEqual(EyeState.Good, watch.Eye);
        for (int cycle = 0; cycle < 5600; cycle++)
        {
            watch.Step(CycleSeconds);
        }

        Assert.AreEqual(EyeState.Good, watch.Eye);
        for (int cycle = 0; cycle < 200; cycle++)
        {
            watch.Step(CycleSeconds);
        }

        Assert.AreEqual(EyeState.Blind, watch.Eye);
        Rest(watch, cell, 1);
        Assert.AreEqual(EyeState.Good, watch.Eye);
    }

    [TestMethod]
    public void A_cell_in_which_noise_hides_the_contact_says_so_and_warns_of_nothing()
    {
        var cell = new Garnet(1, 0.02);
        var watch = new InterfaceWatch(cell.Profile);
        Assert.IsTrue(watch.IsWeak);
        Assert.IsLessThan(InterfaceWatch.GoodContact, watch.Visible);
        Rest(watch, cell, 24 * Hour);

        Assert.AreEqual(EyeState.Weak, watch.Eye);
        Assert.IsFalse(watch.IsWarned);
        Assert.IsFalse(new InterfaceWatch(new Garnet(1, 0.001).Profile).IsWeak);
    }

    [TestMethod]
    public void Every_cause_has_an_advice_of_its_own()
    {
        string[] advice = [.. Enum.GetValues<InterfaceCause>().Select(InterfaceAdvice.Of)];

        Assert.AreEqual(advice.Length, advice.Distinct(StringComparer.Ordinal).Count());
    }

    private static void Rest(InterfaceWatch watch, Garnet cell, int sweeps)
    {
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            Sweep(watch, cell.Lost(1.0), new InterfaceReading { Megapascal = 5.0 });
        }
    }

    private static void Sweep(InterfaceWatch watch, (double[] Real, double[] Imaginary) tones, InterfaceReading reading)
    {
        watch.Begin(tones.Real, tones.Imaginary, reading);
        for (int cycle = 0; cycle < CyclesPerSweep; cycle++)
        {
            watch.Step(CycleSeconds);
        }
    }

    private static void Shunt(double[] real, double[] imaginary, double ohm)
    {
        for (int tone = 0; tone < real.Length; tone++)
        {
            var value = new System.Numerics.Complex(real[tone], imaginary[tone]);
            value = 1.0 / (1.0 / value + 1.0 / ohm);
            real[tone] = value.Real;
            imaginary[tone] = value.Imaginary;
        }
    }
}
