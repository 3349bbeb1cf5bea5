namespace SSBms.Bench.Runs;

/// <summary>The columns of a record, in the order in which tables have them.</summary>
public static class ChannelTable
{
    private const double PascalPerMegapascal = 1e6;

    /// <summary>A row for each channel.</summary>
    public static IReadOnlyList<ChannelColumn> Columns { get; } =
    [
        new(Channel.Time, "test_time_second", 1, "0.###", "time", "Test Time / s"),
        new(Channel.Voltage, "voltage_volt", 1, "0.000000", "voltage", "Voltage / V"),
        new(Channel.Current, "current_ampere", 1, "0.000000000", null, "Current / A"),
        new(Channel.Cycle, "cycle_count", 1, "0", null, "Cycle Count / 1"),
        new(Channel.Step, "step_count", 1, "0", null, "Step Count / 1"),
        new(Channel.Pressure, "surface_pressure_pa", PascalPerMegapascal, "0", "pressure", "Surface Pressure / Pa"),
        new(Channel.PlateTemperature, "surface_temperature_celsius", 1, "0.0000", "plateTemperature", "Surface Temperature / degC"),
        new(Channel.WallTemperature, "temperature_t1_celsius", 1, "0.0000", "wallTemperature", "Surface Temperature T1 / degC"),
        new(Channel.ChamberTemperature, "ambient_temperature_celsius", 1, "0.0000", null, "Ambient Temperature / degC"),
        new(Channel.Density, "ssbms_current_density_milliampere_per_square_centimetre", 1, "0.000000", "density"),
        new(Channel.CriticalPressure, "ssbms_critical_pressure_pa", PascalPerMegapascal, "0", "criticalPressure"),
        new(Channel.RequestedPressure, "ssbms_requested_pressure_pa", PascalPerMegapascal, "0", "requestedPressure"),
        new(Channel.AllowedPlating, "ssbms_allowed_plating_milliampere_per_square_centimetre", 1, "0.000000", "allowedPlating"),
        new(Channel.AllowedStripping, "ssbms_allowed_stripping_milliampere_per_square_centimetre", 1, "0.000000", "allowedStripping"),
        new(Channel.PlatingTrip, null, 1, "", "tripPlating"),
        new(Channel.StrippingTrip, null, 1, "", "tripStripping"),
        new(Channel.State, "ssbms_protection_state", 1, "0", null),
        new(Channel.CellTemperature, "ssbms_cell_temperature_celsius", 1, "0.0000", "temperature"),
        new(Channel.CellResistance, "ssbms_cell_resistance_ohm_square_centimetre", 1, "0.000", "resistance"),
        new(Channel.ContactFraction, "ssbms_contact_fraction", 1, "0.000000", "contactFraction"),
        new(Channel.Lithium, "ssbms_lithium_milliampere_hour_per_square_centimetre", 1, "0.000000", null),
        Impedance(Channel.FirstReal, "1_real"),
        Impedance(Channel.FirstImaginary, "1_imaginary"),
        Impedance(Channel.SecondReal, "2_real"),
        Impedance(Channel.SecondImaginary, "2_imaginary"),
        Impedance(Channel.ThirdReal, "3_real"),
        Impedance(Channel.ThirdImaginary, "3_imaginary"),
        Impedance(Channel.FourthReal, "4_real"),
        Impedance(Channel.FourthImaginary, "4_imaginary"),
        new(Channel.ImpedanceAge, "ssbms_impedance_age_second", 1, "0.0", null) { MayBeAbsent = true },
        new(Channel.ImpedanceStatus, "ssbms_impedance_status", 1, "0", null) { MayBeAbsent = true },
        new(Channel.SeenContact, "ssbms_seen_contact_fraction", 1, "0.0000", "seenContact") { MayBeAbsent = true },
        new(Channel.LeastSeenContact, "ssbms_least_seen_contact_fraction", 1, "0.0000", "leastSeenContact") { MayBeAbsent = true },
    ];

    private static ChannelColumn Impedance(Channel channel, string part)
    {
        return new ChannelColumn(channel, $"ssbms_impedance_{part}_ohm_square_centimetre", 1, "0.0000", null) { MayBeAbsent = true };
    }
}
