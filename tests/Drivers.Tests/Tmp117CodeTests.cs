namespace SSBms.Drivers.Tests;

/// <summary>Which codes of the temperature sensor are a temperature, and which are only believed after a look at its offset.</summary>
[TestClass]
public sealed class Tmp117CodeTests
{
    private const int Temperature = 0x00;

    [TestMethod]
    [DataRow(0x0C80, 25.0)]
    [DataRow(0x3200, 100.0)]
    [DataRow(0xF380, -25.0)]
    [DataRow(0xFFF0, -0.125)]
    [DataRow(0x0001, 0.0078125)]
    [DataRow(0x8001, -255.9921875)]
    [DataRow(0x7FFF, 255.9921875)]
    public void A_code_is_a_hundred_and_twenty_eighth_of_a_degree(int code, double celsius)
    {
        Tmp117Bench bench = Settled();
        bench.Tap.Say(Temperature, code, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(celsius, bench.Temperature.Value);
    }

    [TestMethod]
    public void The_code_that_stands_for_no_result_is_no_temperature()
    {
        Tmp117Bench bench = Settled();
        bench.Tap.Say(Temperature, 0x8000, answers: 1);
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.MeasureNext());
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(64, false)]
    [DataRow(-64, false)]
    [DataRow(65, true)]
    [DataRow(-65, true)]
    [DataRow(3000, true)]
    [DataRow(-3000, true)]
    public void A_step_of_more_than_half_a_degree_is_believed_only_after_a_look_at_the_offset(int step, bool looks)
    {
        Tmp117Bench bench = Settled();

        // The looks of the rotation are those at the first result of four.
        while (!bench.Tap.During(() => Say(bench, 0x1000)).Contains("07:2")) { }

        List<string> log = bench.Tap.During(() => Say(bench, 0x1000 + step));
        Assert.AreEqual(looks, log.Contains("07:2"));
        Assert.AreEqual((0x1000 + step) / 128.0, bench.Temperature.Value);
    }

    [TestMethod]
    public void A_step_that_an_offset_has_made_is_not_reported()
    {
        Tmp117Bench bench = Settled();
        while (!bench.Tap.During(() => Say(bench, 0x1000)).Contains("07:2")) { }

        bench.Tap.Flip(0x07, 0x0080);
        bench.Tap.Say(Temperature, 0x1080, answers: 1);
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.HasLostConfiguration);
    }

    private static void Say(Tmp117Bench bench, int code)
    {
        bench.Tap.Say(Temperature, code, answers: 1);
        Assert.IsTrue(bench.MeasureNext());
    }

    private static Tmp117Bench Settled()
    {
        var bench = new Tmp117Bench();
        bench.Settle();
        Assert.IsFalse(bench.HasLostConfiguration);
        return bench;
    }
}
