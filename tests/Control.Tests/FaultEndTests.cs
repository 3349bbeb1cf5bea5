namespace SSBms.Control.Tests;

/// <summary>
/// When a fault counts as over: a measured value that rests on its bound must not come and go with every noise, and what is either there or
/// not is over at once. With it the rows of what only a board can have: a memory that fails, and a calibration that is lost.
/// </summary>
[TestClass]
public sealed class FaultEndTests
{
    private const double Bound = 0.5;

    private readonly Diagnostics _diagnostics = new(DiagnosisTable.Default());
    private readonly Quantities _quantities = new();

    [TestMethod]
    [DataRow(DiagnosisCode.ConfigurationLost, 1)]
    [DataRow(DiagnosisCode.PlatingCcdExceeded, 50)]
    [DataRow(DiagnosisCode.StrippingCcdExceeded, 50)]
    [DataRow(DiagnosisCode.HardwareOverCurrent, 1)]
    [DataRow(DiagnosisCode.CriticalStackPressure, 50)]
    [DataRow(DiagnosisCode.PressureWallExceeded, 50)]
    [DataRow(DiagnosisCode.OverTemperature, 50)]
    [DataRow(DiagnosisCode.UnderTemperature, 50)]
    [DataRow(DiagnosisCode.OverVoltage, 50)]
    [DataRow(DiagnosisCode.UnderVoltage, 50)]
    [DataRow(DiagnosisCode.ContactLoss, 1)]
    [DataRow(DiagnosisCode.VoidsSuspected, 1)]
    [DataRow(DiagnosisCode.EyeBlind, 1)]
    [DataRow(DiagnosisCode.EyeWeak, 1)]
    [DataRow(DiagnosisCode.ResistanceRunaway, 1)]
    [DataRow(DiagnosisCode.HardShort, 1)]
    [DataRow(DiagnosisCode.ChargeBeyondCapacity, 1)]
    [DataRow(DiagnosisCode.ResistanceRise, 1)]
    [DataRow(DiagnosisCode.SoftShort, 50)]
    [DataRow(DiagnosisCode.StalePressure, 1)]
    [DataRow(DiagnosisCode.StaleCurrent, 1)]
    [DataRow(DiagnosisCode.StaleVoltage, 1)]
    [DataRow(DiagnosisCode.StaleRedundantVoltage, 1)]
    [DataRow(DiagnosisCode.StaleTemperature, 1)]
    [DataRow(DiagnosisCode.ImplausibleReading, 1)]
    [DataRow(DiagnosisCode.VoltageDisagreement, 1)]
    [DataRow(DiagnosisCode.TemperatureSpread, 1)]
    [DataRow(DiagnosisCode.UnansweredStep, 1)]
    [DataRow(DiagnosisCode.UnexplainedVoltage, 1)]
    [DataRow(DiagnosisCode.PressureJump, 1)]
    [DataRow(DiagnosisCode.PressureUnanswered, 1)]
    [DataRow(DiagnosisCode.StuckTemperature, 1)]
    [DataRow(DiagnosisCode.HeartbeatLapse, 1)]
    [DataRow(DiagnosisCode.UncommandedOpening, 1)]
    [DataRow(DiagnosisCode.ContactorWelded, 1)]
    [DataRow(DiagnosisCode.ContactorFault, 1)]
    [DataRow(DiagnosisCode.ComparatorUnproven, 1)]
    [DataRow(DiagnosisCode.HeartbeatUnproven, 1)]
    [DataRow(DiagnosisCode.MissedReadings, 50)]
    [DataRow(DiagnosisCode.HardwareVoltageTrip, 1)]
    [DataRow(DiagnosisCode.UnexplainedTrip, 1)]
    [DataRow(DiagnosisCode.CycleOverrun, 1)]
    [DataRow(DiagnosisCode.MissedCycle, 1)]
    [DataRow(DiagnosisCode.MemoryFault, 1)]
    [DataRow(DiagnosisCode.CalibrationCorrupt, 1)]
    public void A_fault_is_over_after_so_many_values_within_the_bound_in_a_row(DiagnosisCode code, int values)
    {
        int index = Index(code);
        double beyond = _diagnostics.Row(index).UpperBound ? 1.0 : 0.0;
        _quantities.Set(_diagnostics.Row(index).Bound, Bound);
        Values(index, beyond, 10);
        Values(index, Bound, values - 1);
        Assert.IsTrue(_diagnostics.IsRaised(index), "not for long enough yet");
        Values(index, beyond, 1);
        Values(index, Bound, values - 1);
        Assert.IsTrue(_diagnostics.IsRaised(index), "one value beyond the bound begins anew");
        Values(index, Bound, 1);
        Assert.IsFalse(_diagnostics.IsRaised(index));
    }

    [TestMethod]
    public void A_memory_that_fails_twice_asks_for_care_and_is_no_trip()
    {
        int index = Index(DiagnosisCode.MemoryFault);
        _quantities.Set(Quantity.Half, Bound);
        Cycle(Quantity.MemoryFault, 1.0);
        Assert.IsFalse(_diagnostics.Restricts, "one answer that is missing may be noise on the bus");
        Cycle(Quantity.MemoryFault, 1.0);
        Assert.IsTrue(_diagnostics.Restricts);
        Assert.AreEqual(index, _diagnostics.FirstRestriction());
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Cycle(Quantity.MemoryFault, 0.0);
        Assert.IsFalse(_diagnostics.Restricts);
        Assert.AreEqual(-1, _diagnostics.FirstRestriction());
    }

    [TestMethod]
    public void A_calibration_that_is_lost_trips_at_once()
    {
        _quantities.Set(Quantity.Half, Bound);
        Cycle(Quantity.CalibrationCorrupt, 0.0);
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Cycle(Quantity.CalibrationCorrupt, 1.0);
        Assert.AreEqual(Index(DiagnosisCode.CalibrationCorrupt), _diagnostics.FirstTrip());
        Assert.IsFalse(_diagnostics.Restricts);
    }

    private int Index(DiagnosisCode code)
    {
        return Enumerable.Range(0, _diagnostics.Count).Single(row => _diagnostics.Row(row).Code == code);
    }

    private void Values(int index, double value, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Cycle(_diagnostics.Row(index).Watched, value);
        }
    }

    private void Cycle(Quantity quantity, double value)
    {
        _quantities.BeginCycle();
        _quantities.Set(quantity, value);
        _diagnostics.Evaluate(_quantities);
    }
}
