using SSBms.Device.Tests;

namespace SSBms.Control.Tests;

/// <summary>What stack pressure is asked for: that of the current with the reserve, more for the contact that is left, never into the wall.</summary>
[TestClass]
public sealed class RequestedPressureTests
{
    /// <summary>At 25 °C creep refills 0.15 mA/cm² for each megapascal, diffusion 0.05 without any: this current wants 1 MPa.</summary>
    private const double OneMegapascal = 0.2;
    private const double Reserve = 1.25;

    private readonly Settings _settings = GarnetCell.Settings(bothLithium: false, cycleSeconds: 0.1);
    private readonly Quantities _quantities = new();
    private CurrentLimits? _limits;

    [TestMethod]
    public void Without_current_none_is_asked_for_from_the_first_cycle_on()
    {
        Cycle(0.0);
        Assert.IsTrue(_quantities.IsKnown(Quantity.RequestedPressure));
        Assert.AreEqual(0.0, Requested);
    }

    [TestMethod]
    public void Before_anything_was_measured_no_current_is_allowed()
    {
        _limits = Made();
        _quantities.BeginCycle();
        _limits.Update(_quantities);
        Assert.IsTrue(_quantities.IsKnown(Quantity.AllowedPlating));
        Assert.AreEqual((0.0, 0.0), (_quantities.Get(Quantity.AllowedPlating), _quantities.Get(Quantity.AllowedStripping)));
        Assert.IsTrue(_limits.Derated);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(OneMegapascal)]
    public void A_current_that_is_missed_takes_its_pressures_with_it_and_brings_them_back(double density)
    {
        Cycle(density);
        double before = Requested;
        Cycle(null);
        Assert.IsFalse(_quantities.IsKnown(Quantity.RequestedPressure));
        Assert.IsFalse(_quantities.IsKnown(Quantity.CriticalPressure));
        Cycle(density);
        Assert.IsTrue(_quantities.IsKnown(Quantity.RequestedPressure));
        Assert.AreEqual(before, Requested);
    }

    [TestMethod]
    public void The_current_wants_its_critical_pressure_with_the_reserve()
    {
        Cycle(OneMegapascal);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.CriticalPressure), 1e-9);
        Assert.AreEqual(Reserve, Requested, 1e-9);
    }

    [TestMethod]
    public void What_is_left_of_the_contact_carries_it_all()
    {
        Cycle(OneMegapascal);
        Limits.Contact = 0.5;
        Cycle(OneMegapascal);
        Assert.AreEqual(1.0, _quantities.Get(Quantity.CriticalPressure), 1e-9, "the cell as a whole trips as before");
        Assert.AreEqual(Reserve * (0.4 - 0.05) / 0.15, Requested, 1e-9);
        Limits.LostAt = 5.0;
        Limits.Contact = 0.8;
        Cycle(OneMegapascal);
        Assert.AreEqual(Reserve * 5.0 / 0.8, Requested, 1e-9, "contact was lost at 5 MPa");
    }

    [TestMethod]
    public void Where_next_to_nothing_is_left_the_most_is_asked_for_at_which_nothing_is_derated()
    {
        Limits.Contact = 0.01;
        Cycle(OneMegapascal);
        Assert.AreEqual(22.5, Requested, 1e-9, "nine tenths of a wall of 25 MPa");
        Limits.Contact = 0.0;
        Cycle(OneMegapascal);
        Assert.AreEqual(22.5, Requested, 1e-9);
    }

    [TestMethod]
    public void No_less_than_the_smallest_pressure_is_critical_and_asked_for()
    {
        _settings.Set(Setting.SmallestPressure, 8.0);
        Cycle(OneMegapascal);
        Assert.AreEqual(8.0, _quantities.Get(Quantity.CriticalPressure));
        Assert.AreEqual(Reserve * 8.0, Requested, 1e-9);
        Limits.Contact = 0.5;
        Cycle(OneMegapascal);
        Assert.AreEqual(Reserve * 8.0, Requested, 1e-9, "less than that is wanted by what is left");
    }

    private CurrentLimits Limits => _limits ??= Made();

    private double Requested => _quantities.Get(Quantity.RequestedPressure);

    private CurrentLimits Made()
    {
        _settings.SetBounds(_quantities);
        return new CurrentLimits(_settings, _settings.PlatingCcd!, _settings.StrippingCcd!);
    }

    private void Cycle(double? stripping)
    {
        CurrentLimits limits = Limits;
        _quantities.BeginCycle();
        _quantities.Set(Quantity.CellVoltage, 3.4);
        _quantities.Set(Quantity.StackPressure, 10.0);
        _quantities.Set(Quantity.HottestTemperature, 25.0);
        _quantities.Set(Quantity.ColdestTemperature, 25.0);
        if (stripping is { } density)
        {
            _quantities.Set(Quantity.StrippingDensity, density);
        }
        else
        {
            _quantities.Forget(Quantity.StrippingDensity);
        }

        limits.Update(_quantities);
    }
}
