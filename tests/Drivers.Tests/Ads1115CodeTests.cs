namespace SSBms.Drivers.Tests;

/// <summary>Which codes of the second converter are a voltage, and from when it is.</summary>
[TestClass]
public sealed class Ads1115CodeTests
{
    private const int Config = 0x01;
    private const int Conversion = 0x00;

    [TestMethod]
    [DataRow(0x0000, 0.0)]
    [DataRow(0x0001, 0.25e-3)]
    [DataRow(0xFFFF, -0.25e-3)]
    [DataRow(0x471F, 4.55175)]
    [DataRow(0xE001, -2.04775)]
    public void A_code_is_125_microvolt_at_the_chip_and_twice_that_at_the_cell(int code, double volt)
    {
        Ads1115Bench bench = Settled(2.0, 2.048);
        bench.Tap.Say(Conversion, code, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(volt, bench.Voltage.Value, 1e-12);
    }

    [TestMethod]
    [DataRow(9.0, 0x8000, false)]
    [DataRow(9.0, 0x8001, true)]
    [DataRow(-2.0, 0x7FFF, false)]
    [DataRow(-2.0, 0x7FFE, true)]
    public void A_code_at_the_end_of_the_range_is_no_voltage_wherever_the_ground_is(double reference, int code, bool isVoltage)
    {
        Ads1115Bench bench = Settled(reference < 0.0 ? 1.0 : 2.0, reference);
        bench.Tap.Say(Conversion, code, answers: 1);
        Assert.AreEqual(isVoltage, bench.MeasureNext());
    }

    [TestMethod]
    [DataRow(3.3, 0x0000, true)]
    [DataRow(3.3, 0x0001, false)]
    [DataRow(0.0, 0x0000, true)]
    [DataRow(0.0, 0xFFFF, false)]
    public void The_positive_input_may_be_at_either_end_of_the_supply_and_not_beyond(double reference, int code, bool isVoltage)
    {
        Ads1115Bench bench = Settled(1.0, reference);
        bench.Tap.Say(Conversion, code, answers: 1);
        Assert.AreEqual(isVoltage, bench.MeasureNext());
    }

    [TestMethod]
    public void A_voltage_beyond_the_supply_is_a_miss_though_the_one_before_was_a_value()
    {
        Ads1115Bench bench = Settled(2.0, 2.048);
        Assert.IsTrue(bench.MeasureNext());
        bench.Tap.Say(Conversion, 0x5000, answers: 1);
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.MeasureNext());
    }

    [TestMethod]
    public void A_voltage_was_measured_from_when_its_conversion_was_started()
    {
        Ads1115Bench bench = Settled(2.0, 2.048);
        for (int i = 0; i < 5; i++)
        {
            long started = bench.Clock.Milliseconds;
            Assert.IsTrue(bench.MeasureNext());
            Assert.AreEqual(started, bench.Voltage.MeasuredFrom);
            Assert.AreEqual(started + 100, bench.Voltage.TakenAt);
        }
    }

    [TestMethod]
    public void A_configuration_that_changed_is_left_as_it_was_found()
    {
        Ads1115Bench bench = Settled(2.0, 2.048);
        bench.Tap.Flip(Config, 0x0400);
        CollectionAssert.AreEqual(
            (string[])["01:2", "01:2"],
            bench.Tap.During(() => bench.MeasureNext()),
            "looked at twice, written never"
        );
        Assert.IsTrue(bench.HasLostConfiguration);
    }

    private static Ads1115Bench Settled(double divider, double reference)
    {
        var bench = new Ads1115Bench(divider, reference);
        Assert.IsTrue(bench.Start());
        bench.MeasureNext();
        return bench;
    }
}
