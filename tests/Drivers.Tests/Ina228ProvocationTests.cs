namespace SSBms.Drivers.Tests;

/// <summary>The trip that the proof test provokes, and limits that a chip does not take.</summary>
[TestClass]
public sealed class Ina228ProvocationTests
{
    private static readonly int[] _limits = [0x0C, 0x0D, 0x0E, 0x0F];

    [TestMethod]
    public void Four_limits_are_set_that_every_conversion_exceeds_and_the_next_ones_take_all_back()
    {
        Ina228Bench bench = Started();
        int[] before = [.. _limits.Select(bench.Peek)];
        Assert.IsTrue(bench.Driver.ProvokeTrip());
        CollectionAssert.AreEqual((int[])[0x8002, 0x7FFE, 0x0000, 0x7FFF], _limits.Select(bench.Peek).ToArray());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        CollectionAssert.AreEqual(before, _limits.Select(bench.Peek).ToArray());
    }

    [TestMethod]
    [DataRow("0C=8002")]
    [DataRow("0D=7FFE")]
    [DataRow("0E=0000")]
    [DataRow("0F=7FFF")]
    public void A_trip_that_could_only_be_provoked_in_part_is_none_and_nothing_is_measured_until_limits_are_set(string lost)
    {
        Ina228Bench bench = Started();
        bench.Tap.Loses = transfer => transfer == lost;
        Assert.IsFalse(bench.Driver.ProvokeTrip());
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.MeasureNext();
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsFalse(bench.Driver.Alerted || bench.Driver.VoltageAlerted);
    }

    [TestMethod]
    [DataRow("0C=1F40")]
    [DataRow("0D=E0C0")]
    [DataRow("0E=07CF")]
    [DataRow("0F=05AF")]
    public void A_trip_that_could_only_be_taken_back_in_part_is_not_taken_back(string lost)
    {
        Ina228Bench bench = Started();
        Assert.IsTrue(bench.Driver.ProvokeTrip());
        bench.Tap.Loses = transfer => transfer == lost;
        Assert.IsFalse(bench.Driver.SetTrip(1e-3, 1e-3));
        Assert.IsFalse(bench.MeasureNext());
        bench.Tap.LeaveAlone();
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        CollectionAssert.AreEqual((int[])[0x1F40, 0xE0C0, 0x07CF, 0x05AF], _limits.Select(bench.Peek).ToArray());
    }

    [TestMethod]
    public void While_a_limit_is_exceeded_every_register_is_looked_at_in_every_measurement()
    {
        foreach (int register in (int[])[0x00, 0x01, 0x02, 0x0C, 0x0D, 0x0E, 0x0F, 0x10, 0x11])
        {
            for (int bit = 1; bit <= 0x8000; bit <<= 1)
            {
                Ina228Bench bench = Started();
                Assert.IsTrue(bench.Driver.ProvokeTrip());
                Assert.IsTrue(bench.MeasureNext());
                bench.Tap.Flip(register, bit);
                Assert.IsFalse(bench.MeasureNext(), $"register {register:X2}, bit {bit:X4}");
                Assert.IsTrue(bench.HasLostConfiguration);
                Assert.IsTrue(bench.Driver.Alerted && bench.Driver.VoltageAlerted, "what the flags say is told all the same");
                Assert.IsEmpty(bench.Tap.During(() => Assert.IsFalse(bench.Driver.ProvokeTrip())));
            }
        }
    }

    [TestMethod]
    public void Before_the_start_nothing_is_provoked_and_no_voltage_limit_makes_it_measure()
    {
        Ina228Bench bench = Started();
        var other = new Ina228(bench.Bus, Ina228Bench.Address, Ina228Bench.Shunt, Ina228Bench.Reference);
        List<string> transfers = bench.Tap.During(() =>
        {
            Assert.IsFalse(other.ProvokeTrip());
            other.SetVoltageTrip(2.5, 4.2);
            bench.Pass(100_000);
            other.Measure(bench.Current, bench.Voltage, bench.Clock.Milliseconds);
        });
        Assert.IsFalse(bench.Current.Fresh);
        Assert.IsEmpty(transfers);
    }

    [TestMethod]
    public void A_current_that_is_forbidden_after_it_was_allowed_trips_in_either_direction()
    {
        foreach ((double charge, double discharge, double current) in new[] { (0.0, 1e-3, 2e-5), (1e-3, 0.0, -2e-5) })
        {
            Ina228Bench bench = Started();
            bench.Set(3.7, current);
            Assert.IsTrue(bench.MeasureNext());
            Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
            bench.MeasureNext();
            Assert.IsTrue(bench.Driver.Alerted);
        }
    }

    [TestMethod]
    public void Limits_of_the_current_end_with_a_new_start_and_are_written_again_though_they_are_the_same()
    {
        Ina228Bench bench = Started();
        Assert.IsTrue(bench.Start());
        Assert.AreEqual(0x7FFF, bench.Peek(0x0C));
        Assert.AreEqual(0x8000, bench.Peek(0x0D));
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        Assert.AreEqual(0x1F40, bench.Peek(0x0C));
        Assert.AreEqual(0xE0C0, bench.Peek(0x0D));
    }

    [TestMethod]
    public void An_alert_is_told_once_and_not_by_a_chip_that_does_not_answer_or_was_started_anew()
    {
        foreach (bool restarts in new[] { true, false })
        {
            Ina228Bench bench = Started();
            bench.Set(3.7, 2e-3);
            bench.MeasureNext();
            Assert.IsTrue(bench.Driver.Alerted);
            bench.Tap.Loses = _ => !restarts;
            if (restarts)
            {
                Assert.IsTrue(bench.Start());
            }
            else
            {
                Assert.IsFalse(bench.MeasureNext());
            }

            Assert.IsFalse(bench.Driver.Alerted || bench.Driver.VoltageAlerted);
        }
    }

    private static Ina228Bench Started()
    {
        var bench = new Ina228Bench();
        bench.Set(3.7, 0.0);
        bench.Driver.SetVoltageTrip(2.5, 4.2);
        bench.Settle();
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        Assert.IsTrue(bench.MeasureNext());
        return bench;
    }
}
