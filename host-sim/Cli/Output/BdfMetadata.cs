using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Cli.Results;

namespace SSBms.Cli.Output;

/// <summary>run.bdf.json: what a record is of, and what its columns mean.</summary>
internal static class BdfMetadata
{
    /// <summary>Writes the file of a record.</summary>
    /// <param name="setup">What was recorded.</param>
    /// <param name="run">The run.</param>
    /// <param name="options">When it began, and how columns are headed.</param>
    public static string Write(ExperimentCase setup, RunResult run, RunOptions options)
    {
        return JsonText.Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("made_by", "ssbms " + BuildVersion.Text);
                writer.WriteString(
                    "origin",
                    run.Guarded ? "simulated, as the guard's chips measured it" : "simulated, without guard and chips"
                );
                writer.WriteString("start", options.StartText);
                writer.WriteString("current_sign", "positive charges the cell");
                writer.Object(
                    "cell",
                    () =>
                    {
                        writer.WriteString("id", setup.Cell.Id);
                        writer.WriteString("name", setup.Cell.Name);
                        writer.WriteString("kind", setup.Cell.Kind.ToString().ToLowerInvariant());
                        writer.WriteString("reference", setup.Cell.Reference);
                        writer.Number("area_square_centimetre", setup.Cell["area"]);
                    }
                );
                writer.Object(
                    "fixture",
                    () =>
                    {
                        // Without end for a clamp that holds the gap, which JSON cannot write.
                        writer.Number("clamp_stiffness_mpa_per_um", setup.ClampStiffness);
                        writer.Number("pressure_at_start_mpa", setup.Pressure);
                        writer.Number("temperature_at_start_celsius", setup.Temperature);
                    }
                );
                writer.WriteNumber("seed", setup.Seed);
                writer.WriteBoolean("guarded", run.Guarded);
                writer.Objects(
                    "columns",
                    BdfWriter.Columns(run.Series),
                    column =>
                    {
                        writer.WriteString("header", options.Labels ? column.Label : column.Name);
                        writer.WriteString("name", column.Name);
                        writer.WriteString("unit", UnitOf(column.Name));
                    }
                );
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>The unit that a name ends in; 1 for what is counted.</summary>
    private static string UnitOf(string name)
    {
        (string Ending, string Unit)[] units =
        [
            ("_milliampere_per_square_centimetre", "mA/cm2"),
            ("_milliampere_hour_per_square_centimetre", "mAh/cm2"),
            ("_ohm_square_centimetre", "ohm.cm2"),
            ("_second", "s"),
            ("_volt", "V"),
            ("_ampere", "A"),
            ("_pa", "Pa"),
            ("_celsius", "degC"),
        ];
        return units.Where(unit => name.EndsWith(unit.Ending, StringComparison.Ordinal)).Select(unit => unit.Unit).FirstOrDefault("1");
    }
}
