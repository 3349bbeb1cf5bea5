using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Live.Watch;

/// <summary>A status as a row of channels.</summary>
internal static class StatusRow
{
    /// <summary>Which quantity each channel is, in their order.</summary>
    private static readonly string[] s_names =
    [
        DiagnosisNames.Of(Quantity.CellVoltage),
        DiagnosisNames.Of(Quantity.CurrentDensity),
        DiagnosisNames.Of(Quantity.AllowedPlating),
        DiagnosisNames.Of(Quantity.AllowedStripping),
        DiagnosisNames.Of(Quantity.StackPressure),
        DiagnosisNames.Of(Quantity.CriticalPressure),
        DiagnosisNames.Of(Quantity.CompensatedResistance),
        DiagnosisNames.Of(Quantity.ResistanceRatio),
        DiagnosisNames.Of(Quantity.HottestTemperature),
        DiagnosisNames.Of(Quantity.ColdestTemperature),
    ];

    /// <summary>Fills a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="status">The status.</param>
    public static void Fill(double[] row, BoardStatus status)
    {
        Array.Fill(row, double.NaN);
        foreach (NamedValue value in status.Values)
        {
            int channel = Array.IndexOf(s_names, value.Name);
            if (channel >= 0)
            {
                row[channel] = value.Value;
            }
        }
    }
}
