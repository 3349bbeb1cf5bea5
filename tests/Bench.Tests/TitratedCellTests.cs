using SSBms.Bench.Runs;

namespace SSBms.Bench.Tests;

/// <summary>What the diffusion in a sound cathode does to its voltage is no loss of contact.</summary>
[TestClass]
public sealed class TitratedCellTests
{
    [TestMethod]
    public void A_sound_cell_is_titrated_to_its_end_without_a_trip()
    {
        RunResult run = Rehearsal.Full(
            """
              - Charge at C/10 for 3 h
              - repeat: 5
                steps: [Rest for 1 min, Charge at C/10 for 1 min]
              - Charge at C/10 until 3.9 V
              - Rest for 30 min
              - repeat: 4
                steps: [Charge at C/10 until 3.9 V, Rest for 30 min]
            """,
            more: "cycle: 100 ms"
        );
        Assert.AreEqual(Outcome.Completed, run.Outcome, run.Trip?.Text);
    }

    [TestMethod]
    public void A_cell_that_is_probed_by_pulses_trips_for_no_contact_that_is_there()
    {
        RunResult run = Rehearsal.Full(
            "  - repeat: 150\n    steps: [Charge at 0.33C for 58 s, Charge at 0.165C for 2 s]\n"
                + "  - repeat: 150\n    steps: [Discharge at 0.33C for 58 s, Discharge at 0.165C for 2 s]",
            more: "cycle: 100 ms"
        );
        Assert.AreNotEqual("resistance-runaway", run.Trip?.Diagnosis);
    }
}
