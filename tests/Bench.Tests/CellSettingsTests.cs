using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class CellSettingsTests
{
    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("garnet-trilayer")]
    [DataRow("lpscl-kasemchainan2019")]
    public void The_guard_lets_strip_what_the_cell_can_refill(string id)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(id)!;
        Settings settings = CellSettings.Of(kind);
        var guard = new FluxBalance
        {
            DiffusionDensity = settings.Get(Setting.DiffusionDensity),
            CreepDensity = settings.Get(Setting.CreepDensity),
            CreepExponent = settings.Get(Setting.CreepExponent),
            CreepActivation = settings.Get(Setting.CreepActivation),
        };
        foreach (double pressure in new[] { 0.0, 1.0, 5.0 })
        {
            foreach (double celsius in new[] { 10.0, 25.0, 60.0 })
            {
                var cell = new Cell(kind, celsius);
                cell.Step(1.0, 0.0, pressure, celsius);
                double limit = kind["lithium.area_factor"] * cell.Conditions.ReplenishmentLimit;
                Assert.AreEqual(limit, guard.ReplenishmentLimit(pressure, celsius), 1e-9 * limit, $"{pressure} MPa, {celsius} degC");
            }
        }
    }

    [TestMethod]
    public void Both_electrodes_of_a_symmetric_cell_are_watched_in_both_directions()
    {
        Assert.IsTrue(CellSettings.Of(CellCatalogue.BuiltIn.Find("chen2020-symmetric")!).BothElectrodesLithium);
        Assert.IsFalse(CellSettings.Of(CellCatalogue.BuiltIn.Find("chen2020-lfp")!).BothElectrodesLithium);
    }
}
