using System.Globalization;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>A diagnosis in words, always with the numbers that it rests on.</summary>
public static class DiagnosisText
{
    /// <summary>The words.</summary>
    /// <param name="row">The diagnosis.</param>
    /// <param name="value">What it watches.</param>
    /// <param name="bound">Its bound.</param>
    /// <param name="control">What was measured and is guarded by.</param>
    public static string Of(Diagnosis row, double value, double bound, ControlCycle control)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(control);
        string name = DiagnosisNames.Of(row.Code);
        if (row.Watched == Quantity.ImplausibleReading)
        {
            return Implausible(name, (MeasuredChannel)(int)value, control.Sample);
        }

        if (row.Watched == Quantity.ConfigurationLost)
        {
            return Text($"{name}: {DiagnosisNames.Of((MeasuredChannel)(int)value)}");
        }

        if (row.Watched == Quantity.HardwareTrip)
        {
            Quantities quantities = control.Guard.Quantities;
            return Text(
                $"{name}: the comparator was set to {quantities.Get(Quantity.PlatingTripDensity):G4} mA/cm² plating, {quantities.Get(Quantity.StrippingTripDensity):G4} mA/cm² stripping"
            );
        }

        if (row.Watched == Quantity.HardwareVoltageTrip)
        {
            Settings settings = control.Profile.Settings;
            double margin = MeasuringChain.VoltageMargins * settings.Get(Setting.VoltageMargin);
            double lowest = settings.Get(Setting.VoltageFloor) - margin;
            double highest = settings.Get(Setting.VoltageCeiling) + margin;
            return Text($"{name}: the comparator was set to {lowest:G4} V and {highest:G4} V");
        }

        if (row.Bound == Quantity.Half)
        {
            // A quantity that is either so or not: its name says it all.
            return name;
        }

        string relation = row.UpperBound ? "above" : "below";
        return Text($"{name}: {DiagnosisNames.Of(row.Watched)} {value:G4} {relation} {bound:G4} {QuantityUnits.Of(row.Watched)}").TrimEnd();
    }

    private static string Implausible(string name, MeasuredChannel channel, Sample sample)
    {
        (Reading? reading, string unit) = channel switch
        {
            MeasuredChannel.CellVoltage => (sample.CellVoltage, "V"),
            MeasuredChannel.RedundantVoltage => (sample.RedundantVoltage, "V"),
            MeasuredChannel.Current => (sample.Current, "A"),
            MeasuredChannel.StackPressure => (sample.StackPressure, "MPa"),
            MeasuredChannel.PlateTemperature => (sample.PlateTemperature, "°C"),
            MeasuredChannel.WallTemperature => (sample.WallTemperature, "°C"),
            _ => (null, ""),
        };
        return reading is null ? name : Text($"{name}: {DiagnosisNames.Of(channel)} reads {reading.Value:G4} {unit}");
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }
}
