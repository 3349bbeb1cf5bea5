namespace SSBms.Control.Tests;

/// <summary>Between two lithium electrodes: what of a rise under one current is evidence, and what a turn, a press and the warmth explain.</summary>
[TestClass]
public sealed class RiseAtSteadyCurrentTests
{
    private const double HalfMinute = 30.0;
    private const double Density = 0.2;

    private readonly Quantities _quantities = new();
    private readonly ResistanceWatch _watch = new(Cell());
    private double _density = Density;
    private double _celsius = 25.0;
    private double? _pressure = 5.0;

    [TestMethod]
    public void A_reading_that_is_missing_begins_the_half_minute_anew()
    {
        Flow(300.0, 1.0);
        Flow(300.0, 29.0);
        _quantities.BeginCycle();
        _quantities.Forget(Quantity.CellVoltage);
        _quantities.Set(Quantity.CurrentDensity, _density);
        _watch.Update(_quantities, 0.5);
        Flow(300.0, 29.0);
        Assert.IsFalse(_quantities.IsKnown(Quantity.CompensatedResistance));
        Flow(300.0, 1.0);
        Assert.AreEqual(300.0, _quantities.Get(Quantity.CompensatedResistance), 1e-9);
    }

    [TestMethod]
    public void A_step_shows_the_resistance_of_the_step_and_no_more()
    {
        _density = 0.0;
        Flow(300.0, 10.0);
        _density = Density;
        Flow(300.0, 10.0);
        Assert.AreEqual(300.0, _quantities.Get(Quantity.StepResistance), 1e-6);
        Assert.IsFalse(_quantities.IsKnown(Quantity.CompensatedResistance));
    }

    [TestMethod]
    [DataRow(1.22, 3.0, 1.0, DisplayName = "1.1 times the rise before and what noise may hide of it")]
    [DataRow(1.24, 7.0, 1.0, DisplayName = "1.3 times: a warning")]
    [DataRow(1.29, 7.0, 1.0, DisplayName = "1.8 times")]
    [DataRow(1.315, 7.0, 1.315 / (1.0 + 0.04 / (60.0 * 1.315)), DisplayName = "2.1 times: a trip, if it is far enough")]
    public void A_rise_a_quarter_larger_than_that_before_it_is_evidence_and_one_twice_as_large_runs_away(
        double ratio,
        double evidence,
        double accelerated
    )
    {
        Learn(300.0);
        Flow(1.1 * 300.0);
        Assert.AreEqual(3.5, Get(Quantity.RiseEvidence), 1e-6);
        Flow(ratio * 300.0);
        Assert.AreEqual(evidence, Get(Quantity.RiseEvidence), 1e-6);
        Assert.AreEqual(accelerated, Get(Quantity.AcceleratedRatio), 1e-6);
    }

    [TestMethod]
    [DataRow(35.0, 1.12, 0.0)]
    [DataRow(35.0, 1.1413, 0.5)]
    [DataRow(15.0, 1.1413, 0.5)]
    public void A_kelvin_explains_thirteen_thousandths(double celsius, double ratio, double evidence)
    {
        Learn(300.0);
        _celsius = celsius;
        Flow(ratio * 300.0);
        Assert.AreEqual(evidence, Get(Quantity.RiseEvidence), 0.07, "but for the zero of 60 mV");
    }

    [TestMethod]
    [DataRow(4.0, 1.12, 0.0, DisplayName = "the root of a pressure a fifth smaller: an eighth")]
    [DataRow(4.0, 1.13625, 0.5)]
    [DataRow(10.0, 1.0, 0.0, DisplayName = "more pressure explains no rise, and is none")]
    [DataRow(10.0, 1.01, 0.5)]
    [DataRow(null, 1.01, 0.5, DisplayName = "without a pressure nothing is explained")]
    public void A_press_that_was_released_explains_what_contact_does_that_is_sound(double? pressure, double ratio, double evidence)
    {
        Learn(300.0);
        _pressure = pressure;
        Flow(ratio * 300.0);
        Assert.AreEqual(evidence, Get(Quantity.RiseEvidence), 0.07, "but for the zero of 60 mV");
    }

