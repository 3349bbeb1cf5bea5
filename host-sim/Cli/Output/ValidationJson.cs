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
        IReadOnlyList<Verdict> verdicts = Verdicts.Of(rows);
        return JsonText.Answer(
            rows.All(row => row.AsDeclared),
            [
                ("rows", summary.Rows),
                ("predictions", summary.Predictions),
                ("predictions_that_are_bounds", summary.Bounds),
                ("predictions_within", summary.PredictionsWithin),
                ("bounds_within", summary.BoundsWithin),
                ("evidence", summary.Evidence),
                ("evidence_within", summary.EvidenceWithin),
                ("evidence_cells", summary.EvidenceCells),
                ("median_deviation", summary.Median),
                ("fitted_within", summary.FittedWithin),
                ("worst_prediction_within", summary.Worst?.Deviation ?? 0.0),
            ],
            writer =>
                writer.Objects(
                    "cases",
                    [.. rows.Zip(verdicts)],
                    pair =>
                    {
                        (Comparison row, Verdict verdict) = pair;
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
                        writer.WriteBoolean("within_open", row.WithinOpen);
                        writer.WriteString("source", row.Case.Source);
                        writer.WriteString("conditions", row.Conditions);
                        writer.WriteString("verdict", verdict.ToString());
                        writer.WriteString("fitted", row.Case.Fitted);
                        writer.WriteString("moved_by", row.Case.MovedBy);
                        writer.WriteString("outside", row.Case.Outside);
                    }
                )
        );
    }
}
