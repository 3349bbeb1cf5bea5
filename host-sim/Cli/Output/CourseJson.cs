using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Cli.Output;

/// <summary>The parts of the report page's data that a run and a replay have in common: what was measured, and against which limits.</summary>
internal static class CourseJson
{
    private const int TimeDigits = 9;

    private static readonly Setting[] s_tones = [Setting.FirstTone, Setting.SecondTone, Setting.ThirdTone, Setting.FourthTone];

    private static readonly Dictionary<Quantity, string> s_drawn = new()
    {
        [Quantity.VoltageFloor] = "voltageFloor",
        [Quantity.VoltageCeiling] = "voltageCeiling",
        [Quantity.TemperatureFloor] = "temperatureFloor",
        [Quantity.TemperatureCeiling] = "temperatureCeiling",
        [Quantity.PressureWall] = "pressureWall",
    };

    /// <summary>Writes the constant bounds that the page draws.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="settings">What is guarded by.</param>
    public static void Limits(this Utf8JsonWriter writer, Settings settings)
    {
        writer.WriteStartObject("limits");
        foreach (SettingRow row in SettingTable.Rows().Where(row => s_drawn.ContainsKey(row.Bound)))
        {
            // What trips, not what is printed: the bound of the very settings the guard has.
            writer.Number(s_drawn[row.Bound], settings.BoundOf(row));
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the columns that the page draws, and which tones those of the impedance are of.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="series">The record.</param>
    /// <param name="rows">Numbers of the rows that are drawn.</param>
    /// <param name="settings">What is guarded by.</param>
    public static void Course(this Utf8JsonWriter writer, Series series, IReadOnlyList<int> rows, Settings settings)
    {
        writer.WriteStartObject("series");
        foreach (ChannelColumn drawn in ChannelTable.Columns.Where(column => column.Page is not null))
        {
            IReadOnlyList<double> column = series[drawn.Channel];
            int digits = drawn.Channel == Channel.Time ? TimeDigits : JsonText.FigureDigits;
            writer.List(drawn.Page!, rows, row => writer.Number(column[row], digits));
        }

        ToneRatios tones = ToneRatios.Of(series);
        for (int i = 0; i < tones.Columns.Count; i++)
        {
            IReadOnlyList<double> ratios = tones.Columns[i];
            writer.Numbers(string.Create(CultureInfo.InvariantCulture, $"impedance{i + 1}"), rows.Select(row => ratios[row]));
        }

        writer.WriteEndObject();
        if (tones.Columns.Count > 0)
        {
            writer.List("tones", s_tones, tone => writer.Number(settings.Get(tone)));
        }
    }

    /// <summary>Writes the step resistances, if there are any.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="points">What was estimated.</param>
    public static void StepResistances(this Utf8JsonWriter writer, IReadOnlyList<ResistancePoint> points)
    {
        if (points.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("stepResistance");
        writer.List("time", points, point => writer.Number(point.TimeSeconds));
        writer.Numbers("value", points.Select(point => point.Resistance));
        writer.Numbers("evidence", points.Select(point => point.Evidence));
        writer.WriteEndObject();
    }
}
