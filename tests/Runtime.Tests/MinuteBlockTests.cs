using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>Ten cycles in 88 bytes: what comes out of them again, how finely, and that no changed bit goes unnoticed.</summary>
[TestClass]
public sealed class MinuteBlockTests
{
    private const long Start = 0x0000_1234_5678_9ABC;
    private const long Session = 0xFEDC_BA98;

    private readonly MinuteBlock _block = new();
    private readonly Sample _sample = new();

    [TestMethod]
    public void What_was_measured_comes_back_to_a_part_of_the_last_digit()
    {
        Fill(MinuteBlock.Cycles);
        MinuteBlock read = Sent();
        Assert.AreEqual(
            (Session, 0xABCD, Start + 100, 900L, MinuteBlock.Cycles),
            (read.Session, read.Index, read.At, read.Span, read.Count)
        );
        Assert.AreEqual(-12.34, read.PlateTemperature, 1e-9);
        Assert.AreEqual(56.78, read.WallTemperature, 1e-9);
        for (int i = 0; i < MinuteBlock.Cycles; i++)
        {
            Assert.AreEqual(i != 4, read.TryVoltage(i, out double voltage));
            Assert.AreEqual(i == 4 ? 0.0 : Voltage(i), voltage, 1.0 / 4096.0);
            Assert.AreEqual(i != 5, read.TryCurrent(i, out double current));
            Assert.AreEqual(i == 5 ? 0.0 : Current(i), current, 2.4e-7);
            Assert.AreEqual(i != 6, read.TryPressure(i, out double pressure));
            Assert.AreEqual(i == 6 ? 0.0 : Pressure(i), pressure, 1.0 / 512.0);
        }
    }

    [TestMethod]
    public void How_long_it_took_is_told_however_long_it_was()
    {
        Fill(1);
        _sample.Now += 0x7654_3210;
        _block.Add(_sample);
        Assert.AreEqual(0x7654_3210L, Sent().Span);
    }

