using System.Reflection;

namespace SSBms.Control.Tests;

/// <summary>What holds before anything was measured or decided, and when a count of cycles has come to its end.</summary>
[TestClass]
public sealed class FirstCycleTests
{
    [TestMethod]
    public void A_heart_beats_and_nothing_is_allowed_before_the_first_decision()
    {
        var decision = new Decision();
        Assert.IsTrue(decision.Beat);
        Assert.IsFalse(decision.CloseContactor || decision.IsProof || decision.ProvokeHardwareTrip);
        Assert.AreEqual((0.0, 0.0), (decision.AllowedCharge, decision.AllowedDischarge));
    }

    [TestMethod]
    public void A_reading_was_never_taken_and_measured_from_no_time()
    {
        var reading = new Reading();
        Assert.AreEqual(Sample.NeverMeasured, reading.AgeSeconds(0));
        Assert.IsLessThan(0, reading.MeasuredFrom);
    }

    [TestMethod]
    public void Cycles_that_have_been_counted_to_the_last_number_are_counted_anew_and_never_read_as_unknown()
    {
        var quantities = new Quantities();
        FieldInfo count = typeof(Quantities).GetField("Cycle", BindingFlags.Instance | BindingFlags.NonPublic)!;
        count.SetValue(quantities, int.MaxValue);
        quantities.Set(Quantity.Current, 1e-3);
        quantities.BeginCycle();
        Assert.IsGreaterThan(0, (int)count.GetValue(quantities)!);
        Assert.IsFalse(quantities.IsFresh(Quantity.Current));
        quantities.Set(Quantity.Current, 2e-3);
        Assert.IsTrue(quantities.IsKnown(Quantity.Current));
    }

    [TestMethod]
    [DataRow(0.0005, true)]
    [DataRow(-0.0005, true)]
    [DataRow(0.0007, false)]
    [DataRow(-0.0007, false)]
    public void A_first_current_of_half_a_microampere_is_none(double density, bool stays)
    {
        var current = new SteadyCurrent();
        current.Update(density, 5.0);
        Assert.AreEqual(stays, current.IsSettled);
    }

    [TestMethod]
    public void After_a_restart_no_current_is_the_same_not_even_none()
    {
        var current = new SteadyCurrent();
        current.Update(0.0, 5.0);
        current.Restart();
        Assert.AreEqual(0.0, current.Seconds);
        current.Update(0.0, 5.0);
        Assert.AreEqual(0.0, current.Seconds);
        current.Update(0.0, 5.0);
        Assert.AreEqual(5.0, current.Seconds);
    }
}
