using System.Text.Json;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;

namespace SSBms.Cli.Output;

/// <summary>Cells of the catalogue as JSON.</summary>
public static class CellJson
{
    private const int SummaryDigits = 6;

    /// <summary>Writes the object of "ssbms cells list --json".</summary>
    /// <param name="cells">The cells.</param>
    public static string List(IEnumerable<CellDefinition> cells)
    {
        List<CellDefinition> all = [.. cells];
        return JsonText.Answer(
            ok: true,
            [("cells", all.Count)],
            writer =>
                writer.List(
                    "cells",
                    all,
                    cell =>
                    {
                        writer.WriteStartObject();
                        writer.Identity(cell);
                        foreach ((string name, double value) in Summary(cell))
                        {
                            writer.Number(name, value, SummaryDigits);
                        }

                        writer.Bases(cell);
                        writer.WriteEndObject();
                    }
                )
        );
    }

    /// <summary>Writes the object of "ssbms cells show --json".</summary>
    /// <param name="cell">The cell.</param>
    public static string Show(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return JsonText.Answer(
            ok: true,
            Summary(cell),
            writer =>
            {
                writer.Identity(cell);
                writer.Bases(cell);
                writer.Parameters(cell);
            }
        );
    }

    /// <summary>Writes what a cell is and where it is from.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cell">The cell.</param>
    public static void Identity(this Utf8JsonWriter writer, CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(cell);
        writer.WriteString("id", cell.Id);
        writer.WriteString("name", cell.Name);
        writer.WriteString("family", cell.Family);
        writer.WriteString("kind", Kind(cell.Kind));
        writer.WriteString("reference", cell.Reference);
        writer.WriteString("note", cell.Note);
    }

    /// <summary>Writes every number of a cell with its source.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cell">The cell.</param>
    public static void Parameters(this Utf8JsonWriter writer, CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        writer.List(
            "parameters",
            cell.Parameters,
            parameter =>
            {
                writer.WriteStartObject();
                writer.WriteString("name", parameter.Name);
                writer.Number("value", parameter.Value);
                writer.WriteString("unit", parameter.Unit);
                writer.WriteString("basis", BasisCount.Name(parameter.Basis));
                writer.WriteString("source", parameter.Source);
                writer.WriteString("meaning", CellSchema.Find(parameter.Name)?.Meaning);
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>The name of a kind of cell in files.</summary>
    /// <param name="kind">The kind.</param>
    public static string Kind(CellKind kind)
    {
        return kind.ToString().ToLowerInvariant();
    }

    private static IEnumerable<(string Name, double Value)> Summary(CellDefinition cell)
    {
        var summary = CellSummary.Of(cell);
        return
        [
            ("ccd_ma_per_cm2", summary.Ccd),
            ("lithium_interface_ohm_cm2", summary.Interface),
            ("electrolyte_ohm_cm2", summary.Electrolyte),
            ("electrolyte_thickness_um", summary.Thickness),
            ("capacity_mah_per_cm2", summary.Capacity),
        ];
    }

    private static void Bases(this Utf8JsonWriter writer, CellDefinition cell)
    {
        writer.WriteStartObject("basis");
        foreach (Basis basis in BasisCount.All)
        {
            writer.WriteNumber(BasisCount.Name(basis), BasisCount.Of(cell, basis));
        }

        writer.WriteEndObject();
        writer.WriteNumber("free", BasisCount.Free(cell));
    }
}
