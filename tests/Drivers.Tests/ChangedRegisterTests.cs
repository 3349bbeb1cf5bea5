using System.Numerics;

namespace SSBms.Drivers.Tests;

/// <summary>What a driver makes of a chip of which a single bit is not as it was set up.</summary>
[TestClass]
public sealed class ChangedRegisterTests
{
    private const int Round = 24;

    /// <summary>Bytes of the bridge converter's block.</summary>
    private const int Block = 29;

    /// <summary>Chip, register, the bits of it that count, and how many values may still come before a changed one is found.</summary>
    public static IEnumerable<object[]> Watched =>
        [
            ["ina228", 0x00, 0xFFFF, 8],
            ["ina228", 0x01, 0xFFFF, 8],
            ["ina228", 0x02, 0xFFFF, 8],
            ["ina228", 0x0B, 0xF001, 0],
            ["ina228", 0x0C, 0xFFFF, 8],
            ["ina228", 0x0D, 0xFFFF, 8],
            ["ina228", 0x0E, 0xFFFF, 8],
            ["ina228", 0x0F, 0xFFFF, 8],
            ["ina228", 0x10, 0xFFFF, 8],
            ["ina228", 0x11, 0xFFFF, 8],
            ["ads1115", 0x01, 0x7FFF, 0],
            ["ads1115", 0x02, 0xFFFF, 7],
            ["ads1115", 0x03, 0xFFFF, 7],
            ["nau7802", 0x00, 0xDF, 0],
            ["nau7802", 0x01, 0xFF, 7],
            ["nau7802", 0x02, 0xFF, 7],
            ["nau7802", 0x03, 0xFF, 7],
            ["nau7802", 0x04, 0xFF, 7],
            ["nau7802", 0x05, 0xFF, 7],
            ["nau7802", 0x06, 0xFF, 7],
            ["nau7802", 0x07, 0xFF, 7],
            ["nau7802", 0x08, 0xFF, 7],
            ["nau7802", 0x09, 0xFF, 7],
            ["nau7802", 0x11, 0xFF, 7],
            ["nau7802", 0x15, 0x3F, 7],
            ["nau7802", 0x1B, 0xFF, 7],
            ["nau7802", 0x1C, 0xFF, 7],
            ["tmp117", 0x01, 0x0FFC, 0],
            ["tmp117", 0x07, 0xFFFF, 3],
        ];

    [TestMethod]
    [DynamicData(nameof(Watched))]
    public void Any_bit_that_changes_is_found_within_a_round_and_ends_the_measurement_until_the_next_start(
        string chip,
        int register,
        int bits,
        int most
    )
    {
        foreach (int bit in Each(bits))
        {
            var bench = ChipBench.Of(chip);
            bench.Settle();
            bench.Tap.Flip(register, bit);
            int accepted = Enumerable.Range(0, Round).Count(_ => bench.MeasureNext());
            Assert.IsLessThanOrEqualTo(most, accepted, $"bit {bit:X4}");
            Assert.IsTrue(bench.HasLostConfiguration, $"bit {bit:X4}");

            bench.Tap.LeaveAlone();
            Assert.IsEmpty(bench.Tap.During(() => bench.MeasureNext()), "what was measured meanwhile means nothing, so nobody asks");
            Assert.IsTrue(bench.HasLostConfiguration, "though it is right again");
            bench.Settle();
        }
    }

