namespace SSBms.VirtualBoard.Tests;

/// <summary>What happens after a conversion is never in its result, and what happens within it always is.</summary>
[TestClass]
public sealed class CausalityTests
{
    private const int Draws = 300;

    private readonly NoiseSource _draw = new(7, "draw");

    [TestMethod]
    [DataRow("ina228", 32960L, -4120L, 8)]
    [DataRow("ads1115", 7812L, 25L, 8)]
    [DataRow("nau7802", 25000L, 0L, 40)]
    [DataRow("tmp117", 125000L, -1000L, 124)]
    public void A_change_after_the_end_of_a_conversion_is_not_in_any_result_before_the_next(
        string chip,
        long period,
        long offset,
        int window
    )
    {
        int felt = 0;
        for (int i = 0; i < Draws; i++)
        {
            long end = period * (20 + (long)(10.0 * _draw.NextFraction())) + offset;
            long late = end + (long)(0.5 * period * _draw.NextFraction());
            long early = end - 1 - (long)(0.5 * window * 1000.0 * _draw.NextFraction());
            double size = 0.2 + _draw.NextFraction();
            long untouched = Read(chip, end + period / 2, long.MaxValue, size);
            Assert.AreEqual(untouched, Read(chip, end + period / 2, late, size), $"conversion to {end}, change at {late}");
            felt += Read(chip, end + period / 2, early, size) == untouched ? 0 : 1;
        }

        Assert.IsGreaterThan(0.9 * Draws, felt);
    }

    /// <summary>Runs a chip that was set up at time zero, and reads it at last.</summary>
    private static long Read(string name, long readAt, long changeAt, double size)
    {
        var bench = new ChipBench();
        var node = new AnalogNode();
        int register = 0;
        int bytes = 2;
        switch (name)
        {
            case "ina228":
                node.Value = 0.01;
                size *= 0.01;
                bench.Attach(new Ina228Chip(bench.Clock, ChipBench.Ideal, node, new AnalogNode()));
                bench.Write16(0x00, 0x0010);
                bench.Write16(0x01, 0xBFC1);
                (register, bytes) = (0x04, 3);
                break;
            case "ads1115":
                node.Value = 1.0;
                bench.Attach(new Ads1115Chip(bench.Clock, ChipBench.Ideal, [node, new(), new(), new()]));
                bench.Write16(1, 0x0283);
                break;
            case "nau7802":
                node.Value = 0.001;
                size *= 0.001;
                bench.Attach(new Nau7802Chip(bench.Clock, ChipBench.Ideal, node));
                bench.Write(0x01, 0x2F, 0x20);
                bench.Write(0x00, 0x96);
                (register, bytes) = (0x12, 3);
                break;
            default:
                node.Value = 20.0;
                size *= 20.0;
                bench.Attach(new Tmp117Chip(bench.Clock, ChipBench.Ideal, node));
                bench.Write16(1, 0x0020);
                break;
        }

        if (changeAt < readAt)
        {
            bench.Clock.Microseconds = changeAt;
            node.Value += size;
        }

        bench.Clock.Microseconds = readAt;
        return bench.Read(register, bytes);
    }
}
