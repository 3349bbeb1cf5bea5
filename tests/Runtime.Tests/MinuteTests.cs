using SSBms.Control;

namespace SSBms.Runtime.Tests;

/// <summary>The minute before a trip, cycle by cycle.</summary>
[TestClass]
public sealed class MinuteTests
{
    private const int Minute = 600;

    [TestMethod]
    public void A_minute_that_the_memory_does_not_take_is_noticed_within_its_block()
    {
        BlockedWrites? bus = null;
        var station = new Station(wiring: ports => ports.With(bus: bus = new BlockedWrites(ports.Bus)));
        station.Operate();
        station.Cycles(30);
        bus!.From = MemoryMap.MinuteLog;
        bus.To = MemoryMap.MinuteLog + MinuteLog.Size;
        int cycles = 0;
        while (!station.Control.Sample.MemoryFailed)
        {
            station.Cycles(1);
            cycles++;
            Assert.IsLessThanOrEqualTo(12, cycles, "ten cycles are a block");
        }

        bus.To = 0;
        station.Cycles(12);
        Assert.IsFalse(station.Control.Sample.MemoryFailed, "and so is that it takes the next");
    }

    [TestMethod]
    public void A_minute_before_a_trip_every_cycle_is_there_also_after_a_loss_of_power()
    {
        Station station = Station.Operating();
        station.Density = 0.1;
        var truth = new List<(long At, double Voltage, double Current, double Pressure, double Temperature)>();
        for (int i = 0; i < 1000; i++)
        {
            station.Voltage = 3.4 + 0.0002 * i;
            station.Pressure = 5.0 - 0.001 * i;
            station.Temperature = 25.0 + 0.005 * i;
            Cycle(station, truth);
        }

        station.Temperature = 60.0;
        while (station.State != ProtectionState.Tripped)
        {
            Cycle(station, truth);
        }

        station.Cycles(40);
        Station morning = Restarted(station.Memory);
        MinuteBlock[] blocks = Minutes(morning).Values.Single();
        int count = blocks.Sum(block => block.Count);
        Assert.IsGreaterThanOrEqualTo(Minute, count);

        // The cycle that trips is not of them: in it the contactor is told to open.
        truth.RemoveRange(0, truth.Count - 1 - count);
        int cycle = 0;
        foreach (MinuteBlock block in blocks)
        {
            Assert.AreEqual(truth[cycle].At, block.At);
            Assert.AreEqual(truth[cycle + block.Count - 1].At - block.At, block.Span);
            // The last block is finished in the cycle that trips.
            bool last = block == blocks[^1];
            Assert.AreEqual(
                truth[cycle + block.Count - (last ? 0 : 1)].Temperature,
                Math.Max(block.PlateTemperature, block.WallTemperature),
                0.011
            );
            for (int i = 0; i < block.Count; i++, cycle++)
            {
                Assert.IsTrue(block.TryVoltage(i, out double voltage));
                Assert.IsTrue(block.TryCurrent(i, out double current));
                Assert.AreEqual(truth[cycle].Voltage, voltage, 0.0003);
                Assert.AreEqual(truth[cycle].Current, current, 2.5e-7);
                Assert.IsTrue(!block.TryPressure(i, out double pressure) || Math.Abs(truth[cycle].Pressure - pressure) < 0.002);
            }
        }
    }

    [TestMethod]
    public void A_board_that_loses_its_power_while_closed_still_has_what_it_measured_up_to_its_last_second()
    {
        Station station = Station.Operating();
        station.Cycles(700);
        long lost = station.Control.Sample.Now;
        MinuteBlock[] blocks = Minutes(Restarted(station.Memory)).Values.Single();
        MinuteBlock last = blocks[^1];
        Assert.IsInRange(lost - 1200, lost, last.At + last.Span);
    }

    [TestMethod]
    public void What_comes_after_a_trip_leaves_its_minute_alone_however_often_it_is_closed()
    {
        Station station = Station.Operating();
        station.Cycles(100);
        station.Temperature = 60.0;
        station.Cycles(40);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        (long session, MinuteBlock[] trip) = Minutes(station).Single();
        station.Temperature = 25.0;
        station.Board.ArmSwitch.IsOn = false;
        station.Board.ResetKey.IsOn = true;
        station.Cycles(30);
        station.Board.ResetKey.IsOn = false;
        for (int i = 0; i < 4; i++)
        {
            station.Cycles(20);
            station.Board.ArmSwitch.IsOn = true;
            station.Cycles(50);
            Assert.IsTrue(station.Board.ContactorConducts);
            station.Board.ArmSwitch.IsOn = false;
        }

        station.Cycles(10);
        Dictionary<long, MinuteBlock[]> minutes = Minutes(station);
        Assert.HasCount(2, minutes);
        Assert.AreSequenceEqual(trip.Select(block => block.At), minutes[session].Select(block => block.At));
    }

    [TestMethod]
    public void Whichever_bit_of_a_block_rots_it_is_not_taken_for_whole()
    {
        var block = new MinuteBlock();
        var sample = new Sample();
        block.SetScale(new BoardRange());
        for (int i = 0; i < MinuteBlock.Cycles; i++)
        {
            sample.Now = 1000 + 100 * i;
            sample.CellVoltage.Accept(3.4, sample.Now);
            sample.Current.Accept(-1e-4, sample.Now);
            block.Add(sample);
        }

        block.Seal(sample, 77, 5);
        Assert.IsTrue(block.Open());
        for (int bit = 0; bit < 8 * MinuteBlock.Size; bit++)
        {
            block.Bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(block.Open(), "bit " + bit);
            block.Bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static void Cycle(Station station, List<(long At, double Voltage, double Current, double Pressure, double Temperature)> truth)
    {
        station.Cycles(1);
        Sample sample = station.Control.Sample;
        double hotter = Math.Max(sample.PlateTemperature.Value, sample.WallTemperature.Value);
        truth.Add((sample.Now, sample.CellVoltage.Value, sample.Current.Value, sample.StackPressure.Value, hotter));
    }

    private static Station Restarted(byte[] memory)
    {
        var station = new Station(memory);
        station.Start();
        station.Cycles(20);
        return station;
    }

    /// <summary>The blocks of each closing, oldest first.</summary>
    private static Dictionary<long, MinuteBlock[]> Minutes(Station station)
    {
        var blocks = new List<MinuteBlock>();
        foreach (byte[] content in station.Line.List(MessageType.ReadMinutes, MessageType.MinuteBlock))
        {
            var block = new MinuteBlock();
            Assert.IsTrue(block.Read(content, 0, content.Length));
            blocks.Add(block);
        }

        return blocks.GroupBy(block => block.Session).ToDictionary(group => group.Key, group => group.OrderBy(block => block.At).ToArray());
    }
}
