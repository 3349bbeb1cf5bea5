using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

[TestClass]
public sealed class MeasuringChainTests
{
    private const double Area = 1.0;
    private const int Cycle = 100000;

    [TestMethod]
    public void Every_channel_reads_what_the_fixture_has()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Chain.Start());
        bench.Board.SetCell(3.7, -1.5e-3);
        bench.Board.SetForce(1200.0);
        bench.Board.SetTemperatures(61.0, 59.0);
        bench.Cycle();
        bench.Cycle();
        bench.Cycle();
        Sample sample = bench.Sample;
        Assert.AreEqual(-1.5e-3, sample.Current.Value, 0.5e-6);
        Assert.AreEqual(3.7, sample.CellVoltage.Value, 6e-3);
        Assert.AreEqual(3.7, sample.RedundantVoltage.Value, 2e-3);
        Assert.AreEqual(12.0, sample.StackPressure.Value, 0.02);
        Assert.AreEqual(61.0, sample.PlateTemperature.Value, 0.15);
        Assert.AreEqual(59.0, sample.WallTemperature.Value, 0.15);
        Assert.IsTrue(sample.Current.Fresh && sample.CellVoltage.Fresh && sample.RedundantVoltage.Fresh && sample.StackPressure.Fresh);
    }

    [TestMethod]
    public void A_channel_of_every_cycle_is_fresh_in_every_cycle_and_temperatures_are_never_older_than_three_cycles()
    {
        for (ulong seed = 0; seed < 20; seed++)
        {
            var bench = new ChainBench(seed);
            Assert.IsTrue(bench.Chain.Start());
            bench.Cycle();
            bench.Cycle();
            for (int i = 0; i < 500; i++)
            {
                bench.Cycle();
                Sample sample = bench.Sample;
                Assert.IsTrue(
                    sample.Current.Fresh && sample.CellVoltage.Fresh && sample.RedundantVoltage.Fresh && sample.StackPressure.Fresh
                );
                Assert.IsLessThan(0.3, sample.PlateTemperature.AgeSeconds(sample.Now));
                Assert.IsLessThan(0.3, sample.WallTemperature.AgeSeconds(sample.Now));
            }
        }
    }

    [TestMethod]
    [DataRow("ina228", "current voltage")]
    [DataRow("ads1115", "redundant")]
    [DataRow("nau7802", "pressure")]
    [DataRow("plate tmp117", "plate")]
    [DataRow("wall tmp117", "wall")]
    [DataRow("mb85rc256v", "")]
    public void A_silent_chip_silences_its_own_channels_only(string chip, string silent)
    {
        var bench = new ChainBench(3);
        Assert.IsTrue(bench.Chain.Start());
        bench.Board.Chip(chip).Fault = ChipFault.Off;
        string[] expected = silent.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CollectionAssert.AreEquivalent(expected, bench.SilentOver(10).ToArray());
    }

    [TestMethod]
    [DataRow("ina228", "current voltage")]
    [DataRow("nau7802", "pressure")]
    [DataRow("plate tmp117", "plate")]
    public void A_chip_that_is_missing_at_the_start_fails_the_start_and_leaves_the_others(string chip, string silent)
    {
        var bench = new ChainBench(3);
        bench.Board.Chip(chip).Fault = ChipFault.Off;
        Assert.IsFalse(bench.Chain.Start());
        bench.Board.Chip(chip).Fault = ChipFault.Ok;
        CollectionAssert.AreEquivalent(silent.Split(' '), bench.SilentOver(10).ToArray());
    }

    [TestMethod]
    public void An_over_current_is_seen_on_the_pin_and_in_the_flags_of_the_next_cycle()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Chain.Start());
        bench.Chain.SetHardwareTrip(1e-3, 1e-3);
        bench.Board.SetCell(3.7, 0.9e-3);
        bench.Cycle();
        Assert.IsFalse(bench.Sample.HardwareTrip);
        bench.Board.SetCell(3.7, 1.1e-3);
        bench.Advance(Cycle / 2);
        bench.Board.SetCell(3.7, 0.0);
        bench.Advance(Cycle / 2);
        bench.Chain.Read(bench.Sample);
        Assert.IsTrue(bench.Sample.HardwareTrip, "latched although the current is gone");
        bench.Cycle();
        Assert.IsFalse(bench.Sample.HardwareTrip);
    }

    [TestMethod]
    public void A_trip_of_a_current_monitor_that_does_not_answer_is_seen_on_the_pin()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Chain.Start());
        bench.Chain.SetHardwareTrip(1e-3, 1e-3);
        bench.Board.Chip("ina228").Fault = ChipFault.Off;
        bench.Cycle();
        Assert.AreEqual(OtherTrip.None, bench.Sample.OtherTrip);
        bench.Board.SetCell(3.7, 1.1e-3);
        bench.Cycle();
        Assert.AreEqual(OtherTrip.Unexplained, bench.Sample.OtherTrip);
        Assert.IsFalse(bench.Sample.HardwareTrip, "nobody has said that it was the current");
    }

    [TestMethod]
    public void A_trip_whose_wire_is_broken_is_seen_in_the_flags()
    {
        var bench = new ChainBench(1);
        BoardPorts ports = bench.Board.Ports;
        var contactor = new Contactor(ports.ContactorCoil, ports.ContactorFeedback);
        var broken = new BoardPorts(
            ports.Clock,
            ports.Bus,
            ports.ContactorCoil,
            ports.ContactorFeedback,
            ports.Heartbeat,
            new VirtualSwitch(bench.Board.Clock, new NoiseSource(1, "wire")),
            ports.ArmSwitch,
            ports.ResetKey,
            ports.Interlock,
            ports.Lamp,
            ports.Link,
            ports.Processor,
            ports.Display
        );
        var chain = new MeasuringChain(broken, contactor, new BoardConfiguration(), Fixture());
        Assert.IsTrue(chain.Start());
        chain.SetHardwareTrip(1e-3, 1e-3);
        bench.Advance(Cycle);
        chain.Read(bench.Sample);
        Assert.IsFalse(bench.Sample.HardwareTrip);
        bench.Board.SetCell(3.7, 1.1e-3);
        bench.Advance(Cycle);
        chain.Read(bench.Sample);
        Assert.IsTrue(bench.Sample.HardwareTrip);
    }

    [TestMethod]
    public void The_hardware_trip_is_high_until_the_current_monitor_is_configured()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Board.Ports.HardwareTrip.Read());
        Assert.IsTrue(bench.Chain.Start());
        Assert.IsFalse(bench.Board.Ports.HardwareTrip.Read());
    }

    [TestMethod]
    public void A_stuck_second_converter_disagrees_once_the_cell_moves()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Chain.Start());
        bench.Board.SetCell(3.7, 0.0);
        bench.SilentOver(3);
        bench.Board.Chip("ads1115").Fault = ChipFault.Stuck;
        bench.Board.SetCell(3.8, 0.0);
        bench.SilentOver(3);
        double difference = bench.Sample.CellVoltage.Value - bench.Sample.RedundantVoltage.Value;
        Assert.AreEqual(0.1, difference, 0.01);
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_bits_and_another_seed_other_ones()
    {
        CollectionAssert.AreEqual(Trace(7), Trace(7));
        CollectionAssert.AreNotEqual(Trace(7), Trace(8));
    }

    [TestMethod]
    public void A_cycle_allocates_nothing()
    {
        var bench = new ChainBench(1);
        Assert.IsTrue(bench.Chain.Start());
        bench.SilentOver(10);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            bench.Cycle();
        }

        Assert.AreEqual(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>The reference design, and the area the force acts on.</summary>
    private static Settings Fixture()
    {
        var fixture = new Settings();
        fixture.Set(Setting.Area, Area);
        return fixture;
    }

    private static List<long> Trace(ulong seed)
    {
        var bench = new ChainBench(seed);
        Assert.IsTrue(bench.Chain.Start());
        bench.Board.Chip("ina228").Fault = ChipFault.Intermittent;
        bench.Board.Chip("wall tmp117").Fault = ChipFault.Garbage;
        var trace = new List<long>();
        for (int i = 0; i < 300; i++)
        {
            bench.Board.SetCell(3.0 + 0.001 * i, 1e-5 * i);
            bench.Board.SetForce(10.0 * i);
            bench.Cycle();
            foreach (Reading reading in bench.Readings)
            {
                trace.Add(BitConverter.DoubleToInt64Bits(reading.Value));
                trace.Add(reading.Fresh ? 1 : 0);
            }
        }

        return trace;
    }

    private sealed class ChainBench
    {
        private static readonly string[] _names = ["current", "voltage", "redundant", "pressure", "plate", "wall"];

        public ChainBench(ulong seed)
        {
            var configuration = new BoardConfiguration();
            Settings fixture = Fixture();
            Board = new SimulatedBoard(configuration, fixture, seed);
            Board.SetTemperatures(60.0, 60.0);
            var contactor = new Contactor(Board.Ports.ContactorCoil, Board.Ports.ContactorFeedback);
            Chain = new MeasuringChain(Board.Ports, contactor, configuration, fixture);
            Readings =
            [
                Sample.Current,
                Sample.CellVoltage,
                Sample.RedundantVoltage,
                Sample.StackPressure,
                Sample.PlateTemperature,
                Sample.WallTemperature,
            ];
        }

        public SimulatedBoard Board { get; }

        public MeasuringChain Chain { get; }

        public Sample Sample { get; } = new();

        public Reading[] Readings { get; }

        public void Advance(long microseconds)
        {
            Board.Advance(Board.Clock.Microseconds + microseconds);
        }

        public void Cycle()
        {
            Advance(MeasuringChainTests.Cycle);
            Chain.Read(Sample);
        }

        /// <summary>The channels that gave nothing in some cycles.</summary>
        public List<string> SilentOver(int cycles)
        {
            bool[] heard = new bool[Readings.Length];
            for (int i = 0; i < cycles; i++)
            {
                Cycle();
                for (int channel = 0; channel < heard.Length; channel++)
                {
                    heard[channel] |= Readings[channel].Fresh;
                }
            }

            return [.. _names.Where((_, channel) => !heard[channel])];
        }
    }
}
