using SSBms.CellModels;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Tests;

[TestClass]
public sealed class MeasurementTests
{
    [TestMethod]
    public void A_ramp_stops_where_the_cell_shorts()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(0.25, Take("ccd", cell, "{ step: 0.05, minutes: 30, pressure: 5 }"), 1e-9);
        Assert.AreEqual(0.5, Take("ccd", cell.With("short.ccd", 0.6), "{ step: 0.05, minutes: 30, pressure: 10 }"), 0.051);
    }

    [TestMethod]
    public void The_stripping_limit_is_the_flux_balance_of_the_cell()
    {
        CellDefinition garnet = Cells.Find("chen2020-symmetric").With("short.ccd", 10.0);
        foreach (double pressure in new[] { 0.0, 1.0, 2.0 })
        {
            double balance = 0.05 + 0.15 * pressure;
            double measured = Take("stripping_limit", garnet, $"{{ pressure: {pressure}, minutes: 240 }}");
            Assert.AreEqual(balance, measured, 0.1 * balance + 0.005, $"at {pressure} MPa");
        }
    }

    [TestMethod]
    public void Stripping_leaves_voids_that_plating_closes_in_part()
    {
        double residue = Take("strip_asymmetry", Cells.Find("chen2020-symmetric"), "{ density: 0.2, half_hours: 2 }");
        Assert.IsTrue(residue is > 0.0 and < 1.0, $"{residue}");
    }

    [TestMethod]
    public void A_sound_cell_is_stable_for_as_long_as_it_is_cycled_and_an_overloaded_one_is_not()
    {
        CellDefinition cell = Cells.Find("chen2020-symmetric");
        Assert.AreEqual(100.0, Take("stable_hours", cell, "{ density: 0.1, hours_at_most: 100 }"), 1e-6);
        Assert.IsLessThan(1.0, Take("stable_hours", cell, "{ density: 0.5, hours_at_most: 100 }"));
    }

    [TestMethod]
    [DataRow("capacity", "{ rate: 0.1, presure: 5 }", "\"presure\" is no condition of this measurement")]
    [DataRow("capacity", "{ pressure: 5 }", "\"rate\" is missing")]
    [DataRow("capacity", "{ rate: -0.1 }", "\"rate\" is -0.1; expected more than 0")]
    [DataRow("capacity", "{ rate: fast }", "expected a finite number")]
    public void A_bad_condition_is_refused(string measure, string conditions, string says)
    {
        InputException error = Assert.ThrowsExactly<InputException>(() => Take(measure, Cells.Find("chen2020-lfp"), conditions));
        Assert.Contains(says, error.Message);
    }

    private static double Take(string measure, CellDefinition cell, string conditions)
    {
        InputNode root = InputNode.Parse("test.yaml", $"with: {conditions}");
        var arguments = new Arguments(root.Get("with"));
        double value = MeasurementList.All.First(known => known.Name == measure).Take(cell, arguments);
        arguments.AllowNoOthers();
        return value;
    }
}
