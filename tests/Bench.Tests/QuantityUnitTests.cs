using System.Reflection;
using SSBms.Bench.Profiles;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Tests;

/// <summary>A number on screen has its unit, because the quantity itself carries it.</summary>
[TestClass]
public sealed class QuantityUnitTests
{
    /// <summary>Ratios, and what is either so or not.</summary>
    private static readonly Quantity[] s_plain =
    [
        Quantity.ResistanceShare,
        Quantity.ResistanceRatio,
        Quantity.AcceleratedRatio,
        Quantity.UnansweredStepLimit,
        Quantity.HardShortShare,
        Quantity.SoftShortShare,
        Quantity.RunawayRatio,
        Quantity.ContactEvidenceLimit,
        Quantity.LeastContact,
        Quantity.LeastVisibleContact,
        Quantity.MissedReadingsLimit,
        Quantity.Half,
        Quantity.ImplausibleReading,
        Quantity.ConfigurationLost,
        Quantity.HardwareTrip,
        Quantity.HardwareVoltageTrip,
        Quantity.UnexplainedTrip,
        Quantity.MemoryFault,
        Quantity.MissedReadings,
        Quantity.CalibrationCorrupt,
        Quantity.UncommandedOpening,
        Quantity.UnansweredStep,
        Quantity.UnansweredPressure,
        Quantity.ContactEvidence,
        Quantity.InterfaceContact,
        Quantity.VisibleContact,
    ];

    [TestMethod]
    public void Every_quantity_carries_a_unit_and_only_these_are_plain_numbers()
    {
        Quantity[] all = [.. Enum.GetValues<Quantity>().Where(quantity => quantity != Quantity.Count)];
        foreach (Quantity quantity in all)
        {
            Assert.IsNotNull(typeof(Quantity).GetField(quantity.ToString())!.GetCustomAttribute<UnitAttribute>(), quantity.ToString());
        }

        CollectionAssert.AreEqual(s_plain, all.Where(quantity => QuantityUnits.Of(quantity).Length == 0).ToArray());
    }

    [TestMethod]
    public void What_a_diagnosis_compares_has_one_unit()
    {
        foreach (Diagnosis row in DiagnosisTable.Default())
        {
            Assert.AreEqual(QuantityUnits.Of(row.Watched), QuantityUnits.Of(row.Bound), row.Code.ToString());
        }
    }

    [TestMethod]
    public void Every_setting_has_a_unit_that_can_be_written_down()
    {
        foreach (SettingRow row in SettingTable.Rows().Where(row => row.Unit != "1"))
        {
            string written = $"1 {row.Unit}";
            Assert.IsTrue(Experiments.Measure.TryParse(written, out Experiments.Measure measure), written);
            Assert.AreEqual(SettingUnits.DimensionOf(row.Unit), measure.Dimension, row.Name);
            Assert.AreEqual(1.0, measure.Value, row.Name);
        }
    }
}
