namespace SSBms.Drivers.Tests;

/// <summary>What the registers of the current monitor say and are told, code by code.</summary>
[TestClass]
public sealed class Ina228RegisterTests
{
    private const int Current = 0x07;
    private const int Flags = 0x0B;
    private const double FullScale = Ina228.ShuntFullScaleVolt / Ina228Bench.Shunt;
    private const double OneCode = FullScale / 524288.0;

    [TestMethod]
    [DataRow(1.00019e-3, 1.50019e-3, 0x1F41, 0xD11F)]
    [DataRow(4.0956875e-3, 4.0956875e-3, 0x7FFD, 0x8003)]
    [DataRow(4.1e-3, 4.1e-3, 0x7FFE, 0x8002)]
    [DataRow(1.0, 1.0, 0x7FFE, 0x8002)]
    [DataRow(0.0, 0.0, 0x0000, 0x0000)]
    [DataRow(-1e-3, -1e-3, 0x0000, 0x0000)]
    [DataRow(double.NaN, double.NaN, 0x0000, 0x0000)]
    [DataRow(double.PositiveInfinity, double.PositiveInfinity, 0x0000, 0x0000)]
    public void Limits_of_the_current_are_codes_of_1_25_microvolt_rounded_towards_zero(double charge, double discharge, int over, int under)
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Start());
        Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
        Assert.AreEqual(over, bench.Peek(0x0C));
        Assert.AreEqual(under, bench.Peek(0x0D));
        foreach (int register in (int[])[0x0C, 0x0D])
        {
            AssertIsWatched(bench, register, 0x0001);
            Assert.IsTrue(bench.Start());
            Assert.IsTrue(bench.Driver.SetTrip(charge, discharge));
        }
    }

    [TestMethod]
    [DataRow(2.5, 4.2, 0x05AF, 0x07CF)]
    [DataRow(-2.048, 0.0, 0x0000, 0x028F)]
    [DataRow(-5.0, -3.0, 0x0000, 0x0000)]
    [DataRow(100.3473, 100.3473, 0x7FFE, 0x7FFE)]
    [DataRow(200.0, 200.0, 0x7FFF, 0x7FFF)]
    public void Limits_of_the_voltage_are_codes_of_3_125_millivolt_between_the_ends_of_the_input(
        double lowest,
        double highest,
        int under,
        int over
    )
    {
        var bench = new Ina228Bench();
        Assert.IsTrue(bench.Start());
        bench.Driver.SetVoltageTrip(lowest, highest);
        Assert.AreEqual(under, bench.Peek(0x0F));
        Assert.AreEqual(over, bench.Peek(0x0E));
        Assert.IsTrue(bench.MeasureNext());
        Assert.IsTrue(bench.Start());
        Assert.AreEqual(under, bench.Peek(0x0F), "also after a new start");
        Assert.AreEqual(over, bench.Peek(0x0E));
    }

    [TestMethod]
    [DataRow(0x7FFFF0, FullScale)]
    [DataRow(0x7FFFE0, 524286 * OneCode)]
    [DataRow(0x123450, 0x12345 * OneCode)]
    [DataRow(0x000010, OneCode)]
    [DataRow(0x000000, 0.0)]
    [DataRow(0xFFFFF0, -OneCode)]
    [DataRow(0x800000, -FullScale)]
    public void A_code_is_a_current_and_the_highest_stands_for_the_end_of_the_range(int content, double ampere)
    {
        var bench = new Ina228Bench();
        bench.Settle();
        bench.Tap.Say(Current, content, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(ampere, bench.Current.Value, 1e-18);
    }

    [TestMethod]
    public void The_same_code_is_believed_fifteen_times_in_a_row_and_another_in_between_begins_the_count_anew()
    {
        var bench = new Ina228Bench();
        bench.Settle();
        for (int round = 0; round < 3; round++)
        {
            bench.Tap.Say(Current, 0x123450 + 0x100 * round);
            for (int i = 0; i < 15; i++)
            {
                Assert.IsTrue(bench.MeasureNext(), $"{i}");
            }

            bench.Tap.LeaveAlone();
        }

        bench.Tap.Say(Current, 0x555550);
        Assert.AreEqual(15, Enumerable.Range(0, 40).Count(_ => bench.MeasureNext()));
        bench.Tap.LeaveAlone();
        Assert.IsTrue(bench.MeasureNext(), "it lives again");
    }

    [TestMethod]
    [DataRow(7, 0x8000, true)]
    [DataRow(8, 0x8000, false)]
    [DataRow(8, 0x0001, false)]
    public void A_chip_that_has_not_come_out_of_its_reset_after_eight_looks_does_not_start(int looks, int says, bool starts)
    {
        var bench = new Ina228Bench();
        bench.Tap.Say(0x00, says, looks);
        List<string> log = bench.Tap.During(() => Assert.AreEqual(starts, bench.Start()));
        Assert.AreEqual(8, log.TakeWhile(transfer => transfer != "0C=7FFF").Count(transfer => transfer == "00:2"));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-10.0)]
    [DataRow(double.NaN)]
    [DataRow(double.Epsilon)]
    [DataRow(double.PositiveInfinity)]
    public void A_shunt_that_gives_no_range_is_refused_before_the_chip_is_touched(double shunt)
    {
        var bench = new Ina228Bench();
        var driver = new Ina228(bench.Bus, Ina228Bench.Address, shunt, 0.0);
        Assert.IsEmpty(bench.Tap.During(() => Assert.IsFalse(driver.Start())));
    }

    [TestMethod]
    [DataRow(0x0020, false, true)]
    [DataRow(0x0040, false, true)]
    [DataRow(0x0008, true, false)]
    [DataRow(0x0010, true, false)]
    public void While_a_trip_is_provoked_one_flag_of_two_is_not_enough(int missing, bool current, bool voltage)
    {
        var bench = new Ina228Bench();
        bench.Set(3.7, 1e-4);
        bench.Settle();
        Assert.IsTrue(bench.Driver.ProvokeTrip());
        bench.Tap.Flip(Flags, missing, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(current, bench.Driver.Alerted);
        Assert.AreEqual(voltage, bench.Driver.VoltageAlerted);
    }

    [TestMethod]
    [DataRow(0x0020, true, false)]
    [DataRow(0x0040, true, false)]
    [DataRow(0x0008, false, true)]
    [DataRow(0x0010, false, true)]
    public void Otherwise_one_is(int flag, bool current, bool voltage)
    {
        var bench = new Ina228Bench();
        bench.Set(3.7, 1e-4);
        bench.Settle();
        Assert.IsTrue(bench.Driver.SetTrip(1e-3, 1e-3));
        bench.Tap.Flip(Flags, flag, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(current, bench.Driver.Alerted);
        Assert.AreEqual(voltage, bench.Driver.VoltageAlerted);
    }

    private static void AssertIsWatched(Ina228Bench bench, int register, int bit)
    {
        bench.Tap.Flip(register, bit);
        for (int i = 0; i < 9; i++)
        {
            bench.MeasureNext();
        }

        Assert.IsTrue(bench.HasLostConfiguration);
        bench.Tap.LeaveAlone();
    }
}
