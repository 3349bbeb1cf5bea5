using System.Text.Json;
using SSBms.CellModels.Definitions;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Output;

/// <summary>The data of the page of a cell.</summary>
public static class CellPageJson
{
    /// <summary>Writes the data.</summary>
    /// <param name="portrait">The measured cell.</param>
    /// <param name="usual">The cell in its usual state, to compare with; null when it is in that state.</param>
    public static string Write(CellPortrait portrait, CellPortrait? usual)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        CellDefinition cell = portrait.Definition;
        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", BuildVersion.Text);
                writer.Object("cell", () => writer.Identity(cell));
                writer.Object("measured", () => writer.Measured(portrait));
                if (usual is not null)
                {
                    writer.Object("usual", () => writer.Measured(usual));
                }

                writer.Objects(
                    "curves",
                    VoltageCurves.Of(cell, portrait.Surroundings),
                    curve =>
                    {
                        writer.WriteString("label", curve.Label);
                        writer.Numbers("place", curve.Place);
                        writer.Numbers("volts", curve.Volts);
                    }
                );
                writer.Object("limits", () => WriteLimits(writer, cell));
                writer.Parameters(cell);
                writer.WriteString("sources", FactRows.Legend);
                writer.WriteEndObject();
            }
        );
    }

    private static void WriteLimits(Utf8JsonWriter writer, CellDefinition cell)
    {
        var map = new LimitMap(cell);
        writer.Number("wall", cell["pressure.wall"]);
        writer.Number("ccd", cell["short.ccd"]);
        writer.Numbers("pressures", map.Pressures);
        writer.Objects(
            "isotherms",
            map.LineTemperatures,
            celsius =>
            {
                writer.Number("celsius", celsius);
                writer.Numbers("plating", map.Pressures.Select(pressure => map.Plating(celsius, pressure)));
                writer.Numbers("stripping", map.Pressures.Select(pressure => map.Stripping(celsius, pressure)));
            }
        );
        writer.Numbers("temperatures", map.Temperatures);
        writer.Objects(
            "critical",
            map.LineDensities,
            density =>
            {
                writer.Number("density", density);
                writer.Numbers("pressure", map.Temperatures.Select(celsius => map.CriticalPressure(density, celsius)));
            }
        );
    }
}
