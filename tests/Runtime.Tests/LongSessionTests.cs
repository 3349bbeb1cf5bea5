using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A contactor that stays closed for longer than the blocks of its minutes can be numbered.</summary>
[TestClass]
public sealed class LongSessionTests
{
    private const int CyclesPerBlock = 10;
    private const int Numbers = 65_536;
    private const int Places = MinuteLog.Capacity / 2;

    [TestMethod]
    public void After_eighteen_hours_the_blocks_are_numbered_from_zero_again()
    {
        var image = new MemoryImage(new byte[Mb85rc256vChip.Size]);
        var log = new MinuteLog(
            image,
            MemoryMap.MinuteLog,
            new TripLatch(image, MemoryMap.TripLatch),
            new TripLog(image, MemoryMap.TripLog)
        );
        Assert.IsTrue(log.Open());
        log.SetScale(new BoardRange());
        var sample = new Sample();
        var block = new MinuteBlock();
        for (int i = 0; i < Numbers + 3; i++)
        {
            for (int cycle = 1; cycle <= CyclesPerBlock; cycle++)
            {
                sample.Now += 100;
                Assert.AreEqual(cycle == CyclesPerBlock, log.Take(sample, closed: true));
            }

            log.Store();
            if (i > Numbers - 3)
            {
                Assert.IsTrue(log.TryRead(i % Places, block));
                Assert.AreEqual(i % Numbers, block.Index);
            }
        }
    }
}
