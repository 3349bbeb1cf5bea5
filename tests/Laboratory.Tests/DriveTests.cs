using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Tests;

/// <summary>A cell is driven until the first of what was asked for.</summary>
[TestClass]
public sealed class DriveTests
{
    private const double Hour = 3600.0;

    [TestMethod]
    [DataRow("chen2020-symmetric")]
    [DataRow("chen2020-lfp")]
    public void A_time_ends_a_drive_and_what_has_passed_is_current_times_time(string id)
    {
        Passed passed = Assembled(id).Drive(0.05, new Until(1.5 * Hour));
        Assert.AreEqual(1.5 * Hour, passed.Seconds, 1e-6);
        Assert.AreEqual(0.075, passed.Charge, 1e-9);
    }

    [TestMethod]
    public void A_charge_ends_a_drive_either_way()
    {
        TestCell test = Assembled("chen2020-symmetric");
        double before = test.Cell.State.Negative.Lithium;
        Assert.AreEqual(0.04, test.Drive(-0.1, new Until(Charge: 0.04)).Charge, 1e-9);
        Assert.AreEqual(before - 0.04, test.Cell.State.Negative.Lithium, 1e-9);
        Assert.AreEqual(0.2 * Hour, test.Drive(0.1, new Until(Hour, Charge: 0.02)).Seconds, 1e-6, "the charge comes first");
        Assert.AreEqual(0.1 * Hour, test.Drive(0.1, new Until(0.1 * Hour, Charge: 0.02)).Seconds, 1e-6, "the time comes first");
    }

    [TestMethod]
    public void A_voltage_is_met_exactly_both_ways()
    {
        TestCell test = Assembled("chen2020-lfp");
        double density = 0.1 * test.Cell.NominalCapacity;
        Passed charge = test.Drive(density, new Until(Volts: 4.0));
        Assert.AreEqual(4.0, test.Cell.Voltage(density), 1e-4);
        Passed discharge = test.Drive(-density, new Until(Volts: 2.5));
        Assert.AreEqual(2.5, test.Cell.Voltage(-density), 1e-3);
        Assert.AreEqual(charge.Charge, discharge.Charge, 0.1 * charge.Charge);
        Assert.IsTrue(discharge.Energy / discharge.Charge is > 3.2 and < 3.45, $"{discharge.Energy / discharge.Charge} V");
        Assert.AreEqual(60.0, test.Drive(density, new Until(60.0, Volts: 4.0)).Seconds, 1e-6, "the time comes first");
    }

    [TestMethod]
    public void A_voltage_that_is_never_met_ends_with_one_and_a_half_times_the_capacity()
    {
        TestCell test = Assembled("chen2020-lfp");
        double capacity = test.Cell.NominalCapacity;
        Assert.AreEqual(1.5 * capacity, test.Drive(0.1 * capacity, new Until(Volts: 1e6)).Charge, 1e-6);
    }

    [TestMethod]
    public void A_cell_that_polarises_or_shorts_ends_a_drive_before_its_time()
    {
        TestCell starved = new(Cells.Find("chen2020-symmetric").With("lithium.excess", 0.05), new Surroundings(25.0, 5.0));
        Assert.AreEqual(0.5 * Hour, starved.Drive(0.1, new Until(Hour, Polarised: 5.0)).Seconds, 60.0, "no lithium is left to strip");
        TestCell overloaded = Assembled("chen2020-symmetric");
        Assert.IsLessThan(Hour, overloaded.Drive(2.0, new Until(Hour)).Seconds);
        Assert.IsTrue(overloaded.Cell.Shorted);
    }

    private static TestCell Assembled(string id)
    {
        return new TestCell(Cells.Find(id), new Surroundings(25.0, 5.0));
    }
}
