namespace SSBms.Control.Tests;

/// <summary>What is there in the morning: the diagnosis, what crossed which bound, when, and everything known at that moment.</summary>
[TestClass]
public sealed class TripReportTests
{
    private readonly TripReport _report = new();
    private readonly Quantities _quantities = new();

    [TestMethod]
    public void A_trip_keeps_what_crossed_and_all_that_was_known()
    {
        Fill();
        _report.Record(Row(DiagnosisCode.OverVoltage), _quantities, 12345);
        Assert.AreEqual((DiagnosisCode.OverVoltage, 12345L, 4.2, 4.1), (_report.Code, _report.At, _report.Value, _report.Bound));
        Assert.AreEqual(5.0, _report.Get(Quantity.StackPressure));
        Assert.IsTrue(_report.IsKnown(Quantity.StackPressure));
        Assert.IsTrue(_report.IsKnown(Quantity.Current));
        Assert.AreEqual(1e-3, _report.Get(Quantity.Current));
        Assert.IsFalse(_report.IsKnown(Quantity.RiseEvidence));
        Assert.AreEqual(0.0, _report.Get(Quantity.RiseEvidence));
        _quantities.Set(Quantity.StackPressure, 9.0);
        Assert.AreEqual(5.0, _report.Get(Quantity.StackPressure), "what comes afterwards changes nothing");
    }

    [TestMethod]
    [DataRow(DiagnosisCode.HardwareOverCurrent)]
    [DataRow(DiagnosisCode.HardwareVoltageTrip)]
    [DataRow(DiagnosisCode.UnexplainedTrip)]
    public void Of_a_trip_by_the_hardware_the_current_is_not_told_for_it_is_that_after_the_opening(DiagnosisCode code)
    {
        Fill();
        _report.Record(Row(code), _quantities, 1);
        foreach (
            Quantity quantity in new[] { Quantity.Current, Quantity.CurrentDensity, Quantity.PlatingDensity, Quantity.StrippingDensity }
        )
        {
            Assert.IsFalse(_report.IsKnown(quantity), quantity.ToString());
            Assert.AreEqual(0.0, _report.Get(quantity));
        }

        Assert.IsTrue(_report.IsKnown(Quantity.CellVoltage));
    }

    [TestMethod]
    public void A_trip_from_before_a_restart_has_its_cause_and_knows_nothing_else_and_a_cleared_one_nothing_at_all()
    {
        Fill();
        _report.Record(Row(DiagnosisCode.OverVoltage), _quantities, 12345);
        _report.Restore(DiagnosisCode.OverTemperature, 77, 51.0, 50.0);
        Assert.AreEqual((DiagnosisCode.OverTemperature, 77L, 51.0, 50.0), (_report.Code, _report.At, _report.Value, _report.Bound));
        foreach (Quantity quantity in Enum.GetValues<Quantity>().Where(quantity => quantity != Quantity.Count))
        {
            Assert.IsFalse(_report.IsKnown(quantity), quantity.ToString());
        }

        _report.Clear();
        Assert.AreEqual((DiagnosisCode.None, 0L, 0.0, 0.0), (_report.Code, _report.At, _report.Value, _report.Bound));
    }

    [TestMethod]
    public void Every_bound_is_known_at_a_trip_and_of_everything_else_what_had_been_measured_or_found()
    {
        foreach (bool all in new[] { false, true })
        {
            foreach (Quantity quantity in Enum.GetValues<Quantity>().Where(quantity => all && quantity != Quantity.Count))
            {
                _quantities.Set(quantity, 2.0);
            }

            _report.Record(Row(DiagnosisCode.OverVoltage), _quantities, 1);
            foreach (Quantity quantity in Enum.GetValues<Quantity>().Where(quantity => quantity != Quantity.Count))
            {
                bool bound = quantity is >= Quantity.PressureWall and <= Quantity.Half;
                Assert.AreEqual(all || bound, _report.IsKnown(quantity), quantity.ToString());
                Assert.AreEqual(all ? 2.0 : 0.0, _report.Get(quantity), quantity.ToString());
            }
        }
    }

    [TestMethod]
    [DataRow(DiagnosisCode.ConfigurationLost)]
    [DataRow(DiagnosisCode.MemoryFault)]
    [DataRow(DiagnosisCode.ContactorFault)]
    [DataRow(DiagnosisCode.MissedReadings)]
    public void Of_any_other_finding_the_current_is_told(DiagnosisCode code)
    {
        Fill();
        _report.Record(Row(code), _quantities, 1);
        Assert.IsTrue(_report.IsKnown(Quantity.Current));
        Assert.AreEqual(1e-3, _report.Get(Quantity.Current));
    }

    private void Fill()
    {
        _quantities.Set(Quantity.CellVoltage, 4.2);
        _quantities.Set(Quantity.HighestVoltage, 4.2);
        _quantities.Set(Quantity.VoltageCeiling, 4.1);
        _quantities.Set(Quantity.StackPressure, 5.0);
        _quantities.Set(Quantity.Current, 1e-3);
        _quantities.Set(Quantity.CurrentDensity, 0.5);
        _quantities.Set(Quantity.PlatingDensity, 0.5);
        _quantities.Set(Quantity.StrippingDensity, 0.1);
    }

    private static Diagnosis Row(DiagnosisCode code)
    {
        return DiagnosisTable.Default().Single(row => row.Code == code);
    }
}
