namespace SSBms.Control.Tests;

/// <summary>When rows of a fault policy are raised, counted and forgotten, whatever the table.</summary>
[TestClass]
public sealed class DiagnosticRowTests
{
    private readonly Quantities _quantities = new();

    public DiagnosticRowTests()
    {
        _quantities.Set(Quantity.Half, 0.5);
    }

    [TestMethod]
    public void A_row_without_a_bound_is_never_raised()
    {
        var diagnostics = new Diagnostics([
            Diagnosis.Below(DiagnosisCode.UnderTemperature, Quantity.ColdestTemperature, Quantity.TemperatureFloor, 1, Response.Trip),
            Diagnosis.Above(DiagnosisCode.OverTemperature, Quantity.HottestTemperature, Quantity.TemperatureCeiling, 1, Response.Trip),
        ]);
        _quantities.Set(Quantity.ColdestTemperature, -40.0);
        _quantities.Set(Quantity.HottestTemperature, 90.0);
        diagnostics.Evaluate(_quantities);
        Assert.AreEqual(-1, diagnostics.FirstTrip());
    }

    [TestMethod]
    public void Findings_of_nothing_raise_nothing()
    {
        var diagnostics = new Diagnostics(DiagnosisTable.Default());
        foreach (Quantity quantity in Enum.GetValues<Quantity>())
        {
            if (quantity >= Quantities.FirstFinding && quantity != Quantity.Count)
            {
                _quantities.Set(quantity, quantity is Quantity.InterfaceContact or Quantity.VisibleContact ? 1.0 : 0.0);
            }
        }

        for (int i = 0; i < 10; i++)
        {
            diagnostics.Evaluate(_quantities);
        }

        Assert.AreEqual(0, diagnostics.Changes);
    }

    [TestMethod]
    public void The_first_of_the_raised_rows_that_asks_for_care_is_named()
    {
        var diagnostics = new Diagnostics([
            Row(DiagnosisCode.EyeBlind, Quantity.InterfaceAge, Response.Restrict),
            Row(DiagnosisCode.MissedReadings, Quantity.MissedReadings, Response.Warn),
            Row(DiagnosisCode.MemoryFault, Quantity.MemoryFault, Response.Restrict),
        ]);
        Find(diagnostics, Quantity.MissedReadings);
        Assert.AreEqual(-1, diagnostics.FirstRestriction(), "a warning asks for none");
        Assert.IsFalse(diagnostics.Restricts);
        Find(diagnostics, Quantity.MemoryFault);
        Assert.AreEqual(2, diagnostics.FirstRestriction());
        Find(diagnostics, Quantity.InterfaceAge);
        Assert.AreEqual(0, diagnostics.FirstRestriction());
        Assert.IsTrue(diagnostics.Restricts);
    }

    [TestMethod]
    public void A_warning_beside_a_row_that_asks_for_care_takes_nothing_from_it()
    {
        var diagnostics = new Diagnostics([
            Row(DiagnosisCode.MemoryFault, Quantity.MemoryFault, Response.Restrict),
            Row(DiagnosisCode.MissedReadings, Quantity.MissedReadings, Response.Warn),
        ]);
        Find(diagnostics, Quantity.MemoryFault);
        Find(diagnostics, Quantity.MissedReadings);
        Assert.IsTrue(diagnostics.Restricts);
    }

    [TestMethod]
    public void What_was_cleared_is_counted_once_and_raised_again_when_it_is_still_so()
    {
        var diagnostics = new Diagnostics([Row(DiagnosisCode.MemoryFault, Quantity.MemoryFault, Response.Restrict)]);
        Find(diagnostics, Quantity.MemoryFault);
        Assert.AreEqual(1, diagnostics.Changes);
        diagnostics.Clear();
        Assert.IsFalse(diagnostics.Restricts);
        Assert.AreEqual(2, diagnostics.Changes);
        diagnostics.Clear();
        Assert.AreEqual(2, diagnostics.Changes, "there was nothing to clear");
        Find(diagnostics, Quantity.MemoryFault);
        Assert.IsTrue(diagnostics.Restricts);
        Assert.AreEqual(3, diagnostics.Changes);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(255)]
    public void A_row_that_was_beyond_its_bound_for_any_number_of_cycles_falls_when_it_is_not(int samples)
    {
        var diagnostics = new Diagnostics([
            Diagnosis.Above(DiagnosisCode.OverVoltage, Quantity.HighestVoltage, Quantity.Half, samples, Response.Trip),
            Diagnosis.Below(DiagnosisCode.UnderVoltage, Quantity.LowestVoltage, Quantity.Half, samples, Response.Trip),
        ]);
        for (int i = 0; i < 256; i++)
        {
            Judge(diagnostics, highest: 1.0, lowest: 0.0);
        }

        Assert.IsTrue(diagnostics.IsRaised(0) && diagnostics.IsRaised(1));
        Judge(diagnostics, highest: 0.0, lowest: 1.0);
        Assert.IsFalse(diagnostics.IsRaised(0) || diagnostics.IsRaised(1));
    }

    private static Diagnosis Row(DiagnosisCode code, Quantity watched, Response response)
    {
        return Diagnosis.Above(code, watched, Quantity.Half, 1, response);
    }

    private void Find(Diagnostics diagnostics, Quantity quantity)
    {
        _quantities.BeginCycle();
        _quantities.Set(quantity, 1.0);
        diagnostics.Evaluate(_quantities);
    }

    private void Judge(Diagnostics diagnostics, double highest, double lowest)
    {
        _quantities.BeginCycle();
        _quantities.Set(Quantity.HighestVoltage, highest);
        _quantities.Set(Quantity.LowestVoltage, lowest);
        diagnostics.Evaluate(_quantities);
    }
}
