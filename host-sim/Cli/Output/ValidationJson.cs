using SSBms.Laboratory.Validation;

namespace SSBms.Cli.Output;

/// <summary>The one object that "ssbms validate --json" prints.</summary>
public static class ValidationJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="rows">The comparisons.</param>
    public static string Write(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var summary = ValidationSummary.Of(rows);
        return JsonText.Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("ok", rows.All(row => row.AsDeclared));
                writer.WriteNumber("rows", summary.Rows);
                writer.WriteNumber("predictions", summary.Predictions);
                writer.WriteNumber("bounds", summary.Bounds);
                writer.WriteNumber("predictionsWithin", summary.PredictionsWithin);
                writer.WriteNumber("fittedWithin", summary.FittedWithin);
                writer.List(
                    "cases",
                    rows,
                    row =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("id", row.Case.Id);
                        writer.WriteString("title", row.Case.Title);
                        writer.WriteString("cell", row.Case.Cell.Id);
                        writer.WriteString("measurement", row.Case.Measurement.Name);
                        writer.WriteString("unit", row.Case.Measurement.Unit);
                        writer.WriteString("relation", row.Case.Relation.ToString());
                        writer.Number("published", row.Case.Published);
                        writer.Number("simulated", row.Simulated);
                        writer.Number("deviation", row.Deviation);
                        writer.Number("allowed", row.Case.Allowed);
                        writer.WriteBoolean("within", row.Within);
                        writer.WriteString("source", row.Case.Source);
                        writer.WriteString("fitted", row.Case.Fitted);
                        writer.WriteString("outside", row.Case.Outside);
                        writer.WriteEndObject();
                    }
                );
                writer.WriteEndObject();
            }
        );
    }
}