    [TestMethod]
    [DynamicData(nameof(Watched))]
    public void A_bit_that_is_wrong_in_one_answer_costs_one_value_and_nothing_else(string chip, int register, int bits, int most)
    {
        foreach (int bit in Each(bits))
        {
            var bench = ChipBench.Of(chip);
            bench.Settle();
            bench.Tap.Flip(register, bit, answers: 1);
            int missed = Enumerable.Range(0, Round).Count(_ => !bench.MeasureNext());
            Assert.IsFalse(bench.HasLostConfiguration, $"bit {bit:X4}");
            Assert.IsLessThanOrEqualTo(1, missed, $"bit {bit:X4}");
            Assert.IsTrue(missed == 1 || (chip == "nau7802" && most > 0), "of a block only the register is judged whose turn it is");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Watched))]
    public void Two_answers_that_are_wrong_in_different_bits_are_the_bus_and_not_the_chip(string chip, int register, int bits, int most)
    {
        int[] each = [.. Each(bits)];
        for (int i = 0; i < each.Length; i++)
        {
            var bench = ChipBench.Of(chip);
            bench.Settle();
            for (int looks = 0; looks <= most; looks++)
            {
                bench.Tap.Flip(register, each[i], answers: 1);
                bench.Tap.Flip(register, each[(i + 1) % each.Length], answers: 1);
            }

            int missed = Enumerable.Range(0, Round).Count(_ => !bench.MeasureNext());
            Assert.IsFalse(bench.HasLostConfiguration, $"bit {each[i]:X4}");
            Assert.IsGreaterThan(0, missed);
            Assert.IsTrue(bench.MeasureNext());
        }
    }

    [TestMethod]
    [DynamicData(nameof(Watched))]
    public void An_answer_that_is_wrong_and_then_none_says_nothing_about_the_chip(string chip, int register, int bits, int most)
    {
        foreach (int bit in Each(bits))
        {
            var bench = ChipBench.Of(chip);
            bench.Settle();
            bench.Tap.Flip(register, bit, leastBytes: chip == "nau7802" ? Block : 1);
            string last = "";
            bench.Tap.Loses = transfer =>
            {
                // The second look is the same again, or where all was read in one block the only one at a single register.
                bool isSecond = chip == "nau7802" ? transfer != "00:29" : transfer == last;
                last = transfer;
                return isSecond;
            };
            int accepted = Enumerable.Range(0, most + 1).Count(_ => bench.MeasureNext());
            Assert.IsLessThanOrEqualTo(most, accepted);
            Assert.IsFalse(bench.HasLostConfiguration, $"bit {bit:X4}");
        }
    }

    [TestMethod]
    [DataRow("ina228", 0x0B, 0xF001)]
    [DataRow("ads1115", 0x01, 0x7FFF)]
    [DataRow("nau7802", 0x00, 0xDF)]
    [DataRow("tmp117", 0x01, 0x0FFC)]
    public void Any_bits_that_change_together_in_what_is_read_first_are_found_at_once(string chip, int register, int bits)
    {
        // Every combination, but where those are thousands of the lower byte only.
        int combined = BitOperations.PopCount((uint)bits) > 8 ? bits & 0xFF : bits;
        for (int changed = combined; changed != 0; changed = (changed - 1) & combined)
        {
            var bench = ChipBench.Of(chip);
            Assert.IsTrue(bench.Start());
            bench.MeasureNext();
            Assert.IsTrue(bench.MeasureNext());
            bench.Tap.Flip(register, changed);
            Assert.IsFalse(bench.MeasureNext(), $"bits {changed:X4}");
            Assert.IsTrue(bench.HasLostConfiguration, $"bits {changed:X4}");
        }
    }

    [TestMethod]
    [DataRow("ina228", 0x03, 0x3FFF)]
    [DataRow("ina228", 0x0B, 0x0F00)]
    [DataRow("nau7802", 0x0A, 0xFF)]
    [DataRow("nau7802", 0x0B, 0xFF)]
    [DataRow("nau7802", 0x0D, 0xFF)]
    [DataRow("nau7802", 0x10, 0xFF)]
    [DataRow("nau7802", 0x15, 0xC0)]
    [DataRow("tmp117", 0x01, 0xD003)]
    public void A_bit_that_nothing_hangs_on_may_be_either(string chip, int register, int bits)
    {
        foreach (int bit in Each(bits))
        {
            var bench = ChipBench.Of(chip);
            bench.Tap.Flip(register, bit);
            bench.Settle();
            Assert.IsTrue(Enumerable.Range(0, Round).All(_ => bench.MeasureNext()), $"bit {bit:X4}");
            Assert.IsFalse(bench.Look(), "nor does it say that there is something new");
        }
    }

    [TestMethod]
    [DataRow("ina228", 0x00)]
    [DataRow("ina228", 0x0C)]
    [DataRow("ina228", 0x11)]
    [DataRow("nau7802", 0x01)]
    [DataRow("nau7802", 0x07)]
    [DataRow("nau7802", 0x1C)]
    public void Where_no_result_comes_every_register_is_looked_at_at_once(string chip, int register)
    {
        var bench = ChipBench.Of(chip);
        bench.Settle();
        bench.Tap.Flip(register, 0x10);
        Assert.IsFalse(bench.Look());
        Assert.IsTrue(bench.HasLostConfiguration, "a register that changed is the reason for it, and is told");
    }

    [TestMethod]
    [DataRow("ina228", 9)]
    [DataRow("nau7802", 8)]
    public void Where_no_result_comes_and_every_register_is_as_it_was_nothing_is_lost(string chip, int registers)
    {
        var bench = ChipBench.Of(chip);
        bench.Settle();
        List<string> transfers = bench.Tap.During(() => Assert.IsFalse(bench.Look()));
        Assert.HasCount(1 + registers, transfers, "the flags and each register once");
        Assert.IsFalse(bench.HasLostConfiguration);
        Assert.IsTrue(bench.MeasureNext());
    }

    private static IEnumerable<int> Each(int bits)
    {
        return Enumerable.Range(0, 16).Select(place => 1 << place).Where(bit => (bits & bit) != 0);
    }
}
