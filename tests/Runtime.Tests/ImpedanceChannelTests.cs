using System.Numerics;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A board that carries the impedance channel measures its cell beside the guard, and guards as one without.</summary>
[TestClass]
public sealed class ImpedanceChannelTests
{
    private const int SweepCycles = 80;
    private const int IntervalCycles = 300;
    private const double Share = 0.002;

    private static readonly Complex s_cell = new(700.0, -60.0);

    [TestMethod]
    public void Every_sweep_is_handed_on_as_the_impedance_of_an_area_with_temperature_and_age()
    {
        var kept = new KeptSweeps();
        Station station = Started(kept);
        station.Temperature = 31.0;
        station.Cycles(SweepCycles + 2 * IntervalCycles);

        Assert.HasCount(3, kept.Statuses);
        Assert.IsTrue(kept.Statuses.All(status => status == ImpedanceStatus.Good));
        ImpedanceSweep sweep = station.Channel!.Sweep;
        double[] asked = [2000.0, 5000.0, 10000.0, 50000.0];
        for (int tone = 0; tone < ImpedanceSweep.Tones; tone++)
        {
            Complex expected = s_cell * Station.Area;
            Complex measured = new(sweep.Real(tone), sweep.Imaginary(tone));
            Assert.IsLessThan(Share * expected.Magnitude, (measured - expected).Magnitude);
            Assert.AreEqual(asked[tone], sweep.Hertz(tone), 122.1);
        }

        Assert.IsTrue(sweep.HasTemperature);
        Assert.AreEqual(31.0, sweep.Temperature, 0.2);
        Assert.IsLessThan(1.0, sweep.AgeSeconds(station.Board.Clock.Milliseconds));
        station.Cycles(100);
        Assert.AreEqual(10.5, sweep.AgeSeconds(station.Board.Clock.Milliseconds), 0.6);
    }

    [TestMethod]
    public void The_guard_knows_and_decides_the_same_to_the_last_bit_as_on_a_board_without_the_channel()
    {
        var without = new Station();
        Station carrying = Powered(new KeptSweeps());
        without.Start();
        carrying.Start();
        foreach (int i in Enumerable.Range(0, 1500))
        {
            foreach (Station station in new[] { without, carrying })
            {
                station.Board.ArmSwitch.IsOn = i >= 20;
                station.Density = i % 400 < 200 ? 0.05 : -0.05;
                station.Voltage = 3.4 + 1e-5 * i;
                station.Cycles(1);
            }

            Assert.AreEqual(without.State, carrying.State);
            for (var quantity = (Quantity)0; quantity < Quantity.Count; quantity++)
            {
                Assert.AreEqual(without.Guard.Quantities.IsKnown(quantity), carrying.Guard.Quantities.IsKnown(quantity));
                Assert.AreEqual(
                    BitConverter.DoubleToInt64Bits(without.Guard.Quantities.Get(quantity)),
                    BitConverter.DoubleToInt64Bits(carrying.Guard.Quantities.Get(quantity)),
                    $"{quantity} in cycle {i}"
                );
            }
        }

        Assert.AreEqual(ProtectionState.Operating, carrying.State);
        CollectionAssert.AreEqual(without.Memory, carrying.Memory, "log and minutes too");
        Assert.AreEqual(ImpedanceStatus.Good, carrying.Channel!.Sweep.Status);
    }

