using FsCheck;
using FsCheck.Fluent;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class Ina228TripTests
{
    private const double TripStep = 1.25e-6 / Ina228Bench.Shunt;

    [TestMethod]
    [DataRow(1.0e-3, 1.5e-3, 1.02e-3)]
    [DataRow(1.0e-3, 1.5e-3, 4.0)]
    [DataRow(1.5e-3, 1.0e-3, -1.02e-3)]
    [DataRow(1.5e-3, 1.0e-3, -4.0)]
    public void The_pin_trips_with_the_first_shunt_conversion_whose_mean_is_beyond_the_limit_and_stays(
        double charge,
        double discharge,
        double current
    )
    {
        for (long phase = 0; phase < Ina228Bench.RoundMicroseconds; phase += 497)
        {
            var bench = new Ina228Bench((ulong)phase);
            Assert.IsTrue(bench.Driver.Start());
            Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
            bench.Set(3.7, 0.9e-3);
            bench.Pass(100000 + phase);
            bench.Measure();
            Assert.IsFalse(bench.Driver.Alerted);
            Assert.IsFalse(bench.Chip.AlertPinHigh);

            bench.Set(3.7, current);
            long before = bench.Clock.Microseconds;
            while (!bench.Chip.AlertPinHigh && bench.Clock.Microseconds - before < 100000)
            {
                bench.Pass(100);
            }

            // The bus is converted in between. A shunt conversion that had begun before the change may not be enough.
            Assert.IsLessThanOrEqualTo(3 * Ina228Bench.RoundMicroseconds / 2 + 100, bench.Clock.Microseconds - before);

            bench.Set(3.7, 0.0);
            bench.Pass(1000000);
            Assert.IsTrue(bench.Chip.AlertPinHigh, "latched");
            bench.Measure();
            Assert.IsTrue(bench.Driver.Alerted);
            Assert.IsFalse(bench.Chip.AlertPinHigh, "read");
            Assert.IsTrue(bench.MeasureNext());
            Assert.IsFalse(bench.Driver.Alerted);
        }
    }

    [TestMethod]
    public void The_pin_rises_again_while_the_current_stays_beyond_the_limit()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Set(3.7, 2e-3);
        for (int i = 0; i < 10; i++)
        {
            Assert.IsTrue(bench.MeasureNext());
            Assert.IsTrue(bench.Driver.Alerted);
            Assert.IsFalse(bench.Chip.AlertPinHigh);
            bench.Pass(Ina228Bench.RoundMicroseconds);
            Assert.IsTrue(bench.Chip.AlertPinHigh);
        }
    }

    [TestMethod]
    public void Without_a_trip_set_no_current_within_the_range_and_none_beyond_raises_the_pin()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        foreach (double current in new[] { 4.0e-3, -4.0e-3, 1.0, -1.0 })
        {
            bench.Set(3.7, current);
            bench.Pass(100000);
            Assert.IsFalse(bench.Chip.AlertPinHigh);
        }
    }

    [TestMethod]
    [DataRow(1.0, 1.0)]
    [DataRow(4.096e-3, 4.096e-3)]
    public void A_limit_beyond_the_range_trips_at_the_end_of_the_range(double charge, double discharge)
    {
        foreach (double current in new[] { 4.5e-3, -4.5e-3 })
        {
            var bench = new Ina228Bench();
            Assert.IsTrue(bench.Driver.Start());
            Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
            bench.Set(3.7, 0.99 * current / 4.5e-3 * 4.096e-3);
            bench.Pass(100000);
            Assert.IsFalse(bench.Chip.AlertPinHigh);
            bench.Set(3.7, current);
            bench.Pass(100000);
            Assert.IsTrue(bench.Chip.AlertPinHigh);
        }
    }

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(double.NegativeInfinity)]
    [DataRow(-1e-3)]
    [DataRow(0.0)]
    public void A_limit_that_is_no_positive_number_allows_no_current(double limit)
    {
        foreach (double current in new[] { 10e-6, -10e-6 })
        {
            var bench = new Ina228Bench();
            Assert.IsTrue(bench.Driver.Start());
            Assert.IsTrue(bench.Driver.SetTrip(limit, limit));
            bench.Set(3.7, current);
            bench.Pass(100000);
            Assert.IsTrue(bench.Chip.AlertPinHigh);
        }
    }

    [TestMethod]
    public void A_limit_is_written_only_when_its_code_changes()
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.AreEqual(2L, TransfersOf(bench, 1.0e-3, 2.0e-3), "both");
        Assert.AreEqual(0L, TransfersOf(bench, 1.0e-3, 2.0e-3), "the same");
        Assert.AreEqual(0L, TransfersOf(bench, 1.0e-3 + 0.4 * TripStep, 2.0e-3 + 0.4 * TripStep), "less than one step");
        Assert.AreEqual(1L, TransfersOf(bench, 1.1e-3, 2.0e-3), "charge only");
        Assert.AreEqual(1L, TransfersOf(bench, 1.1e-3, 1.9e-3), "discharge only");
    }

    [TestMethod]
    [DataRow(0.5e-3, 0.5e-3)]
    [DataRow(0.5e-3, 1.0e-3)]
    [DataRow(1.0e-3, 0.5e-3)]
    public void A_limit_that_could_not_be_written_stops_the_measurement_until_it_can(double charge, double discharge)
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Chip.Fault = ChipFault.Off;
        Assert.IsFalse(bench.Driver.SetTrip(charge, discharge));
        bench.Chip.Fault = ChipFault.Ok;
        for (int i = 0; i < 10; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }

        Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
        for (int i = 0; i < 10; i++)
        {
            Assert.IsTrue(bench.MeasureNext());
        }
    }

    [TestMethod]
    public void Any_limit_trips_within_one_step_of_the_comparator()
    {
        Prop.ForAll(Gen.Choose(10, 4090).ToArbitrary(), microampere => TripsWithinOneStep(microampere * 1e-6)).QuickCheckThrowOnFailure();
    }

    private static bool TripsWithinOneStep(double limit)
    {
        return !Trips(limit, limit - 1.1 * TripStep)
            && Trips(limit, limit + 1.1 * TripStep)
            && !Trips(limit, -(limit - 1.1 * TripStep))
            && Trips(limit, -(limit + 1.1 * TripStep));
    }

    private static bool Trips(double limit, double current)
    {
        var bench = new Ina228Bench(amplitude: 0.0);
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.Driver.SetTrip(limit, limit));
        bench.Set(3.7, current);
        bench.Pass(100000);
        return bench.Chip.AlertPinHigh;
    }

    private static long TransfersOf(Ina228Bench bench, double charge, double discharge)
    {
        long before = bench.Bus.Transfers;
        Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
        return bench.Bus.Transfers - before;
    }
}
