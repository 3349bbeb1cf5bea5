using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>When a board tries to bring back what does not answer.</summary>
[TestClass]
public sealed class RetryTests
{
    private const int Second = 10;

    private RecoveringBus? _bus;

    [TestMethod]
    public void A_sound_board_leaves_its_bus_alone_open_closed_and_tripped()
    {
        Station station = Made();
        station.Operate();
        station.Cycles(30 * Second);
        station.Temperature = 60.0;
        station.Cycles(30 * Second);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.IsEmpty(_bus!.FreedAt);
    }

    [TestMethod]
    [DataRow("ads1115", DisplayName = "the second voltage, without which a guard is complete")]
    [DataRow("wall tmp117")]
    public void A_chip_that_is_missing_from_the_start_is_looked_for_every_five_seconds(string chip)
    {
        Station station = Made();
        station.Board.Chip(chip).Fault = ChipFault.Off;
        station.Start();
        station.Cycles(35 * Second);
        Assert.IsGreaterThanOrEqualTo(4, _bus!.FreedAt.Count);
        foreach ((long earlier, long later) in _bus.FreedAt.Zip(_bus.FreedAt.Skip(1)))
        {
            Assert.IsInRange(5000L, 8000L, later - earlier, "five seconds, and what the chips take to be set up");
        }

        station.Board.Chip(chip).Fault = ChipFault.Ok;
        station.Cycles(15 * Second);
        Assert.AreEqual(ProtectionState.Standby, station.State);
    }

    [TestMethod]
    public void Five_seconds_are_five_seconds()
    {
        Station station = Made();
        station.Board.Chip("ads1115").Fault = ChipFault.Off;
        Assert.IsFalse(station.Firmware.Start());
        station.Pass(4999);
        station.Firmware.Maintain();
        Assert.IsEmpty(_bus!.FreedAt);
        station.Pass(1);
        station.Firmware.Maintain();
        Assert.HasCount(1, _bus.FreedAt);
    }

    [TestMethod]
    public void Nothing_is_looked_for_while_the_contactor_is_closed_and_soon_once_it_is_open()
    {
        Station station = Made();
        station.Operate();
        station.Board.Memory.WriteProtected = true;
        station.Cycles(30 * Second);
        Assert.AreEqual(ProtectionState.Derated, station.State);
        Assert.IsEmpty(_bus!.FreedAt);
        station.Temperature = 60.0;
        station.Cycles(7 * Second);
        Assert.AreEqual(ProtectionState.Tripped, station.State);
        Assert.HasCount(1, _bus.FreedAt, "for the memory");
    }

    [TestMethod]
    public void A_chip_that_did_not_answer_at_the_start_is_on_record_and_one_that_did_as_well()
    {
        Station sound = Made();
        Assert.IsTrue(sound.Firmware.Start());
        Station lacking = Made();
        lacking.Board.Chip("nau7802").Fault = ChipFault.Off;
        Assert.IsFalse(lacking.Firmware.Start());
    }

    private Station Made()
    {
        return new Station(wiring: ports =>
        {
            _bus = new RecoveringBus(ports.Bus, ports.Clock);
            return ports.With(bus: _bus);
        });
    }
}