    [TestMethod]
    public void Everybody_on_the_line_is_told_every_five_seconds()
    {
        Station station = Started(new KeptSweeps());
        station.Cycles(SweepCycles);
        station.Line.Received();
        station.Cycles(100);
        byte[][] told = [.. station.Line.Received().Where(item => item.Type == MessageType.Impedance).Select(item => item.Content)];

        Assert.HasCount(2, told);
        var message = new ImpedanceMessage();
        Assert.IsTrue(message.Read(told[^1], 0, told[^1].Length));
        Assert.IsFalse(message.Read(told[^1], 0, told[^1].Length - 1), "a message that is cut is none");
        ImpedanceSweep sweep = station.Channel!.Sweep;
        Assert.AreEqual(sweep.Status, message.Status);
        Assert.AreEqual(sweep.HasTemperature, message.HasTemperature);
        Assert.AreEqual(sweep.Temperature, message.Temperature);
        Assert.AreEqual(sweep.AgeSeconds(station.Board.Clock.Milliseconds), message.Age, 5.01);
        for (int tone = 0; tone < ImpedanceSweep.Tones; tone++)
        {
            Assert.AreEqual(
                (sweep.Hertz(tone), sweep.Real(tone), sweep.Imaginary(tone)),
                (message.Hertz(tone), message.Real(tone), message.Imaginary(tone))
            );
        }
    }

    [TestMethod]
    public void While_no_current_is_allowed_no_tone_is_given_and_that_is_said()
    {
        var kept = new KeptSweeps();
        Station station = Started(kept);
        station.Cycles(SweepCycles);
        station.Voltage = 1.0;
        station.Cycles(IntervalCycles);

        Assert.AreEqual(0.0, station.Guard.Quantities.Get(Quantity.AllowedStripping));
        Assert.AreEqual(ImpedanceStatus.NotPermitted, station.Channel!.Sweep.Status);
        Assert.AreEqual(ImpedanceStatus.NotPermitted, kept.Statuses[^1]);
        Assert.IsGreaterThan(20.0, station.Channel.Sweep.AgeSeconds(station.Board.Clock.Milliseconds));
    }

    [TestMethod]
    public void The_tone_is_no_larger_than_a_tenth_of_the_weakest_limit()
    {
        Station station = Started(new KeptSweeps());
        foreach (double pressure in new[] { 5.0, 1.0, 0.2 })
        {
            station.Press(pressure);
            station.Cycles(IntervalCycles + SweepCycles);
            Quantities known = station.Guard.Quantities;
            double weakest = Math.Min(known.Get(Quantity.AllowedPlating), known.Get(Quantity.AllowedStripping));
            double ampere = Amplitude(station) * Ad5941.VoltPerCode / station.Board.Impedance!.Network.LimitOhm;

            Assert.AreEqual(ImpedanceStatus.Good, station.Channel!.Sweep.Status, $"{pressure} MPa");
            Assert.IsLessThanOrEqualTo(Excitation.LargestCurrent(Station.Area, weakest), ampere, $"{pressure} MPa");
        }
    }

    [TestMethod]
    public void A_chip_that_is_not_there_is_told_and_changes_nothing_else()
    {
        var kept = new KeptSweeps();
        Station station = Powered(kept);
        station.Board.Impedance!.Chip.Fault = ChipFault.Off;
        station.Operate();
        station.Cycles(200);

        Assert.AreEqual(ProtectionState.Operating, station.State);
        Assert.AreEqual(ImpedanceStatus.NoAnswer, station.Channel!.Sweep.Status);
        Assert.AreEqual(Sample.NeverMeasured, station.Channel.Sweep.AgeSeconds(station.Board.Clock.Milliseconds));
        Assert.IsTrue(kept.Statuses.TrueForAll(status => status == ImpedanceStatus.NoAnswer));
    }

    [TestMethod]
    public void A_chip_that_has_lost_its_registers_is_set_up_anew_as_soon_as_the_contactor_is_open()
    {
        Station station = Powered(new KeptSweeps());
        station.Operate();
        station.Cycles(IntervalCycles);
        Assert.AreEqual(ProtectionState.Operating, station.State);
        station.Board.Impedance!.Chip.Fault = ChipFault.Reset;
        station.Cycles(2 * IntervalCycles);
        Assert.AreEqual(ImpedanceStatus.LostConfiguration, station.Channel!.Sweep.Status, "nothing waits while the contactor is closed");
        Assert.AreEqual(ProtectionState.Operating, station.State);

        station.Board.ArmSwitch.IsOn = false;
        station.Cycles(SweepCycles + 20);

        Assert.AreEqual(ProtectionState.Standby, station.State);
        Assert.AreEqual(ImpedanceStatus.Good, station.Channel.Sweep.Status);
    }

