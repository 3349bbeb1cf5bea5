using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What a single contactor cannot prevent: contacts that weld. A second disconnect in series opens for it, and the weld is told.</summary>
[TestClass]
public sealed class SecondDisconnectTests
{
    [TestMethod]
    [DataRow("welded")]
    [DataRow("welded-unseen")]
    public void With_one_contactor_a_weld_lets_the_current_flow_on(string how)
    {
        RunResult run = Rehearsal.Symmetric(Overload(how));
        Assert.IsNotNull(run.FirstViolation, "nothing else can interrupt it");
    }

    [TestMethod]
    [DataRow("welded")]
    [DataRow("welded-unseen")]
    public void With_two_the_cell_is_cut_off_all_the_same(string how)
    {
        RunResult run = Rehearsal.Symmetric(Overload(how), fixture: "disconnects: 2");
        Assert.AreEqual(Outcome.Tripped, run.Outcome);
        Assert.IsNull(run.FirstViolation);
    }

    [TestMethod]
    public void A_sound_cell_is_guarded_with_two_as_with_one()
    {
        RunResult run = Rehearsal.Symmetric("  - Plate at 0.02 mA/cm2 for 2 min\n  - Rest for 1 min", fixture: "disconnects: 2");
        Assert.AreEqual(Outcome.Completed, run.Outcome);
    }

    [TestMethod]
    public void Three_are_refused()
    {
        string refusal = Rehearsal.Refusal("chen2020-symmetric", "  - Rest for 1 min", fixture: "disconnects: 3");
        StringAssert.Contains(refusal, "disconnects");
    }

    private static string Overload(string how)
    {
        return $"  - Fault contactor {how} after 1 min\n  - Plate at 0.02 mA/cm2 for 2 min\n  - Plate at 2 mA/cm2 for 1 min";
    }
}
