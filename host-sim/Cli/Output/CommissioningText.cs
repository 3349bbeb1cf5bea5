using System.Globalization;
using System.Text;
using SSBms.Commissioning;
using SSBms.Commissioning.Results;

namespace SSBms.Cli.Output;

/// <summary>What "ssbms commission" tells people.</summary>
internal static class CommissioningText
{
    private const int RoomForNames = 26;

    /// <summary>A line of the protocol.</summary>
    /// <param name="entry">The line.</param>
    public static string Line(ProtocolEntry entry)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{entry.Hours, 6:0.00} h  {entry.Step, -9} {entry.Text}");
    }

    /// <summary>What was found.</summary>
    /// <param name="outcome">That.</param>
    public static string Summary(CommissioningOutcome outcome)
    {
        var text = new StringBuilder();
        Estimate pressure = outcome.CriticalPressure;
        string density = string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Range.Density:0.###} mA/cm2 and {outcome.Baseline.Celsius:0.0} degC"
        );
        Append(text, $"\nCritical stack pressure at {density}: {Pressure(outcome, pressure)}\n");
        if (outcome.HasTouched)
        {
            Append(
                text,
                $"A filament touched, which ended the pulses early: this cell bears less than the {outcome.Range.PlatingCcd(outcome.Range.Plating):0.00} mA/cm2 of its kind.\n"
            );
        }

        Append(
            text,
            $"{outcome.Pulses.Count} pulses, {outcome.Hours:0.0} h, {outcome.Moved:0.00} mAh/cm2 moved, both directions counted.\n"
        );
        Append(text, $"Plated without a filament: {outcome.Plated:0.000} mA/cm2.\nBears while stripping, with 95 %:\n");
        foreach (double megapascal in outcome.Range.Pressures.Where((_, i) => i % 2 == 0))
        {
            Estimate borne = outcome.Estimated(law => law.CriticalDensity(megapascal));
            Append(text, $"  {megapascal, 6:0.00} MPa  {borne.Low, 7:0.000} mA/cm2 (median {borne.Value:0.000})\n");
        }

        text.Append("Measured:\n");
        foreach (MeasuredNumber number in new MeasuredCell(outcome).Numbers)
        {
            string name = number.Name.PadRight(RoomForNames);
            Append(text, $"  {name} {number.Estimate.Value, 10:G4} {(number.Unit == "1" ? "" : number.Unit), -8} {number.Uncertainty}\n");
        }

        return text.ToString();
    }

    private static string Pressure(CommissioningOutcome outcome, Estimate pressure)
    {
        return outcome.IsWithinReach
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pressure.Value:0.00} MPa, 90 % interval {pressure.Low:0.00} to {pressure.High:0.00}"
                )
            : pressure.Value < outcome.Range.Lowest
                ? string.Create(CultureInfo.InvariantCulture, $"below {outcome.Range.Lowest:0.##} MPa, the lowest that was asked for")
            : string.Create(CultureInfo.InvariantCulture, $"beyond {outcome.Range.Highest:0.##} MPa, the highest that was asked for");
    }

    private static void Append(StringBuilder text, FormattableString line)
    {
        text.Append(line.ToString(CultureInfo.InvariantCulture));
    }
}
