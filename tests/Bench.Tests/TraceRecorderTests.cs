using SSBms.TraceRecorder;

namespace SSBms.Bench.Tests;

/// <summary>The device tests replay recorded runs; recording them anew must stay possible.</summary>
[TestClass]
public sealed class TraceRecorderTests
{
    [TestMethod]
    [DataRow("pressure-release", "critical-stack-pressure")]
    [DataRow("void-growth", "resistance-runaway")]
    public void A_recorded_run_leads_the_guard_to_the_trip_it_had(string experiment, string trip)
    {
        var recording = new Recording(Path.Combine(AppContext.BaseDirectory, experiment + ".yaml"));

        Assert.AreEqual(trip, recording.Trip);
        Assert.IsGreaterThan(200, recording.Cycles);
        Assert.IsLessThan(400, recording.Cycles, "a board replays it too");
    }
}
