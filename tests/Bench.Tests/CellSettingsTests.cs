using SSBms.Bench.Experiments;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class GuardSettingsTests
{
    [TestMethod]
    public void The_guard_can_use_every_cell_of_the_catalogue()
    {
        foreach (CellDefinition cell in CellCatalogue.BuiltIn.All)
        {
            Assert.IsNull(new GuardSettings(null).Limits(cell).FirstFault(), cell.Id);
        }
    }

    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("garnet-trilayer")]
    [DataRow("lpscl-kasemchainan2019")]
    public void The_guard_lets_strip_what_the_cell_can_refill(string id)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(id)!;
        FluxBalance guard = new GuardSettings(null).Limits(kind).Replenishment!;
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
}
