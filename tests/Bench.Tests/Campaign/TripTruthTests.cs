using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Bench.Runs;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Tests.Campaign;

/// <summary>What counts as true of the simulated cell when the guard has tripped.</summary>
[TestClass]
public sealed class TripTruthTests
{
    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, null)]
    public void A_voltage_that_jumps_is_the_truth_about_a_cell_with_a_soft_short_and_else_about_a_channel(bool shorting, bool? isFalse)
    {
        var row = Diagnosis.Above(DiagnosisCode.UnexplainedVoltage, Quantity.VoltageJump, Quantity.VoltageJumpLimit, 1, Response.Trip);
        var truth = new TrueState(3.5, 0.1, 5.0, 25.0, 25.0, 1.0, 100.0, shorting);
        Assert.AreEqual(isFalse, TripTruth.IsFalse(row, 0.01, truth, new Settings(), 1.0));
    }

    [TestMethod]
    public void A_soft_short_that_is_told_of_a_sound_cell_is_false()
    {
        var row = Diagnosis.Below(DiagnosisCode.SoftShort, Quantity.ResistanceShare, Quantity.SoftShortShare, 3, Response.Warn);
        var sound = new TrueState(0.003, 0.03, 5.0, 25.0, 25.0, 1.0, 100.0, false);
        Assert.AreEqual(true, TripTruth.IsFalse(row, 0.7, sound, new Settings(), 1.0));
        Assert.AreEqual(false, TripTruth.IsFalse(row, 0.7, sound with { IsShorting = true }, new Settings(), 1.0));
    }

    [TestMethod]
    public void A_cell_beyond_its_window_was_so_though_an_obedient_cycler_stopped_before_the_contacts_were_open()
    {
        // A cathode that is nearly empty runs away within a tenth of a second, and is back as soon as nothing flows.
        const string Text = """
            title: a slow sine of an empty cathode
            cell: lps-li-ncm811
            fixture: { pressure: 5.51 MPa }
            cycler: { follows_limits: yes }
            board: { shunt: 8.66011 ohm }
            steps:
              - Charge at 0.684341 mA/cm2 for 20 s or until 4.3 V
              - Rest for 10 s
              - Drive 0.0799 Hz at 0.205302 mA/cm2 for 3 min
            """;
        RunResult run = ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null).Cases[0].Runs[0];
        Assert.AreEqual("hardware-voltage-trip", run.Trip?.Diagnosis);
        Assert.AreEqual(false, run.Trip?.IsFalse);
    }

    [TestMethod]
    public void A_cell_that_was_beyond_its_window_for_a_millisecond_was_so_though_the_next_step_began_before_the_contacts_were_open()
    {
        var charged = new TrueState(2.2, 0.3, 5.0, 25.0, 25.0, 1.0, 80.0, false);
        TrueState emptied = charged with { Voltage = -1.0, Density = -0.3 };
        var moments = new LastMoments();
        moments.Stopped(0, charged);
        moments.Resumed();
        Assert.AreSame(charged, moments.Of(500, charged), "as it is, while nothing has happened");
        moments.WentBeyond(1_000, emptied);
        moments.Stopped(2_000, charged);
        Assert.AreSame(emptied, moments.Of(2_000, charged));
        Assert.AreSame(emptied, moments.Of(101_000, charged), "as long as contacts may be on their way");
        Assert.AreSame(charged, moments.Of(101_001, charged));
    }

    [TestMethod]
    public void A_cycler_that_has_stopped_is_why_nothing_flows_and_one_that_flows_again_is_not()
    {
        var loaded = new TrueState(4.4, 0.3, 5.0, 25.0, 25.0, 1.0, 80.0, false);
        TrueState rested = loaded with { Voltage = 4.1, Density = 0.0 };
        var moments = new LastMoments();
        moments.Stopped(0, loaded);
        Assert.AreSame(loaded, moments.Of(100_000, rested));
        Assert.AreSame(rested, moments.Of(100_001, rested));
        moments.Stopped(200_000, loaded);
        moments.Resumed();
        Assert.AreSame(rested, moments.Of(200_001, rested));
    }

    [TestMethod]
    public void Lithium_pressed_through_a_warm_electrolyte_makes_a_soft_short()
    {
        var cell = new Cell(CellCatalogue.BuiltIn.Find("libh4-lif-tis2")!, 125.0);
        cell.Step(1.0, 0.0, 5.6, 125.0);
        Assert.IsFalse(cell.IsShorting);
        for (int hour = 0; hour < 24; hour++)
        {
            cell.Step(3600.0, 0.0, 5.6, 125.0);
        }

        Assert.IsTrue(cell.IsShorting);
    }
}
