using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>What chip and driver together make of an impedance.</summary>
[TestClass]
public sealed class Ad5941Tests
{
    private const double Area = 1.131;

    [TestMethod]
    [DataRow("chen2020-lfp")]
    [DataRow("chen2020-symmetric")]
    public void A_founding_cell_is_measured_within_two_thousandths_at_every_tone_by_every_part(string kind)
    {
        var cell = new Cell(CellCatalogue.BuiltIn.Find(kind)!, 25.0);
        for (ulong seed = 0; seed < 8; seed++)
        {
            var bench = new ImpedanceBench(seed);
            bench.Network.Cell = hertz => CellSpectrum.Impedance(cell, hertz) / Area;
            Assert.IsTrue(bench.Driver.Start());

            Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

            for (int tone = 0; tone < bench.Driver.Tones; tone++)
            {
                Complex expected = CellSpectrum.Impedance(cell, bench.Driver.Frequency(tone)) / Area;
                double error = (bench.Measured(tone) - expected).Magnitude / expected.Magnitude;
                Assert.IsLessThan(0.002, error, $"part {seed} at {bench.Driver.Frequency(tone)} Hz");
            }
        }
    }

    [TestMethod]
    [DataRow("chen2020-lfp", 150e3)]
    [DataRow("chen2020-lfp", 200e3)]
    [DataRow("chen2020-symmetric", 150e3)]
    [DataRow("chen2020-symmetric", 200e3)]
    public void And_at_the_highest_tones_as_well(string kind, double hertz)
    {
        var cell = new Cell(CellCatalogue.BuiltIn.Find(kind)!, 25.0);
        for (ulong seed = 0; seed < 8; seed++)
        {
            var bench = new ImpedanceBench(seed, hertz: hertz);
            bench.Network.Cell = tone => CellSpectrum.Impedance(cell, tone) / Area;
            Assert.IsTrue(bench.Driver.Start());

            Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

            Complex expected = CellSpectrum.Impedance(cell, bench.Driver.Frequency(3)) / Area;
            Assert.AreEqual(hertz, bench.Driver.Frequency(3), 123.0);
            Assert.IsLessThan(0.002, (bench.Measured(3) - expected).Magnitude / expected.Magnitude, $"part {seed}");
        }
    }

    [TestMethod]
    public void The_tones_are_the_nearest_with_whole_periods_in_a_transform()
    {
        var driver = new ImpedanceBench().Driver;

        Assert.AreEqual(4, driver.Tones);
        double[] asked = new ImpedanceFrontEnd().Hertz;
        for (int tone = 0; tone < driver.Tones; tone++)
        {
            double periods = driver.Frequency(tone) * 16384.0 * 2.0 / 1.6e6;
            Assert.AreEqual(Math.Round(periods), periods, 1e-9);
            Assert.AreEqual(asked[tone], driver.Frequency(tone), 123.0);
        }
    }

    [TestMethod]
    [DataRow(0.01, 0.0)]
    [DataRow(-0.01, 0.0)]
    [DataRow(0.0, 0.01)]
    [DataRow(0.01, -0.02)]
    public void A_drift_of_converter_or_transimpedance_cancels(double converter, double transimpedance)
    {
        // Large, so that the steps of the result are small beside a drift of a per cent.
        ImpedanceBench bench = ImpedanceBench.Started(new Complex(1400.0, -600.0));
        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());
        Complex before = bench.Measured(1);
        bench.Chip.GainDrift = converter;
        bench.Chip.TransimpedanceDrift = transimpedance;

        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

