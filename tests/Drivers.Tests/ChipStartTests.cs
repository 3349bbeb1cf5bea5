namespace SSBms.Drivers.Tests;

/// <summary>What a set-up does on the bus, and what becomes of it when a transfer of it fails.</summary>
[TestClass]
public sealed class ChipStartTests
{
    // A write of 9000h to register 0Bh is "0B=9000", a read of two bytes from there "0B:2".
    private const string Ina228 = """
        3E:2 3F:2
        00=8000 00:2
        0C=7FFF 0D=8000 00=0010 02=1000 0E=7FFF 0F=0000 10=7FFF 11=FFFF 0B=9000 01=BFC1
        0B:2 0C:2 0D:2 00:2 02:2 0E:2 0F:2 10:2 11:2 01:2
        """;

    private const string Ads1115 = """
        01=0383 02=8000 03=7FFF
        01:2 02:2 03:2
        """;

    private const string Tmp117 = """
        0F:2
        07=0000 07:2
        01=0020 01:2
        """;

    private const string Nau7802Configuration = """
        00=01 00=02 00:1
        00=86 01=2F 02=20 11=00 1B=00 15=30 1C=80
        00=96 01:1 02:1 11:1 1B:1 15:1 1C:1
        02=24
        """;

    private const string Nau7802Calibration = """
        03:3 06:4
        01:1 02:1 11:1 1B:1 15:1 1C:1 03:3 06:4
        """;

    [TestMethod]
    [DataRow("ina228", Ina228)]
    [DataRow("ads1115", Ads1115)]
    [DataRow("tmp117", Tmp117)]
    public void The_chip_is_identified_where_it_can_be_and_every_register_is_written_and_read_back(string chip, string transfers)
    {
        CollectionAssert.AreEqual(Words(transfers), Healthy(chip));
    }

    [TestMethod]
    public void The_bridge_converter_is_set_up_then_calibrated_then_six_conversions_are_thrown_away()
    {
        List<string> log = Healthy("nau7802");
        string[] configuration = Words(Nau7802Configuration);
        string[] calibration = Words(Nau7802Calibration);
        CollectionAssert.AreEqual(configuration, log[..configuration.Length]);

        // 344 ms and the oscillator's tolerance, asked for every 10 ms.
        int calibrated = log.IndexOf("03:3");
        Assert.IsTrue(log[configuration.Length..calibrated].TrueForAll(transfer => transfer == "02:1"));
        Assert.IsInRange(34, 36, calibrated - configuration.Length);
        CollectionAssert.AreEqual(calibration, log[calibrated..(calibrated + calibration.Length)]);

        List<string> discarded = log[(calibrated + calibration.Length)..];
        Assert.IsTrue(discarded.TrueForAll(transfer => transfer is "00:1" or "12:3"));
        Assert.AreEqual(6, discarded.Count(transfer => transfer == "12:3"));
        Assert.AreEqual("12:3", discarded[^1], "and then it is ready");
    }

    [TestMethod]
    [DataRow("ina228")]
    [DataRow("ads1115")]
    [DataRow("nau7802")]
    [DataRow("tmp117")]
    public void A_transfer_that_fails_is_repeated_once_as_it_was(string chip)
    {
        List<string> healthy = Healthy(chip);
        for (int failing = 0; failing < healthy.Count; failing++)
        {
            var bench = ChipBench.Of(chip);
            Lose(bench, failing, 1);
            List<string> log = bench.Tap.During(() => Assert.IsTrue(bench.Start()));
            CollectionAssert.AreEqual(healthy[..(failing + 1)], log[..(failing + 1)]);
            CollectionAssert.AreEqual(healthy[failing..], log[(failing + 1)..]);
        }
    }

