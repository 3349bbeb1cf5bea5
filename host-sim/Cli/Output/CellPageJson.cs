using System.Text.Json;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;

namespace SSBms.Cli.Output;

/// <summary>The data of the page of a cell.</summary>
public static class CellPageJson
{
    private const int Digits = 6;

    /// <summary>Writes the data.</summary>
    /// <param name="portrait">The measured cell.</param>
    /// <param name="usual">The cell in its usual state, to compare with; null when it is in that state.</param>
    public static string Write(CellPortrait portrait, CellPortrait? usual)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartObject("cell");
                writer.Identity(portrait.Definition);
                writer.WriteEndObject();
                writer.WriteStartObject("measured");
                writer.Measured(portrait);
                writer.WriteEndObject();
                if (usual is not null)
                {
                    writer.WriteStartObject("usual");
                    writer.Measured(usual);
                    writer.WriteEndObject();
                }

                WriteCurves(writer, portrait);
                WriteLimits(writer, portrait.Definition);
                writer.Parameters(portrait.Definition);
                writer.WriteString("sources", FactRows.Legend);
                writer.WriteEndObject();
            }
        );
    }

    private static void WriteCurves(Utf8JsonWriter writer, CellPortrait portrait)
    {
        writer.List(
            "curves",
            VoltageCurves.Of(portrait.Definition, portrait.Surroundings),
            curve =>
            {
                writer.WriteStartObject();
                writer.WriteString("label", curve.Label);
                writer.List("place", curve.Place, place => writer.Number(place, Digits));
                writer.List("volts", curve.Volts, volts => writer.Number(volts, Digits));
                writer.WriteEndObject();
            }
        );
    }

    private static void WriteLimits(Utf8JsonWriter writer, CellDefinition cell)
    {
        var map = new LimitMap(cell);
        writer.WriteStartObject("limits");
        writer.Number("wall", cell["pressure.wall"]);
        writer.Number("ccd", cell["short.ccd"]);
        writer.List("pressures", map.Pressures, pressure => writer.Number(pressure, Digits));
        writer.List(
            "isotherms",
            map.LineTemperatures,
            celsius =>
            {
                writer.WriteStartObject();
                writer.Number("celsius", celsius);
                writer.List("plating", map.Pressures, pressure => writer.Number(map.Plating(celsius, pressure), Digits));
                writer.List("stripping", map.Pressures, pressure => writer.Number(map.Stripping(celsius, pressure), Digits));
                writer.WriteEndObject();
            }
        );
        writer.List("temperatures", map.Temperatures, celsius => writer.Number(celsius, Digits));
        writer.List(
            "critical",
            map.LineDensities,
            density =>
            {
                writer.WriteStartObject();
                writer.Number("density", density);
                writer.List("pressure", map.Temperatures, celsius => writer.Number(map.CriticalPressure(density, celsius), Digits));
                writer.WriteEndObject();
            }
        );
        writer.WriteEndObject();
    }
}
