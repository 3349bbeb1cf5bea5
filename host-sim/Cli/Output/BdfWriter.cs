using System.Globalization;
using CsvHelper;
using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>
/// Writes a record as a Battery Data Format table (.bdf.csv). What the format has no name for stands in columns that
/// begin with "ssbms_".
/// </summary>
public static class BdfWriter
{
    private const double PascalPerMegapascal = 1e6;

    private static readonly (string Name, Channel Channel, double Factor, string Format)[] s_columns =
    [
        ("test_time_second", Channel.Time, 1, "0.###"),
        ("voltage_volt", Channel.Voltage, 1, "0.000000"),
        ("current_ampere", Channel.Current, 1, "0.000000000"),
        ("cycle_count", Channel.Cycle, 1, "0"),
        ("step_count", Channel.Step, 1, "0"),
        ("surface_pressure_pa", Channel.Pressure, PascalPerMegapascal, "0"),
        ("surface_temperature_celsius", Channel.PlateTemperature, 1, "0.0000"),
        ("temperature_t1_celsius", Channel.WallTemperature, 1, "0.0000"),
        ("ssbms_current_density_milliampere_per_square_centimetre", Channel.Density, 1, "0.000000"),
        ("ssbms_critical_pressure_pa", Channel.CriticalPressure, PascalPerMegapascal, "0"),
        ("ssbms_allowed_plating_milliampere_per_square_centimetre", Channel.AllowedPlating, 1, "0.000000"),
        ("ssbms_allowed_stripping_milliampere_per_square_centimetre", Channel.AllowedStripping, 1, "0.000000"),
        ("ssbms_protection_state", Channel.State, 1, "0"),
        ("ssbms_cell_temperature_celsius", Channel.CellTemperature, 1, "0.0000"),
        ("ssbms_cell_resistance_ohm_square_centimetre", Channel.CellResistance, 1, "0.000"),
        ("ssbms_contact_fraction", Channel.ContactFraction, 1, "0.000000"),
        ("ssbms_lithium_milliampere_hour_per_square_centimetre", Channel.Lithium, 1, "0.000000"),
    ];

    /// <summary>Writes a record.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="series">The record.</param>
    public static void Write(TextWriter writer, Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach ((string name, _, _, _) in s_columns)
        {
            csv.WriteField(name);
        }

        csv.EndRecord();
        for (int row = 0; row < series.Rows; row++)
        {
            foreach ((_, Channel channel, double factor, string format) in s_columns)
            {
                double value = series[channel][row];
                csv.WriteField(double.IsNaN(value) ? "" : (value * factor).ToString(format, CultureInfo.InvariantCulture));
            }

            csv.EndRecord();
        }
    }
}
