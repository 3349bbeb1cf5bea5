using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Reaction;
using SSBms.CellModels;
using SSBms.Control;

namespace SSBms.Bench.Tests;

/// <summary>The comparator opens when the cell's voltage goes, however long a control cycle is, and whether the firmware runs or not.</summary>
[TestClass]
public sealed class ComparatorOpeningTests
{
    private const long LatestMicroseconds = 20_000;

    /// <summary>Longer than that: before the monostable lapses.</summary>
    private const long WatchedMicroseconds = 200_000;

    [TestMethod]
    [DataRow("100 ms", 0.03)]
    [DataRow("10 s", 0.001)]
    [DataRow("10 s", 3.7)]
    [DataRow("10 s", 9.999)]
    public void A_cell_that_shorts_between_two_cycles_is_disconnected_in_twenty_milliseconds(string cycle, double after)
    {
        VirtualFixture fixture = Charging(cycle);
        long ended = fixture.Microseconds + (long)(after * 1e6);
        fixture.AdvanceTo(ended);

        // The firmware does not run from here on.
        CellState state = fixture.Cell.State;
        state.Negative.Dendrite = 1.0;
        fixture.Cell.Restore(state);
        fixture.AdvanceTo(ended + WatchedMicroseconds);
        Assert.IsFalse(fixture.IsConnected);
        Assert.IsTrue(fixture.Board!.Latch.IsSet);
        Assert.IsInRange(ended, ended + LatestMicroseconds, fixture.LastOpening!.AtMicroseconds);
    }

    private static VirtualFixture Charging(string cycle)
    {
        ExperimentCase setup = Rehearsal.Read("chen2020-lfp", "  - Rest for 1 s", more: "cycle: " + cycle).Cases[0];
        var fixture = new VirtualFixture(setup, guarded: true);
        fixture.Firmware!.Supervisor.Start();
        ReactionRun.Drive(fixture, 0.1);
        for (int i = 0; i < 100 && fixture.Control!.Guard.State != ProtectionState.Operating; i++)
        {
            fixture.Board!.ArmSwitch.IsOn = i > 20;
            fixture.AdvanceTo(fixture.RunFirmware());
        }

        fixture.AdvanceTo(fixture.RunFirmware());
        Assert.AreEqual(ProtectionState.Operating, fixture.Control!.Guard.State);
        Assert.IsTrue(fixture.IsConnected);
        fixture.ForgetOpenings();
        return fixture;
    }
}
