using SSBms.Bench.Profiles;
using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;
using SSBms.Control;

namespace SSBms.Bench.Tests;

[TestClass]
public sealed class CellSettingsTests
{
    private const int Parts = 20;
    private const double Rounding = 1.0 + 1e-6;

    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("chen2020-lfp")]
    [DataRow("garnet-trilayer")]
    [DataRow("lpscl-kasemchainan2019")]
    public void The_guard_lets_strip_what_the_cell_can_refill(string id)
    {
        CellDefinition kind = CellCatalogue.BuiltIn.Find(id)!;
        Settings settings = CellSettings.Of(kind);
        var guard = new FluxBalance(settings);
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
    public void Nowhere_in_its_window_does_the_guard_let_a_cell_of_the_catalogue_bear_more_than_it_can()
    {
        foreach (CellDefinition kind in CellCatalogue.BuiltIn.All)
        {
            Settings settings = CellSettings.Of(kind);
            var guard = new FluxBalance(settings);
            var conditions = new Conditions(new CellParameters(kind));
            double floor = kind["temperature.floor"];
            double span = kind["temperature.ceiling"] - floor;
            for (int i = 0; i <= Parts; i++)
            {
                double celsius = Math.Round(floor + span * i / Parts, 3);
                foreach (double pressure in new[] { 0.0, 0.4, 5.0, 20.0 })
                {
                    conditions.Update(celsius, pressure, pressure);
                    string place = $"{kind.Id} at {celsius} degC and {pressure} MPa";
                    double refilled = kind["lithium.area_factor"] * conditions.ReplenishmentLimit;
                    Assert.IsLessThanOrEqualTo(refilled * Rounding, guard.ReplenishmentLimit(pressure, celsius), place);
                    Assert.IsLessThanOrEqualTo(conditions.PlatingCcd * Rounding, settings.PlatingCcd!.At(celsius, pressure), place);
                }
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
