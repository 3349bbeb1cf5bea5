namespace SSBms.Drivers.Tests;

/// <summary>Codes of the bridge converter, what it makes of a jump, and how long it waits for a chip that does not get ready.</summary>
[TestClass]
public sealed class Nau7802CodeTests
{
    private const int Power = 0x00;
    private const int Control2 = 0x02;
    private const int Result = 0x12;
    private const double FullCodes = 128.0 * 16777216.0;

    [TestMethod]
    [DataRow(0x000000)]
    [DataRow(0x000001)]
    [DataRow(0x0000FF)]
    [DataRow(0x123456)]
    [DataRow(0x7FFFFF)]
    [DataRow(-0x000001)]
    [DataRow(-0x123456)]
    [DataRow(-0x800000)]
    public void A_code_is_the_ratio_of_bridge_and_excitation_at_a_gain_of_128(int code)
    {
        Nau7802Bench bench = Settled();
        Say(bench, code);
        Assert.IsTrue(bench.MeasureNext());
        Assert.AreEqual(code / FullCodes, bench.Ratio);
    }

    [TestMethod]
    [DataRow(2000, false)]
    [DataRow(-2000, false)]
    [DataRow(2001, true)]
    [DataRow(-2001, true)]
    [DataRow(1_000_000, true)]
    [DataRow(-1_000_000, true)]
    public void A_jump_of_more_than_2000_codes_is_believed_only_after_a_look_at_every_register(int step, bool looks)
    {
        Nau7802Bench bench = Settled();
        Say(bench, 100_000);
        bench.MeasureNext();
        Say(bench, 100_000 + step);
        List<string> log = bench.Tap.During(() => Assert.IsTrue(bench.MeasureNext()));
        Assert.HasCount(looks ? 9 : 1, log);
        Assert.AreEqual((100_000 + step) / FullCodes, bench.Ratio);
    }

    [TestMethod]
    public void A_jump_that_a_changed_register_has_made_is_not_reported()
    {
        foreach (int register in (int[])[0x01, 0x02, 0x03, 0x06, 0x11, 0x15, 0x1B, 0x1C])
        {
            Nau7802Bench bench = Settled();
            Say(bench, 100_000);
            bench.MeasureNext();
            bench.Tap.Flip(register, 0x01);
            Say(bench, 200_000);
            Assert.IsFalse(bench.MeasureNext());
            Assert.IsTrue(bench.HasLostConfiguration);
        }
    }

    [TestMethod]
    public void The_same_code_is_believed_fifteen_times_in_a_row()
    {
        Nau7802Bench bench = Settled();
        Say(bench, 100_000, 40);
        Assert.AreEqual(15, Enumerable.Range(0, 40).Count(_ => bench.MeasureNext()));
    }

    [TestMethod]
    public void A_chip_whose_digital_part_does_not_come_up_is_given_up_after_a_tenth_of_a_second()
    {
        var bench = new Nau7802Bench();
        bench.Tap.Say(Power, 0x02);
        Assert.IsFalse(bench.Start());
        Assert.AreEqual(100L, bench.Clock.Milliseconds);
    }

    [TestMethod]
    public void A_chip_that_does_not_keep_its_configuration_is_given_up_before_it_is_calibrated()
    {
        var bench = new Nau7802Bench();
        bench.Tap.Flip(0x1C, 0x80);
        Assert.IsFalse(bench.Start());
        Assert.AreEqual(10L + 600L, bench.Clock.Milliseconds, "10 ms of power-up, 600 ms for the regulator");
    }

    [TestMethod]
    public void A_calibration_that_does_not_end_is_given_up_after_1_2_seconds()
    {
        var bench = new Nau7802Bench();
        After(bench, "02=24", () => bench.Tap.Say(Control2, 0x24, answers: 120));
        Assert.IsFalse(bench.Start());
        Assert.AreEqual(610L + 1200L, bench.Clock.Milliseconds);
    }

    [TestMethod]
    public void A_mode_of_calibration_that_changed_meanwhile_is_found_as_soon_as_the_calibration_has_ended()
    {
        var bench = new Nau7802Bench();
        After(bench, "02=24", () => bench.Tap.Flip(Control2, 0x01));
        Assert.IsFalse(bench.Start());
        Assert.IsInRange(610L + 340L, 610L + 370L, bench.Clock.Milliseconds);
    }

    [TestMethod]
    public void A_chip_that_falls_back_into_its_reset_after_the_start_has_lost_its_configuration()
    {
        var bench = new Nau7802Bench();
        bench.Tap.Flip(Power, 0x01);
        Assert.IsTrue(bench.Start(), "it answers, converts and keeps what was written");
        Assert.IsFalse(bench.MeasureNext());
        Assert.IsTrue(bench.HasLostConfiguration);
    }

    [TestMethod]
    public void A_chip_that_does_not_convert_is_given_up_after_a_second()
    {
        var bench = new Nau7802Bench();
        long calibrated = 0;
        After(
            bench,
            "06:4",
            () =>
            {
                bench.Tap.Say(Power, 0x9E);
                calibrated = bench.Clock.Milliseconds;
            }
        );
        Assert.IsFalse(bench.Start());
        Assert.AreEqual(1000L, bench.Clock.Milliseconds - calibrated);
        bench.Tap.LeaveAlone();
        Assert.IsFalse(bench.MeasureNext());
    }

    private static void After(Nau7802Bench bench, string transfer, Action action)
    {
        bench.Tap.Loses = next =>
        {
            if (next == transfer)
            {
                action();
            }

            return false;
        };
    }

    private static void Say(Nau7802Bench bench, int code, int answers = 1)
    {
        for (int i = 0; i < 3; i++)
        {
            bench.Tap.Say(Result + i, (code >> (16 - 8 * i)) & 0xFF, answers);
        }
    }

    private static Nau7802Bench Settled()
    {
        var bench = new Nau7802Bench();
        bench.Settle();
        return bench;
    }
}
