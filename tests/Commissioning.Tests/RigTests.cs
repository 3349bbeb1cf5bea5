using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Results;
using SSBms.Commissioning.Rigs;

namespace SSBms.Commissioning.Tests;

/// <summary>No cell is risked in a rig that is wired, calibrated or clamped wrongly, and none that does not fit is begun with.</summary>
[TestClass]
public sealed class RigTests
{
    [TestMethod]
    [DataRow(RigFlaw.CurrentReversed, "wrong way round")]
    [DataRow(RigFlaw.CurrentOffset, "calibrate the zero of the current")]
    [DataRow(RigFlaw.CurrentScale, "calibrate current and voltage")]
    [DataRow(RigFlaw.PressureOffset, "calibrate the load cell")]
    [DataRow(RigFlaw.PressureLost, "does not hold its pressure")]
    public void A_rig_with_a_flaw_is_refused_with_its_cause_before_any_contact_is_lost(RigFlaw flaw, string cause)
    {
        SimulatedRig rig = Cells.Rig(Cells.Hidden("garnet-heated", 1), flaw);

        Assert.Contains(cause, Cells.Refusal(rig, "garnet-heated"));
        Assert.AreEqual(1.0, rig.LeastContact);
        Assert.AreEqual(0.0, rig.Filament);
    }

    [TestMethod]
    [DataRow("lpscl-ag-c-ncm", "without lithium on its anode")]
    [DataRow("llzo-lco-kato2014", "less than 0.2 mAh/cm2")]
    [DataRow("llzto-clean-lithium", "the eye is weak")]
    [DataRow("lgps", "not still")]
    public void A_cell_that_cannot_be_commissioned_so_is_refused_with_its_cause(string id, string cause)
    {
        SimulatedRig rig = Cells.Rig(Cells.Hidden(id, 2));

        Assert.Contains(cause, Cells.Refusal(rig, id));
        Assert.IsGreaterThan(0.98, rig.LeastContact);
    }

    [TestMethod]
    public void A_cell_of_two_kinds_is_none_of_them()
    {
        SimulatedRig rig = Cells.Rig(Cells.Hidden("chen2020-lfp", 2));

        Assert.Contains("look at the voltage leads and the kind of cell", Cells.Refusal(rig, "chen2020-symmetric"));
    }

    [TestMethod]
    public void A_full_cell_that_bears_almost_nothing_is_refused_while_it_is_charged()
    {
        SimulatedRig rig = Cells.Rig(Weak("chen2020-lfp", 0.2, 0.28));

        Assert.Contains("a filament touched while", Cells.Refusal(rig, "chen2020-lfp"));
        Assert.IsLessThan(1.0, rig.Filament);
    }

    [TestMethod]
    public void A_filament_that_touches_ends_the_procedure_before_it_crosses()
    {
        SimulatedRig rig = Cells.Rig(Weak("garnet-heated", 0.3, 0.36));

        CommissioningOutcome outcome = Cells.Commissioned(rig, "garnet-heated");

        Assert.IsTrue(outcome.HasTouched);
        Assert.IsLessThan(1.0, rig.Filament);
        Assert.Contains("a filament touches", outcome.Protocol[^1].Text);
        CellDefinition guarded = new MeasuredCell(outcome).Guarded("mine");
        Assert.IsLessThan(0.45 * Cells.Kind("garnet-heated")["short.ccd"], guarded["short.ccd"]);
    }

    /// <summary>A cell whose critical current density is such a part of that of its kind.</summary>
    private static HiddenCell Weak(string id, double low, double high)
    {
        return Enumerable
            .Range(0, 5000)
            .Select(seed => Cells.Hidden(id, (ulong)seed))
            .First(cell => cell.Sample.CcdFactor > low && cell.Sample.CcdFactor < high);
    }
}
