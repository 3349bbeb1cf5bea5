namespace SSBms.Control.Tests;

/// <summary>The fault policy as it is promised: what trips and what warns, beyond which bound, and after how many samples in a row.</summary>
[TestClass]
public sealed class FaultPolicyTests
{
    private readonly Diagnostics _diagnostics = new(DiagnosisTable.Default());
    private readonly Quantities _quantities = new();

    [TestMethod]
    [DataRow(DiagnosisCode.ConfigurationLost, Quantity.ConfigurationLost, true, Quantity.Half, 1, Response.Trip)]
    [DataRow(DiagnosisCode.PlatingCcdExceeded, Quantity.PlatingDensity, true, Quantity.PlatingTripDensity, 1, Response.Trip)]
    [DataRow(DiagnosisCode.StrippingCcdExceeded, Quantity.StrippingDensity, true, Quantity.StrippingTripDensity, 1, Response.Trip)]
    [DataRow(DiagnosisCode.HardwareOverCurrent, Quantity.HardwareTrip, true, Quantity.Half, 1, Response.Trip)]
    [DataRow(DiagnosisCode.CriticalStackPressure, Quantity.StackPressure, false, Quantity.CriticalPressure, 2, Response.Trip)]
    [DataRow(DiagnosisCode.PressureWallExceeded, Quantity.StackPressure, true, Quantity.PressureWall, 2, Response.Trip)]
    [DataRow(DiagnosisCode.OverTemperature, Quantity.HottestTemperature, true, Quantity.TemperatureCeiling, 2, Response.Trip)]
    [DataRow(DiagnosisCode.UnderTemperature, Quantity.ColdestTemperature, false, Quantity.TemperatureFloor, 2, Response.Trip)]
    [DataRow(DiagnosisCode.OverVoltage, Quantity.HighestVoltage, true, Quantity.VoltageCeiling, 2, Response.Trip)]
    [DataRow(DiagnosisCode.UnderVoltage, Quantity.LowestVoltage, false, Quantity.VoltageFloor, 2, Response.Trip)]
    [DataRow(DiagnosisCode.ContactLoss, Quantity.InterfaceContact, false, Quantity.LeastContact, 2, Response.Trip)]
    [DataRow(DiagnosisCode.VoidsSuspected, Quantity.ContactEvidence, true, Quantity.ContactEvidenceLimit, 1, Response.Warn)]
    [DataRow(DiagnosisCode.EyeBlind, Quantity.InterfaceAge, true, Quantity.InterfaceAgeLimit, 1, Response.Restrict)]
    [DataRow(DiagnosisCode.EyeWeak, Quantity.VisibleContact, false, Quantity.LeastVisibleContact, 1, Response.Warn)]
    [DataRow(DiagnosisCode.ResistanceRunaway, Quantity.AcceleratedRatio, true, Quantity.RunawayRatio, 2, Response.Trip)]
    [DataRow(DiagnosisCode.HardShort, Quantity.ResistanceShare, false, Quantity.HardShortShare, 3, Response.Trip)]
    [DataRow(DiagnosisCode.ChargeBeyondCapacity, Quantity.HalfCycleCharge, true, Quantity.HalfCycleLimit, 2, Response.Trip)]
    [DataRow(DiagnosisCode.ResistanceRise, Quantity.RiseEvidence, true, Quantity.RiseEvidenceLimit, 1, Response.Warn)]
    [DataRow(DiagnosisCode.SoftShort, Quantity.ResistanceShare, false, Quantity.SoftShortShare, 3, Response.Restrict)]
    [DataRow(DiagnosisCode.StalePressure, Quantity.PressureAge, true, Quantity.AgeLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.StaleCurrent, Quantity.CurrentAge, true, Quantity.AgeLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.StaleVoltage, Quantity.VoltageAge, true, Quantity.AgeLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.StaleRedundantVoltage, Quantity.RedundantVoltageAge, true, Quantity.AgeLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.StaleTemperature, Quantity.TemperatureAge, true, Quantity.TemperatureAgeLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.ImplausibleReading, Quantity.ImplausibleReading, true, Quantity.Half, 2, Response.Trip)]
    [DataRow(DiagnosisCode.VoltageDisagreement, Quantity.VoltageDisagreement, true, Quantity.VoltageDisagreementLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.TemperatureSpread, Quantity.TemperatureSpread, true, Quantity.TemperatureSpreadLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.UnansweredStep, Quantity.UnansweredStep, true, Quantity.UnansweredStepLimit, 6, Response.Trip)]
    [DataRow(DiagnosisCode.UnexplainedVoltage, Quantity.VoltageJump, true, Quantity.VoltageJumpLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.PressureUnanswered, Quantity.UnansweredPressure, true, Quantity.Half, 1, Response.Trip)]
    [DataRow(DiagnosisCode.PressureJump, Quantity.PressureJump, true, Quantity.PressureJumpLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.StuckTemperature, Quantity.StuckTemperature, true, Quantity.StuckTemperatureLimit, 2, Response.Trip)]
    [DataRow(DiagnosisCode.HeartbeatLapse, Quantity.HeartbeatSilence, true, Quantity.HeartbeatLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.UncommandedOpening, Quantity.UncommandedOpening, true, Quantity.Half, 2, Response.Trip)]
    [DataRow(DiagnosisCode.ContactorWelded, Quantity.CurrentThroughOpen, true, Quantity.OpenCurrentLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.ContactorFault, Quantity.ContactorMismatch, true, Quantity.ContactorLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.ComparatorUnproven, Quantity.ComparatorOverdue, true, Quantity.ContactorLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.HeartbeatUnproven, Quantity.LapseOverdue, true, Quantity.ContactorLimit, 1, Response.Trip)]
    [DataRow(DiagnosisCode.CycleOverrun, Quantity.LateCycle, true, Quantity.CycleTimeLimit, 3, Response.Trip)]
    [DataRow(DiagnosisCode.HardwareVoltageTrip, Quantity.HardwareVoltageTrip, true, Quantity.Half, 1, Response.Trip)]
    [DataRow(DiagnosisCode.UnexplainedTrip, Quantity.UnexplainedTrip, true, Quantity.Half, 2, Response.Trip)]
    [DataRow(DiagnosisCode.MissedReadings, Quantity.MissedReadings, true, Quantity.MissedReadingsLimit, 1, Response.Warn)]
    [DataRow(DiagnosisCode.MissedCycle, Quantity.LateCycle, true, Quantity.CycleTimeLimit, 1, Response.Warn)]
    public void A_row_is_raised_beyond_its_bound_after_its_samples_and_not_before(
        DiagnosisCode code,
        Quantity watched,
        bool above,
        Quantity bound,
        int samples,
        Response response
    )
    {
        const double Bound = 0.5;
        double beyond = above ? Math.BitIncrement(Bound) : Math.BitDecrement(Bound);
        int index = Index(code);
        _quantities.Set(bound, Bound);
        Samples(watched, Bound, 20);
        Assert.IsFalse(_diagnostics.IsRaised(index), "the bound itself is within");
        Samples(watched, beyond, samples - 1);
        Samples(watched, Bound, 1);
        Samples(watched, beyond, samples - 1);
        Assert.IsFalse(_diagnostics.IsRaised(index), "one sample within the bound begins anew");
        _quantities.BeginCycle();
        _diagnostics.Evaluate(_quantities);
        Assert.IsFalse(_diagnostics.IsRaised(index), "a cycle without a new value is no sample");
        Samples(watched, beyond, 1);
        Assert.IsTrue(_diagnostics.IsRaised(index));
        Assert.AreEqual(response == Response.Trip, _diagnostics.FirstTrip() >= 0);
        Assert.AreEqual(response == Response.Restrict, _diagnostics.Restricts);
        Assert.AreEqual(response, _diagnostics.Row(index).Response);
        Samples(watched, beyond, 10);
        Assert.IsTrue(_diagnostics.IsRaised(index), "for as long as it lasts");
    }

