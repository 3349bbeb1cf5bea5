using SSBms.Bench.Experiments;

namespace SSBms.Bench.Profiles;

/// <summary>What kind of quantity the unit of a setting stands for.</summary>
public static class SettingUnits
{
    /// <summary>The dimension in whose own unit a setting is kept.</summary>
    /// <param name="unit">The unit in the table of settings; not "1".</param>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public static Dimension DimensionOf(string unit)
    {
        return unit switch
        {
            "cm2" => Dimension.Area,
            "V" => Dimension.Voltage,
            "degC" => Dimension.Temperature,
            "K" => Dimension.TemperatureDifference,
            "MPa" => Dimension.Pressure,
            "mAh/cm2" => Dimension.ArealCharge,
            "mA/cm2" => Dimension.CurrentDensity,
            "eV" => Dimension.Energy,
            "s" => Dimension.Time,
            "ohm" => Dimension.Resistance,
            "ohm cm2" => Dimension.ArealResistance,
            "F/cm2" => Dimension.ArealCapacitance,
            "N" => Dimension.Force,
            "Hz" => Dimension.Frequency,
            "V/V" => Dimension.Sensitivity,
            _ => throw new ArgumentException($"no dimension has the unit {unit}", nameof(unit)),
        };
    }
}