        Assert.IsLessThan(5e-4, (bench.Measured(1) - before).Magnitude / before.Magnitude);
        Assert.AreNotEqual(before, bench.Measured(1), "measured anew");
    }

    [TestMethod]
    public void A_reference_resistor_that_is_off_puts_the_result_off_by_as_much()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        bench.Network.ReferenceOhm *= 1.01;

        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

        Assert.AreEqual(200.0 / 1.01, bench.Driver.Real(0), 0.2);
    }

    [TestMethod]
    public void Any_impedance_from_ten_ohms_to_two_kiloohms_is_measured()
    {
        // The result has steps of an eighth of an ohm, half of one in each part; noise is six times 6 mΩ. In proportion: the same of the
        // reference and of both currents, channels that differ by 0.01 %, and 0.02 % of phase by the coupling of the sense wires.
        const double Resolution = 0.13;
        const double Share = 6e-4;
        Gen<(double Ohm, double Degrees, int Seed)> gen =
            from logarithm in Gen.Choose(1000, 3301)
            from degrees in Gen.Choose(-85, 30)
            from seed in Gen.Choose(0, 1_000_000)
            select (Math.Pow(10.0, logarithm / 1000.0), (double)degrees, seed);
        Prop.ForAll(
                gen.ToArbitrary(),
                drawn =>
                {
                    var ohm = Complex.FromPolarCoordinates(drawn.Ohm, drawn.Degrees / 180.0 * Math.PI);
                    ImpedanceBench bench = ImpedanceBench.Started(ohm, (ulong)drawn.Seed);
                    bool good = bench.Sweep() == ImpedanceStatus.Good;
                    return good && Enumerable.Range(0, 4).All(i => (bench.Measured(i) - ohm).Magnitude < Resolution + Share * drawn.Ohm);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [TestMethod]
    public void The_current_never_exceeds_what_is_permitted_whatever_the_cell_and_the_part()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            foreach (double permitted in new[] { 4e-6, 11.3e-6, 30e-6, 1.0 })
            {
                var bench = new ImpedanceBench(seed);
                double largest = 0.0;
                bench.Network.Cell = _ => Complex.Zero;
                Assert.IsTrue(bench.Driver.Start());
                bench.Driver.Permit(permitted);
                bench.Sweep();

                // What the generator is told, with the largest full scale of a part, through the resistor alone.
                uint code = bench.Read(0x203C);
                largest = Math.Max(largest, code * 0.66 / 1536.0 / bench.Network.LimitOhm);
                Assert.IsLessThanOrEqualTo(Math.Min(permitted, 33e-6), largest);
                Assert.IsGreaterThan(Math.Min(permitted, 33e-6) * 0.97, largest);
            }
        }
    }

    [TestMethod]
    [DataRow(1.131, 1.0, 0.03)]
    [DataRow(1.131, 0.2, 0.02)]
    [DataRow(10.0, 0.05, 0.005)]
    [DataRow(1.0, 0.0, 0.0)]
    [DataRow(1.0, -1.0, 0.0)]
    [DataRow(1.0, double.NaN, 0.0)]
    [DataRow(double.NaN, 1.0, 0.0)]
    [DataRow(0.0, 1.0, 0.0)]
    public void The_excitation_is_a_tenth_of_the_weakest_limit_and_never_more_than_three_hundredths(
        double area,
        double weakest,
        double density
    )
    {
        Assert.AreEqual(density * (double.IsNaN(area) ? 0.0 : area) * 1e-3, Excitation.LargestCurrent(area, weakest), 1e-12);
    }

    [TestMethod]
    public void A_sweep_that_is_no_longer_permitted_is_broken_off_and_the_cell_let_go()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        bench.Step(20);
        bench.Driver.Permit(5e-6);
        bench.Step(12);

        Assert.AreEqual(ImpedanceStatus.NotPermitted, bench.Driver.Status);
        Assert.AreEqual(0u, bench.Read(0x21B0), "no switch drives");
        Assert.AreEqual(0u, bench.Read(0x2000) & 0xC100, "nothing runs");
        bench.Step(268 + 80);
        Assert.AreEqual(ImpedanceStatus.Good, bench.Driver.Status, "the next is smaller");
        bench.Driver.Permit(0.0);
        Assert.AreEqual(ImpedanceStatus.NotPermitted, bench.Sweep());
        bench.Driver.Permit(double.NaN);
        Assert.AreEqual(ImpedanceStatus.NotPermitted, bench.Sweep());
    }

    [TestMethod]
    public void A_step_is_a_small_burst_of_transfers_in_every_cycle()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        long before = bench.Bus.Transfers;
        var bursts = new List<long>();
        for (int i = 0; i < 300; i++)
        {
            bench.Step();
            bursts.Add(bench.Bus.Transfers - before);
            before = bench.Bus.Transfers;
        }

        Assert.AreEqual(ImpedanceStatus.Good, bench.Driver.Status);
        Assert.IsLessThanOrEqualTo(20L, bursts.Max());
        Assert.IsInRange(500L, 1000L, bursts.Sum());
    }

    [TestMethod]
    public void A_limit_that_falls_a_little_while_a_sweep_lasts_does_not_break_it_off()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        bench.Step(20);
        bench.Driver.Permit(0.98 * ImpedanceBench.Permitted);

        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());
    }

    [TestMethod]
    public void What_lies_beside_the_cell_is_measured_with_it()
    {
        ImpedanceBench bench = ImpedanceBench.Started(300.0);
        bench.Network.Beside = hertz => new Complex(0.0, -1.0 / (2.0 * Math.PI * hertz * 10e-9));
        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

        for (int tone = 0; tone < bench.Driver.Tones; tone++)
        {
            Complex expected = 300.0 / (1.0 + new Complex(0.0, 2.0 * Math.PI * bench.Driver.Frequency(tone) * 10e-9 * 300.0));
            Assert.IsLessThan(0.4, (bench.Measured(tone) - expected).Magnitude);
        }

        bench.Network.Beside = _ => null;
        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());
        Assert.AreEqual(300.0, bench.Driver.Real(3), 0.4);
    }

    [TestMethod]
    public void Between_sweeps_the_cell_is_not_connected()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        Assert.AreEqual(ImpedanceStatus.Good, bench.Sweep());

        Assert.AreEqual(0u, bench.Read(0x21B0));
        Assert.AreEqual(0u, bench.Read(0x2000) & 0xC100);
    }

    [TestMethod]
    public void The_age_counts_from_the_end_of_the_newest_good_sweep()
    {
        ImpedanceBench bench = ImpedanceBench.Started(200.0);
        Assert.AreEqual(SSBms.Control.Sample.NeverMeasured, bench.Driver.AgeSeconds(bench.Clock.Milliseconds));
        bench.Sweep();
        double age = bench.Driver.AgeSeconds(bench.Clock.Milliseconds);
        Assert.IsInRange(20.0, 25.0, age, "a sweep takes some seven seconds of thirty");
        bench.Network.Cell = null;

        Assert.AreEqual(ImpedanceStatus.NoCell, bench.Sweep());

        Assert.AreEqual(age + 30.0, bench.Driver.AgeSeconds(bench.Clock.Milliseconds), 1e-9);
        Assert.AreEqual(200.0, bench.Driver.Real(0), 0.3, "of the sweep before");
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(50)]
    [DataRow(170)]
    [DataRow(1000)]
    public void It_takes_any_control_period_because_a_transform_waits_to_be_fetched(int milliseconds)
    {
        ImpedanceBench bench = ImpedanceBench.Started(new Complex(100.0, -80.0));
        for (int i = 0; i < 400; i++)
        {
            bench.Clock.Microseconds += milliseconds * 1000L + i * 37 % 5000;
            bench.Driver.Step(bench.Clock.Milliseconds);
        }

        Assert.AreEqual(ImpedanceStatus.Good, bench.Driver.Status);
        Assert.IsLessThan(0.2, (bench.Measured(3) - new Complex(100.0, -80.0)).Magnitude);
    }
}
