using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>The edges that hold the contactor, and for how long there was none.</summary>
[TestClass]
public sealed class HeartbeatTests
{
    private readonly VirtualOutput _pin = new();
    private readonly Heartbeat _heartbeat;

    public HeartbeatTests()
    {
        _heartbeat = new Heartbeat(_pin);
    }

    [TestMethod]
    public void Every_beat_is_an_edge_and_the_first_one_rises()
    {
        for (int beat = 0; beat < 6; beat++)
        {
            _heartbeat.Beat(beat * 100);
            Assert.AreEqual(beat % 2 == 0, _pin.IsHigh);
        }
    }

    [TestMethod]
    [DataRow(0L)]
    [DataRow(1L)]
    [DataRow(500L)]
    public void Before_the_first_beat_there_is_no_silence_and_after_it_that_since_the_newest(long first)
    {
        Assert.AreEqual(0.0, _heartbeat.Silence(first + 300));
        _heartbeat.Beat(first);
        Assert.AreEqual(0.0, _heartbeat.Silence(first));
        Assert.AreEqual(0.3, _heartbeat.Silence(first + 300), 1e-12);
        _heartbeat.Beat(first + 100);
        Assert.AreEqual(0.2, _heartbeat.Silence(first + 300), 1e-12);
        Assert.AreEqual(0.0, _heartbeat.Silence(first + 99), "a clock that ran backwards");
    }
}
