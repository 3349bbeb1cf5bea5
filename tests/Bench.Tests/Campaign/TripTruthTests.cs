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
        // A fresh cathode is full, and stays so while its first charge oxidises the electrolyte: a discharge empties its window at once.
        const string Text = """
            title: a full cathode
            cell: lps-inli-ncm811
            fixture: { pressure: 4.42 MPa }
            temperature: 75 degC
            cycler: { follows_limits: no }
            board: { shunt: 8.66011 ohm }
            steps:
              - Charge at 0.32 mA/cm2 for 2 min or until 3.7 V
              - Discharge at 0.32 mA/cm2 for 2 min or until 2 V
              - Charge at 0.32 mA/cm2 for 2 min or until 3.7 V
            """;
        RunResult run = ExperimentRun.Execute(ExperimentReader.Read("x.yaml", Text), withoutGuard: false, null).Cases[0].Runs[0];
        Assert.AreEqual("hardware-voltage-trip", run.Trip?.Diagnosis);
        Assert.AreEqual(false, run.Trip?.IsFalse);
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
