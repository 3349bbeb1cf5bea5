using FsCheck;
using FsCheck.Fluent;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>The comparator opens beyond either voltage it was given, and is made to in the proof test.</summary>
[TestClass]
public sealed class Ina228VoltageTripTests
{
    private const double TripStep = 3.125e-3;
    private const double Lowest = 2.5;
    private const double Highest = 4.2;

    [TestMethod]
    public void Any_voltage_trips_within_one_step_of_the_comparator_and_the_flags_say_that_it_was_the_voltage()
    {
        Prop.ForAll(Gen.Choose(-1900, 9000).ToArbitrary(), millivolt => TripsWithinOneStep(millivolt * 1e-3)).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    [DataRow(0.5)]
    [DataRow(-2.0)]
    [DataRow(50.0)]
    public void A_voltage_beyond_opens_with_the_second_conversion_of_the_bus_at_the_latest_and_stays(double volt)
    {
        for (long phase = 0; phase < Ina228Bench.RoundMicroseconds; phase += 497)
        {
            Ina228Bench bench = Started((ulong)phase);
            bench.Pass(100_000 + phase);
            bench.Set(volt, 0.0);
            bench.Pass(3 * Ina228Bench.RoundMicroseconds / 2);
            Assert.IsTrue(bench.Chip.AlertPinHigh);
            bench.Set(3.7, 0.0);
            bench.Pass(1_000_000);
            Assert.IsTrue(bench.Chip.AlertPinHigh, "latched");
            bench.Measure();
            Assert.IsTrue(bench.Driver.VoltageAlerted);
            Assert.IsFalse(bench.Driver.Alerted);
            Assert.IsFalse(bench.Chip.AlertPinHigh, "read");
        }
    }

    [TestMethod]
    public void Voltages_are_kept_over_a_new_start_and_can_be_changed_without_one()
    {
        Ina228Bench bench = Started(1);
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(Trips(bench, Highest + 0.1));
        bench.Driver.SetVoltageTrip(Lowest, Highest + 1.0);
        Assert.IsFalse(Trips(bench, Highest + 0.9));
        Assert.IsTrue(Trips(bench, Highest + 1.1));
    }

    [TestMethod]
    public void Voltages_that_could_not_be_written_stop_the_measurement_until_the_next_start()
    {
        Ina228Bench bench = Started(1);
        bench.Chip.Fault = ChipFault.Off;
        bench.Driver.SetVoltageTrip(Lowest, Highest + 1.0);
        bench.Chip.Fault = ChipFault.Ok;
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.Driver.Start());
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsFalse(Trips(bench, Highest + 0.9));
    }

    [TestMethod]
    [DataRow(3.7)]
    [DataRow(0.0)]
    public void A_provoked_trip_comes_for_current_and_voltage_alike_and_the_next_limits_end_it(double volt)
    {
        Ina228Bench bench = Started(1);
        bench.Driver.SetVoltageTrip(-1.0, Highest);
        bench.Set(volt, 0.0);
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        Assert.IsTrue(bench.MeasureNext());
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(bench.Driver.ProvokeTrip());
            Assert.IsTrue(bench.MeasureNext());
            Assert.IsTrue(bench.Driver.Alerted && bench.Driver.VoltageAlerted);
        }

        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.MeasureNext();
        for (int i = 0; i < 20; i++)
        {
            Assert.IsTrue(bench.MeasureNext());
            Assert.IsFalse(bench.Driver.Alerted || bench.Driver.VoltageAlerted);
        }

        Assert.IsTrue(Trips(bench, -1.1), "the limit is the old one again");
    }

    [TestMethod]
    public void A_provoked_trip_that_the_chip_did_not_take_back_is_taken_back_as_soon_as_it_can()
    {
        Ina228Bench bench = Started(1);
        bench.Set(3.7, 0.0);
        Assert.IsTrue(bench.Driver.ProvokeTrip());
        bench.Chip.Fault = ChipFault.Off;
        Assert.IsFalse(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Chip.Fault = ChipFault.Ok;
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.MeasureNext();
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsFalse(bench.Driver.VoltageAlerted);
    }

    private static bool TripsWithinOneStep(double limit)
    {
        return !Trips(-10.0, limit, limit - 1.1 * TripStep)
            && Trips(-10.0, limit, limit + 1.1 * TripStep)
            && !Trips(limit, 20.0, limit + 1.1 * TripStep)
            && Trips(limit, 20.0, limit - 1.1 * TripStep);
    }

    private static bool Trips(double lowest, double highest, double volt)
    {
        var bench = new Ina228Bench(amplitude: 0.0);
        bench.Driver.SetVoltageTrip(lowest, highest);
        bench.Set(volt, 0.0);
        Assert.IsTrue(bench.Driver.Start());
        return Trips(bench, volt);
    }

    private static bool Trips(Ina228Bench bench, double volt)
    {
        bench.Set(volt, 0.0);
        bench.MeasureNext();
        bench.MeasureNext();
        Assert.IsFalse(bench.Driver.Alerted);
        return bench.Driver.VoltageAlerted;
    }

    private static Ina228Bench Started(ulong seed)
    {
        var bench = new Ina228Bench(seed);
        bench.Driver.SetVoltageTrip(Lowest, Highest);
        bench.Set(3.7, 0.0);
        Assert.IsTrue(bench.Driver.Start());
        return bench;
    }
}