    [TestMethod]
    public void A_wire_that_is_cut_and_mended_while_the_contactor_is_closed()
    {
        Station station = Powered(new KeptSweeps());
        station.Operate();
        station.Cycles(IntervalCycles);
        station.Board.Impedance!.Bus.IsCut = true;
        station.Cycles(IntervalCycles);
        Assert.AreEqual(ImpedanceStatus.NoAnswer, station.Channel!.Sweep.Status);
        station.Board.Impedance.Bus.IsCut = false;
        station.Cycles(IntervalCycles + SweepCycles);

        Assert.AreEqual(ImpedanceStatus.Good, station.Channel.Sweep.Status);
        Assert.AreEqual(ProtectionState.Operating, station.State);
    }

    [TestMethod]
    public void Another_profile_measures_at_its_own_tones_and_forgets_the_cell_before()
    {
        Station station = Started(new KeptSweeps());
        station.Cycles(SweepCycles);
        Assert.AreEqual(ImpedanceStatus.Good, station.Channel!.Sweep.Status);
        Settings settings = ReferenceProfile.Settings();
        settings.Set(Setting.Area, 1.05 * Station.Area);
        settings.Set(Setting.FirstTone, 1000.0);
        settings.Set(Setting.ImpedanceInterval, 10.0);
        station.Board.ResetKey.IsOn = true;
        station.Cycles(5);
        Assert.AreEqual(AnswerCode.Done, station.Line.Push(ReferenceProfile.Encode(settings, "another")).Code);
        station.Board.ResetKey.IsOn = false;

        station.Cycles(2);
        Assert.AreEqual(Sample.NeverMeasured, station.Channel.Sweep.AgeSeconds(station.Board.Clock.Milliseconds));
        station.Cycles(SweepCycles + 10);

        Assert.AreEqual(1000.0, station.Channel.Sweep.Hertz(0), 62.0);
        Assert.AreEqual(1.05 * Station.Area * s_cell.Real, station.Channel.Sweep.Real(0), 2.0);
    }

    [TestMethod]
    public void Whatever_its_sinks_do_the_guard_goes_on()
    {
        Station station = Powered(new Broken());
        station.Operate();
        station.Cycles(IntervalCycles);

        Assert.AreEqual(ProtectionState.Operating, station.State);
        Assert.IsFalse(station.Supervisor.HasEscaped);
    }

    private static Station Powered(ISweepSink sink)
    {
        var station = new Station(sinks: [sink]);
        station.Board.Impedance!.Network.Cell = _ => s_cell;
        return station;
    }

    private static Station Started(ISweepSink sink)
    {
        Station station = Powered(sink);
        station.Start();
        return station;
    }

    /// <summary>WGAMPLITUDE, as it was written last.</summary>
    private static int Amplitude(Station station)
    {
        byte[] answer = new byte[6];
        VirtualSpiBus bus = station.Board.Impedance!.Bus;
        bus.Transfer([0x20, 0x20, 0x3C], answer, 3);
        bus.Transfer([0x6D, 0, 0, 0, 0, 0], answer, 6);
        return (answer[4] << 8) | answer[5];
    }

    private sealed class KeptSweeps : ISweepSink
    {
        public List<ImpedanceStatus> Statuses { get; } = [];

        public void Take(ImpedanceSweep sweep)
        {
            Statuses.Add(sweep.Status);
        }
    }

    private sealed class Broken : ISweepSink
    {
        public void Take(ImpedanceSweep sweep)
        {
            throw new InvalidOperationException();
        }
    }
}
