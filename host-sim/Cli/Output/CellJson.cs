using System.Text.Json;
using SSBms.CellModels.Definitions;
using SSBms.Cli.Cells;

namespace SSBms.Cli.Output;

/// <summary>Cells of the catalogue as JSON.</summary>
public static class CellJson
{
    /// <summary>Writes the object of "ssbms cells list --json".</summary>
    /// <param name="cells">The cells.</param>
    public static string List(IReadOnlyCollection<CellDefinition> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        return JsonText.Answer(
            ok: true,
            [("cells", cells.Count)],
            writer =>
                writer.Objects(
                    "cells",
                    cells,
                    cell =>
                    {
                        writer.Identity(cell);
                        writer.Figures(CellFigures.Of(cell));
                        writer.Bases(cell);
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
            CellFigures.Of(cell),
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
        writer.WriteString("kind", cell.Kind.Word());
        writer.WriteString("reference", cell.Reference);
        writer.WriteString("note", cell.Note);
        writer.WriteBoolean("template", cell.IsTemplate);
    }

    /// <summary>Writes every number of a cell with its source.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cell">The cell.</param>
    public static void Parameters(this Utf8JsonWriter writer, CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        writer.Objects(
            "parameters",
            cell.Parameters,
            parameter =>
            {
                writer.WriteString("name", parameter.Name);
                writer.Number("value", parameter.Value);
                writer.WriteString("unit", parameter.Unit);
                writer.WriteString("basis", parameter.Basis.Word());
                writer.WriteString("source", parameter.Source);
                writer.WriteString("meaning", CellSchema.Find(parameter.Name)?.Meaning);
            }
        );
    }

    private static void Bases(this Utf8JsonWriter writer, CellDefinition cell)
    {
        writer.Object("basis", () => writer.Figures(BasisCount.All.Select(basis => (basis.Word(), (double)BasisCount.Of(cell, basis)))));
        writer.WriteNumber("free", BasisCount.Free(cell));
    }
}
