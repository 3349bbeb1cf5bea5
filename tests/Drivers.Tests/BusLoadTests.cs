namespace SSBms.Drivers.Tests;

/// <summary>What a control cycle asks of the bus, where every transfer takes its time, and in which order registers are looked at.</summary>
[TestClass]
public sealed class BusLoadTests
{
    [TestMethod]
    public void The_current_monitor_gives_its_flags_both_results_and_in_turn_one_of_its_registers()
    {
        var bench = ChipBench.Of("ina228");
        bench.Settle();
        Assert.IsTrue(bench.Start());
        foreach (string register in (string[])["0C:2", "0D:2", "00:2", "02:2", "0E:2", "0F:2", "10:2", "11:2", "01:2", "0C:2"])
        {
            CollectionAssert.AreEqual((string[])["0B:2", "07:3", "05:3", register], Next(bench));
        }
    }

    [TestMethod]
    public void The_second_converter_is_asked_read_and_started_and_one_of_its_thresholds_looked_at_every_fourth_time()
    {
        var bench = ChipBench.Of("ads1115");
        bench.Settle();
        Assert.IsTrue(bench.Start());
        CollectionAssert.AreEqual((string[])["01:2", "01=8383"], Next(bench), "nothing was started yet");
        foreach (string register in (string[])["02:2", "03:2", "02:2"])
        {
            CollectionAssert.AreEqual((string[])["01:2", "00:2", register, "01=8383"], Next(bench));
            for (int i = 0; i < 3; i++)
            {
                CollectionAssert.AreEqual((string[])["01:2", "00:2", "01=8383"], Next(bench));
            }
        }
    }

    [TestMethod]
    public void The_bridge_converter_is_read_in_one_transfer()
    {
        var bench = ChipBench.Of("nau7802");
        bench.Settle();
        for (int i = 0; i < 10; i++)
        {
            CollectionAssert.AreEqual((string[])["00:29"], Next(bench));
        }
    }

    [TestMethod]
    public void The_offset_of_the_temperature_sensor_is_looked_at_with_the_first_two_results_after_a_start_and_then_with_every_fourth()
    {
        var bench = ChipBench.Of("tmp117");
        bench.Settle();
        Assert.IsTrue(bench.Start());
        for (int result = 1; result < 15; result++)
        {
            bool looks = result is 1 or 2 or 6 or 10 or 14;
            CollectionAssert.AreEqual(looks ? ["01:2", "00:2", "07:2"] : (string[])["01:2", "00:2"], Next(bench), $"result {result}");
        }
    }

    [TestMethod]
    [DataRow("ina228", 2)]
    [DataRow("ads1115", 4)]
    [DataRow("nau7802", 2)]
    [DataRow("tmp117", 2)]
    public void A_chip_that_does_not_answer_is_asked_twice_in_a_cycle_and_the_one_to_be_started_told_twice(string chip, int transfers)
    {
        var bench = ChipBench.Of(chip);
        bench.Settle();
        bench.Tap.Loses = _ => true;
        for (int i = 0; i < 5; i++)
        {
            Assert.HasCount(transfers, bench.Tap.During(() => Assert.IsFalse(bench.MeasureNext())));
        }

        Assert.IsFalse(bench.HasLostConfiguration);
    }

    [TestMethod]
    [DataRow("ina228", "0F:2")]
    [DataRow("ads1115", "02:2")]
    [DataRow("tmp117", "07:2")]
    public void A_register_that_gives_no_answer_costs_the_value_and_is_looked_at_again_with_the_next(string chip, string register)
    {
        var bench = ChipBench.Of(chip);
        bench.Settle();
        bench.Tap.Loses = transfer => transfer == register;
        while (bench.MeasureNext()) { }

        for (int i = 0; i < 5; i++)
        {
            Assert.IsFalse(bench.MeasureNext());
        }

        Assert.IsFalse(bench.HasLostConfiguration);
        bench.Tap.LeaveAlone();
        List<string> log = bench.Tap.During(() => Assert.IsTrue(bench.MeasureNext()));
        Assert.Contains(register, log);
    }

    private static List<string> Next(ChipBench bench)
    {
        return bench.Tap.During(() => bench.MeasureNext());
    }
}
