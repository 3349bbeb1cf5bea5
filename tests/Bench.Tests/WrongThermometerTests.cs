using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>One thermometer that lies does not blind the guard while the chamber is driven and the other lags behind.</summary>
[TestClass]
public sealed class WrongThermometerTests
{
    [TestMethod]
    [DataRow("Fault plate temperature frozen after 2 min", 72)]
    [DataRow("Fault plate temperature offset -1.4 K after 2 min", 72)]
    [DataRow("Fault plate temperature slow 600 s after 2 min", 72)]
    public void A_chamber_that_is_driven_beyond_the_limit_opens_within_a_second_of_it(string fault, int celsius)
    {
        RunResult run = Rehearsal.Symmetric(
            $"  - {fault}\n  - Ramp temperature to {celsius} degC in 6 min\n  - Plate at 0.02 mA/cm2 for 10 min",
            more: "temperature: 45 degC\ncycle: 100 ms"
        );
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.IsTrue(run.FirstViolation is null, "no limit was exceeded for more than a second");
    }
}