    [TestMethod]
    [DataRow(false, 1.013, 0.0, DisplayName = "of one sign it is a seventy-fifth")]
    [DataRow(false, 1.03, 1.1837)]
    [DataRow(true, 1.06, 0.0, DisplayName = "of 3 mV the zero is a fifteenth")]
    [DataRow(true, 1.085, 1.7192)]
    public void A_current_that_has_turned_may_owe_some_of_the_rise_to_the_zero_of_the_voltage(bool turned, double ratio, double evidence)
    {
        _density = 0.0;
        Flow(0.0, HalfMinute, zero: 1e-9);
        _density = Density;
        Learn(15.0, zero: 1e-9);
        if (turned)
        {
            _density = -Density;
            Flow(15.0, 1.0, zero: 1e-9);
        }

        Flow(ratio * 15.0, HalfMinute, zero: 1e-9);
        Assert.AreEqual(evidence, Get(Quantity.RiseEvidence), 1e-4);
    }

    [TestMethod]
    public void A_current_five_percent_off_after_another_one_goes_on_with_the_baseline()
    {
        Learn(300.0);
        _density = 0.3;
        Flow(300.0, 1.0);
        _density = 0.207;
        Flow(300.0, 1.0);
        Flow(1.2 * 300.0);
        Assert.AreEqual(1.2, Get(Quantity.ResistanceRatio), 1e-6);
    }

    [TestMethod]
    public void A_current_further_off_is_learned_from_the_first_and_then_judged_by_itself()
    {
        Learn(300.0);
        Flow(1.2 * 300.0);
        Assert.AreEqual(1.2, Get(Quantity.ResistanceRatio), 1e-6);
        _density = 0.213;
        Flow(400.0, 1.0);
        for (int i = 0; i < 8; i++)
        {
            Flow(400.0);
            Assert.AreEqual(400.0, Get(Quantity.CompensatedResistance), 1e-6);
            Assert.IsFalse(_quantities.IsFresh(Quantity.ResistanceRatio), "it is not held against another current");
        }

        Flow(400.0);
        Assert.AreEqual(1.0, Get(Quantity.ResistanceRatio), 1e-6);
        Assert.AreEqual(0.0, Get(Quantity.RiseEvidence), "and owes nothing to what was before");
        Flow(480.0);
        Assert.AreEqual(1.2, Get(Quantity.ResistanceRatio), 1e-6);
        Assert.AreEqual(3.5, Get(Quantity.RiseEvidence), 1e-6);
    }

    [TestMethod]
    public void A_cell_of_three_ohms_that_is_learned_anew_has_the_scatter_that_it_shows()
    {
        _density = 1.0;
        Learn(3.0);
        _density = 2.0;
        Flow(3.0, 1.0);
        for (int i = 0; i < 8; i++)
        {
            Flow(3.0);
        }

        Flow(3.15);
        Assert.AreEqual(1.05, Get(Quantity.ResistanceRatio), 1e-6);
        Assert.AreEqual(3.5, Get(Quantity.RiseEvidence), 1e-6);
    }

    private static Settings Cell()
    {
        var settings = new Settings { BothElectrodesLithium = true };
        settings.Set(Setting.Cycle, 10.0);
        settings.Set(Setting.VoltageFloor, -1.0);
        settings.Set(Setting.VoltageCeiling, 1.0);
        settings.Set(Setting.ArealCapacity, 10.0);
        settings.Set(Setting.ResistanceActivation, 0.0);
        return settings;
    }

    private void Learn(double ohm, double zero = 0.0)
    {
        Flow(ohm, 1.0, zero);
        for (int i = 0; i < 8; i++)
        {
            Flow(ohm, HalfMinute, zero);
        }
    }

    private void Flow(double ohm, double seconds = HalfMinute, double zero = 0.0)
    {
        _quantities.BeginCycle();
        _quantities.Set(Quantity.CurrentDensity, _density);
        _quantities.Set(Quantity.CellVoltage, _density * ohm * 0.001 + zero);
        _quantities.Set(Quantity.HottestTemperature, _celsius);
        _quantities.Set(Quantity.ColdestTemperature, _celsius);
        if (_pressure is { } pressure)
        {
            _quantities.Set(Quantity.StackPressure, pressure);
        }
        else
        {
            _quantities.Forget(Quantity.StackPressure);
        }

        _watch.Update(_quantities, seconds);
    }

    private double Get(Quantity quantity)
    {
        return _quantities.Get(quantity);
    }
}
