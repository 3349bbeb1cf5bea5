using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Tests;

/// <summary>A guard that is given a number it cannot use does not start, and says which one it is.</summary>
[TestClass]
public sealed class SettingRefusalTests
{
    public static IEnumerable<object[]> Rows => SettingTable.Rows().Select(row => new object[] { row.Name });

    [TestMethod]
    public void The_settings_the_tests_break_are_good()
    {
        Assert.IsNull(SettingCheck.FirstFault(Good(), Boundless()));
        _ = new Guard(Good(), Boundless(), DiagnosisTable.Default());
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void What_is_no_number_or_out_of_its_range_is_named(string name)
    {
        SettingRow row = SettingTable.Rows().Single(row => row.Name == name);
        double[] unusable =
        [
            double.NaN,
            double.PositiveInfinity,
            double.NegativeInfinity,
            Math.BitDecrement(row.Least),
            Math.BitIncrement(row.Most),
            -double.MaxValue,
            double.MaxValue,
        ];
        foreach (double value in unusable)
        {
            Settings settings = Good();
            settings.Set(row.Setting, value);
            ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() =>
                new Guard(settings, Boundless(), DiagnosisTable.Default())
            );
            Assert.AreEqual(name, error.Message, $"{value}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void The_ends_of_a_range_belong_to_it(string name)
    {
        SettingRow row = SettingTable.Rows().Single(row => row.Name == name);
        foreach (double value in new[] { row.Least, row.Most })
        {
            Settings settings = Good();
            settings.Set(row.Setting, value);

            // It may still contradict another one, which is then the source of the bound.
            SettingFault? fault = SettingCheck.FirstFault(settings, Boundless());
            Assert.AreNotEqual("", fault?.Source, $"{fault?.Name} {value}");
        }
    }

    [TestMethod]
    [DataRow("plating_ccd")]
    [DataRow("stripping_ccd")]
    public void A_table_that_is_missing_is_named(string name)
    {
        Settings settings = Good();
        settings.PlatingCcd = name == "plating_ccd" ? null : settings.PlatingCcd;
        settings.StrippingCcd = name == "stripping_ccd" ? null : settings.StrippingCcd;
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new Guard(settings, Boundless(), DiagnosisTable.Default()));
        Assert.AreEqual(name, error.Message);
    }

    [TestMethod]
    public void A_number_nobody_but_the_operator_knows_has_no_default()
    {
        var settings = new Settings();
        SettingRow[] unknown = [.. SettingTable.Rows().Where(row => !settings.IsKnown(row.Setting))];
        CollectionAssert.AreEqual(SettingTable.Rows().Where(row => row.Group == SettingGroup.Cell).ToArray(), unknown, RowComparer());
    }

    private static Comparer<SettingRow> RowComparer()
    {
        return Comparer<SettingRow>.Create((one, other) => one.Setting.CompareTo(other.Setting));
    }

    private static Settings Good()
    {
        return CellSettings.Of(CellCatalogue.BuiltIn.Find("chen2020-lfp")!);
    }

    private static BoardRange Boundless()
    {
        return new BoardRange
        {
            LargestCurrent = double.MaxValue,
            LowestVoltage = -double.MaxValue,
            HighestVoltage = double.MaxValue,
            RatedPressure = double.MaxValue,
            LowestTemperature = -double.MaxValue,
            HighestTemperature = double.MaxValue,
            LongestCycle = 1e9,
        };
    }
}