    [TestMethod]
    public void Without_its_bound_nothing_is_raised()
    {
        Samples(Quantity.HighestVoltage, 99.0, 10);
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Assert.AreEqual(0, _diagnostics.Changes);
    }

    [TestMethod]
    public void Of_two_that_are_raised_the_first_of_the_table_names_the_trip()
    {
        _quantities.Set(Quantity.VoltageCeiling, 4.0);
        _quantities.Set(Quantity.PressureWall, 25.0);
        for (int i = 0; i < 2; i++)
        {
            _quantities.BeginCycle();
            _quantities.Set(Quantity.HighestVoltage, 4.1);
            _quantities.Set(Quantity.StackPressure, 26.0);
            _diagnostics.Evaluate(_quantities);
        }

        Assert.AreEqual(DiagnosisCode.PressureWallExceeded, _diagnostics.Row(_diagnostics.FirstTrip()).Code);
        Samples(Quantity.StackPressure, 5.0, 50);
        Assert.AreEqual(DiagnosisCode.OverVoltage, _diagnostics.Row(_diagnostics.FirstTrip()).Code, "the other is still there");
        Samples(Quantity.HighestVoltage, 3.4, 50);
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Assert.AreEqual(4, _diagnostics.Changes, "two came and two went");
    }

    [TestMethod]
    public void A_warning_alone_is_no_trip()
    {
        _quantities.Set(Quantity.RiseEvidenceLimit, 10.0);
        Samples(Quantity.RiseEvidence, 11.0, 5);
        Assert.IsTrue(_diagnostics.IsRaised(Index(DiagnosisCode.ResistanceRise)));
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Assert.AreEqual(1, _diagnostics.Changes);
    }

    [TestMethod]
    public void Cleared_by_the_key_a_row_takes_all_its_samples_again()
    {
        _quantities.Set(Quantity.HardShortShare, 0.3);
        Samples(Quantity.ResistanceShare, 0.1, 3);
        Assert.IsTrue(_diagnostics.IsRaised(Index(DiagnosisCode.HardShort)));
        _diagnostics.Clear();
        Assert.IsFalse(_diagnostics.IsRaised(Index(DiagnosisCode.HardShort)));
        Assert.AreEqual(-1, _diagnostics.FirstTrip());
        Assert.AreEqual(2, _diagnostics.Changes);
        Samples(Quantity.ResistanceShare, 0.1, 2);
        Assert.IsFalse(_diagnostics.IsRaised(Index(DiagnosisCode.HardShort)));
        Samples(Quantity.ResistanceShare, 0.1, 1);
        Assert.IsTrue(_diagnostics.IsRaised(Index(DiagnosisCode.HardShort)));
        Assert.IsGreaterThanOrEqualTo(0, _diagnostics.FirstTrip());
    }

    [TestMethod]
    public void A_row_is_found_by_its_code_and_there_is_one_for_each()
    {
        for (int i = 0; i < _diagnostics.Count; i++)
        {
            Assert.AreSame(_diagnostics.Row(i), _diagnostics.Find(_diagnostics.Row(i).Code));
        }

        Assert.IsNull(_diagnostics.Find(DiagnosisCode.None));
    }

    private int Index(DiagnosisCode code)
    {
        return Enumerable.Range(0, _diagnostics.Count).Single(row => _diagnostics.Row(row).Code == code);
    }

    private void Samples(Quantity quantity, double value, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _quantities.BeginCycle();
            _quantities.Set(quantity, value);
            _diagnostics.Evaluate(_quantities);
        }
    }
}