    [TestMethod]
    [DataRow("ina228")]
    [DataRow("ads1115")]
    [DataRow("nau7802")]
    [DataRow("tmp117")]
    public void A_transfer_that_fails_twice_ends_the_start_at_once_unless_it_only_asked_whether_the_chip_is_ready(string chip)
    {
        List<string> healthy = Healthy(chip);
        for (int failing = 0; failing < healthy.Count; failing++)
        {
            string transfer = healthy[failing];
            bool started = false;
            var bench = ChipBench.Of(chip);
            Lose(bench, failing, 2);
            List<string> log = bench.Tap.During(() => started = bench.Start());
            bool onlyAsks = AsksOnly(chip, healthy, failing);
            Assert.AreEqual(onlyAsks, started, $"{failing}: {transfer}");
            if (onlyAsks)
            {
                Assert.AreEqual(transfer == "12:3" ? 2 : 0, log.Count(text => text == "12:3") - healthy.Count(text => text == "12:3"));
            }
            else
            {
                CollectionAssert.AreEqual((string[])[.. healthy[..failing], transfer, transfer], log);
                Assert.IsFalse(bench.MeasureNext() || bench.MeasureNext());
                bench.Settle();
            }
        }
    }

    [TestMethod]
    [DataRow("ina228", 0x3E, 0xFFFF)]
    [DataRow("ina228", 0x3F, 0xFFF0)]
    [DataRow("ina228", 0x00, 0xFFFF)]
    [DataRow("ina228", 0x01, 0xFFFF)]
    [DataRow("ina228", 0x02, 0xFFFF)]
    [DataRow("ina228", 0x0B, 0xF001)]
    [DataRow("ina228", 0x0C, 0xFFFF)]
    [DataRow("ina228", 0x0D, 0xFFFF)]
    [DataRow("ina228", 0x0E, 0xFFFF)]
    [DataRow("ina228", 0x0F, 0xFFFF)]
    [DataRow("ina228", 0x10, 0xFFFF)]
    [DataRow("ina228", 0x11, 0xFFFF)]
    [DataRow("ads1115", 0x01, 0x7FFF)]
    [DataRow("ads1115", 0x02, 0xFFFF)]
    [DataRow("ads1115", 0x03, 0xFFFF)]
    [DataRow("nau7802", 0x00, 0x08)]
    [DataRow("nau7802", 0x01, 0xFF)]
    [DataRow("nau7802", 0x02, 0xFF)]
    [DataRow("nau7802", 0x11, 0xFF)]
    [DataRow("nau7802", 0x15, 0x3F)]
    [DataRow("nau7802", 0x1B, 0xFF)]
    [DataRow("nau7802", 0x1C, 0xFF)]
    [DataRow("tmp117", 0x01, 0x0FFC)]
    [DataRow("tmp117", 0x07, 0xFFFF)]
    [DataRow("tmp117", 0x0F, 0x0FFF)]
    public void It_does_not_start_on_a_chip_of_which_any_bit_that_counts_reads_otherwise(string chip, int register, int bits)
    {
        foreach (int bit in Enumerable.Range(0, 16).Select(place => 1 << place).Where(bit => (bits & bit) != 0))
        {
            var bench = ChipBench.Of(chip);
            bench.Tap.Flip(register, bit);
            Assert.IsFalse(bench.Start(), $"bit {bit:X4}");
            Assert.IsFalse(bench.MeasureNext() || bench.MeasureNext());
        }
    }

    [TestMethod]
    [DataRow("ina228", 0x3F, 0x000F)]
    [DataRow("tmp117", 0x0F, 0xF000)]
    public void It_starts_with_every_revision_of_the_chip(string chip, int register, int bits)
    {
        var bench = ChipBench.Of(chip);
        bench.Tap.Flip(register, bits);
        Assert.IsTrue(bench.Start());
    }

    private static List<string> Healthy(string chip)
    {
        var bench = ChipBench.Of(chip);
        return bench.Tap.During(() => Assert.IsTrue(bench.Start()));
    }

    private static void Lose(ChipBench bench, int first, int count)
    {
        int transfers = 0;
        bench.Tap.Loses = _ => transfers++ >= first && transfers <= first + count;
    }

    /// <summary>True for a look that is taken again and again until the chip is ready.</summary>
    private static bool AsksOnly(string chip, List<string> log, int index)
    {
        return chip switch
        {
            "ina228" => index == log.IndexOf("00:2"),
            "nau7802" => log[index] is "00:1" or "12:3"
                || (log[index] == "02:1" && index > log.IndexOf("02=24") && index < log.IndexOf("03:3")),
            _ => false,
        };
    }

    private static string[] Words(string text)
    {
        return text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
