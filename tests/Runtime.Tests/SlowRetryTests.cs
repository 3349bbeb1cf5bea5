using SSBms.Control;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A board with a slow cycle gives a chip five cycles before it looks for it again.</summary>
[TestClass]
public sealed class SlowRetryTests
{
    private RecoveringBus? _bus;

    [TestMethod]
    [DataRow(0.5, 5000)]
    [DataRow(2.0, 10_000)]
    public void A_chip_that_is_missing_is_looked_for_every_five_cycles_and_not_within_five_seconds(double cycle, int interval)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        var configuration = new BoardConfiguration { LongestCycle = 2.0 };
        var store = new ProfileStore(new MemoryImage(memory), MemoryMap.Profile, configuration);
        Assert.IsTrue(store.Open());
        Assert.IsTrue(ReferenceProfile.Take(store, ReferenceProfile.Changed("slow", (Setting.Cycle, cycle))), store.Fault?.Name);

        var board = new SimulatedBoard(configuration, ReferenceProfile.Settings(), 7, memory);
        board.Clock.Waiting = milliseconds => board.Advance(board.Clock.Microseconds + milliseconds * 1000L);
        board.SetCell(3.4, 0.0);
        board.SetTemperatures(25.0, 25.0);
        board.Chip("ads1115").Fault = ChipFault.Off;
        _bus = new RecoveringBus(board.Ports.Bus, board.Clock);
        var firmware = new Firmware(board.Ports.With(bus: _bus), configuration, []);
        firmware.Supervisor.Start();
        Assert.AreEqual((int)(1000.0 * cycle), firmware.Period);
        while (board.Clock.Milliseconds < 6 * interval)
        {
            firmware.Supervisor.Step();
        }

        Assert.IsGreaterThanOrEqualTo(3, _bus.FreedAt.Count);
        foreach ((long earlier, long later) in _bus.FreedAt.Zip(_bus.FreedAt.Skip(1)))
        {
            Assert.IsInRange((long)interval, interval + 1000L * (long)Math.Ceiling(cycle) + 2000L, later - earlier);
        }
    }
}
