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
        DiagnosisNames.Of(Quantity.RequestedPressure),
    ];

    /// <summary>Fills a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="status">The status.</param>
    /// <param name="seen">What the board makes of its impedance channel; null when it has told nothing of one.</param>
    public static void Fill(double[] row, BoardStatus status, BoardInterface? seen)
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

        if (seen is { Eye: EyeState.Good or EyeState.Weak })
        {
            row[(int)WatchChannel.Contact] = seen.Contact;
            row[(int)WatchChannel.LeastContact] = seen.AtLeast;
        }
    }
}