    [TestMethod]
    public void It_is_full_with_the_tenth_cycle_and_begun_anew_it_is_empty()
    {
        Assert.AreEqual(0, _block.Count);
        for (int round = 0; round < 2; round++)
        {
            Fill(MinuteBlock.Cycles - 1);
            Assert.AreEqual(MinuteBlock.Cycles - 1, _block.Count);
            Measure(9);
            Assert.IsTrue(_block.Add(_sample));
        }
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void A_block_that_was_closed_early_has_as_many_cycles_as_there_were(int cycles)
    {
        Fill(MinuteBlock.Cycles);
        Fill(cycles);
        MinuteBlock read = Sent();
        Assert.AreEqual(cycles, read.Count);
        Assert.AreEqual(100L * (cycles - 1), read.Span);
        Assert.IsTrue(read.TryVoltage(cycles - 1, out double voltage));
        Assert.AreEqual(Voltage(cycles - 1), voltage, 1.0 / 4096.0);
    }

    [TestMethod]
    public void No_changed_bit_goes_unnoticed()
    {
        foreach (int cycles in new[] { MinuteBlock.Cycles, 3 })
        {
            Fill(MinuteBlock.Cycles);
            Fill(cycles);
            byte[] bytes = [.. Sent().Bytes];
            int used = 24 + 6 * cycles;
            for (int bit = 0; bit < 8 * MinuteBlock.Size; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                bool counts = bit / 8 < used || bit / 8 >= MinuteBlock.Size - 4;
                Assert.AreEqual(!counts, new MinuteBlock().Read(bytes, 0, bytes.Length), $"bit {bit}");
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }

    [TestMethod]
    public void It_is_read_from_anywhere_and_not_from_too_few_bytes()
    {
        Fill(MinuteBlock.Cycles);
        byte[] bytes = [1, 2, 3, .. Sent().Bytes];
        Assert.IsTrue(new MinuteBlock().Read(bytes, 3, MinuteBlock.Size));
        Assert.IsFalse(new MinuteBlock().Read(bytes, 3, MinuteBlock.Size - 1));
        Assert.IsFalse(new MinuteBlock().Open(), "an empty memory holds none");
    }

    [TestMethod]
    [DataRow(-2.0, 4.5, 4.5)]
    [DataRow(-2.0, 4.5, -4.5)]
    [DataRow(-10.0, 4.5, -9.9)]
    [DataRow(-10.0, 4.5, 9.9)]
    public void Voltages_reach_as_far_as_the_board_measures_either_way(double lowest, double highest, double voltage)
    {
        Scale(new BoardRange { LowestVoltage = lowest, HighestVoltage = highest });
        _sample.CellVoltage.Accept(voltage, 1);
        MinuteBlock read = One();
        Assert.IsTrue(read.TryVoltage(0, out double value));
        Assert.AreEqual(voltage, value, 1.0 / 2048.0);
    }

    [TestMethod]
    [DataRow(40.0, 40.0, 40.0)]
    [DataRow(40.0, 1e9, 32767.0 / 512.0, DisplayName = "what is beyond all measure is the most there is")]
    [DataRow(40.0, -1e9, -32767.0 / 512.0)]
    [DataRow(16383.0, 16383.0, 16383.0)]
    [DataRow(16383.5, 16383.5, 16383.5, DisplayName = "twice of it is still held")]
    [DataRow(16384.0, 16384.5, 16384.0, DisplayName = "twice of it is not, so whole ones are kept")]
    [DataRow(1e5, 30_000.5, 30_000.0)]
    public void A_pressure_is_kept_in_the_smallest_part_that_holds_the_rating(double rated, double pressure, double kept)
    {
        Scale(new BoardRange { RatedPressure = rated });
        _sample.StackPressure.Accept(pressure, 1);
        MinuteBlock read = One();
        Assert.IsTrue(read.TryPressure(0, out double value));
        Assert.AreEqual(kept, value, 1e-9);
    }

    [TestMethod]
    public void However_small_a_board_is_no_part_is_smaller_than_the_sixtieth_half_of_one()
    {
        double part = Math.Pow(0.5, 60.0);
        Scale(new BoardRange { LargestCurrent = 1e-25 });
        _sample.Current.Accept(3.5 * part, 1);
        MinuteBlock read = One();
        Assert.IsTrue(read.TryCurrent(0, out double value));
        Assert.AreEqual(3.0 * part, value);
    }

    [TestMethod]
    [DataRow(1e6, 327.67)]
    [DataRow(-1e6, -327.67)]
    [DataRow(0.0, 0.0)]
    public void A_temperature_beyond_all_measure_is_the_most_there_is(double celsius, double kept)
    {
        Scale(new BoardRange());
        _sample.PlateTemperature.Accept(celsius, 1);
        _sample.WallTemperature.Accept(celsius, 1);
        MinuteBlock read = One();
        Assert.AreEqual(kept, read.PlateTemperature, 1e-9);
        Assert.AreEqual(kept, read.WallTemperature, 1e-9);
    }

    private static double Voltage(int cycle)
    {
        return 3.3 + 0.1 * cycle;
    }

    private static double Current(int cycle)
    {
        return -2e-3 + 4e-4 * cycle;
    }

    private static double Pressure(int cycle)
    {
        return 5.0 + 3.0 * cycle;
    }

    private void Fill(int cycles)
    {
        Scale(new BoardRange());
        for (int i = 0; i < cycles; i++)
        {
            Measure(i);
            Assert.AreEqual(i == MinuteBlock.Cycles - 1, _block.Add(_sample));
        }
    }

    private void Scale(BoardRange range)
    {
        _block.SetScale(range);
        _block.Clear();
    }

    /// <summary>One reading of each channel is missing: voltage in cycle 4, current in 5, pressure in 6.</summary>
    private void Measure(int cycle)
    {
        _sample.Now = Start + 100 * (cycle + 1);
        _sample.CellVoltage.Accept(Voltage(cycle), _sample.Now);
        _sample.Current.Accept(Current(cycle), _sample.Now);
        _sample.StackPressure.Accept(Pressure(cycle), _sample.Now);
        _sample.PlateTemperature.Accept(-12.34, _sample.Now);
        _sample.WallTemperature.Accept(56.78, _sample.Now);
        _sample.CellVoltage.Fresh = cycle != 4;
        _sample.Current.Fresh = cycle != 5;
        _sample.StackPressure.Fresh = cycle != 6;
    }

    private MinuteBlock One()
    {
        _block.Add(_sample);
        return Sent();
    }

    private MinuteBlock Sent()
    {
        _block.Seal(_sample, Session, 0xABCD);
        var read = new MinuteBlock();
        Assert.IsTrue(read.Read(_block.Bytes, 0, MinuteBlock.Size));
        return read;
    }
}
