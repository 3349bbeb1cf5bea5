using System.Globalization;

namespace SSBms.Laboratory.Validation;

/// <summary>The comparisons in numbers.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Predictions">Those that set no parameter.</param>
/// <param name="Evidence">Predictions that could have failed and repeat no other.</param>
/// <param name="EvidenceWithin">Those within what is allowed among them.</param>
/// <param name="EvidenceOpen">Those that are within only under conditions that their source leaves open.</param>
/// <param name="EvidenceAsAssumed">Those within that would not be under other conditions that their source leaves open.</param>
/// <param name="EvidenceCells">On how many cells they were measured.</param>
/// <param name="Bounds">Predictions of a bound only, such as the cycles after which a paper stopped: easier to meet than a number.</param>
/// <param name="PredictionsWithin">Predictions within what is allowed.</param>
/// <param name="BoundsWithin">Those of a bound among them.</param>
/// <param name="FittedWithin">Rows within what is allowed whose number set a parameter.</param>
/// <param name="Median">Median deviation, without sign, of the predicted numbers, those outside included; 0 without one.</param>
/// <param name="Worst">The prediction within what is allowed that deviates most; null without one.</param>
public sealed record ValidationSummary(
    int Rows,
    int Predictions,
    int Evidence,
    int EvidenceWithin,
    int EvidenceOpen,
    int EvidenceAsAssumed,
    int EvidenceCells,
    int Bounds,
    int PredictionsWithin,
    int BoundsWithin,
    int FittedWithin,
    double Median,
    Comparison? Worst
)
{
    /// <summary>Counts.</summary>
    /// <param name="rows">The comparisons.</param>
    public static ValidationSummary Of(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<Comparison> evidence =
        [
            .. rows.Zip(Verdicts.Of(rows)).Where(pair => pair.Second == Verdict.Evidence).Select(pair => pair.First),
        ];
        return new ValidationSummary(
            rows.Count,
            rows.Count(row => row.IsPrediction),
            evidence.Count,
            evidence.Count(row => row.Within),
            evidence.Count(row => row.WithinOpen),
            evidence.Count(row => row.OnlyAsAssumed),
            evidence.Select(row => row.Case.Cell.Id).Distinct(StringComparer.Ordinal).Count(),
            rows.Count(row => row.IsPrediction && row.Case.Relation != Relation.Equal),
            rows.Count(row => row is { IsPrediction: true, Within: true }),
            rows.Count(row => row is { IsPrediction: true, Within: true } && row.Case.Relation != Relation.Equal),
            rows.Count(row => row is { IsPrediction: false, Within: true }),
            MedianOf([
                .. rows.Where(row => row.IsPrediction && row.Case.Relation == Relation.Equal).Select(row => Math.Abs(row.Deviation)),
            ]),
            rows.Where(row => row is { IsPrediction: true, Within: true }).MaxBy(row => Math.Abs(row.Deviation))
        );
    }

    /// <summary>All that in a sentence.</summary>
    public string Sentence
    {
        get
        {
            string worst = Worst is null
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $" Worst deviation of a prediction within: {Worst.Deviation:+0.0 %;-0.0 %} ({Worst.Case.Title})."
                );
            string numbers = $"{PredictionsWithin - BoundsWithin} of {Predictions - Bounds} numbers";
            string median = Median.ToString("0.0 %", CultureInfo.InvariantCulture);
            string predictions =
                Predictions == 0
                    ? "0 predictions"
                    : $"{Predictions} predictions: {numbers} and {BoundsWithin} of {Bounds} bounds are within what is allowed, "
                        + $"the numbers' median deviation is {median}; {Evidence} of the predictions, on {EvidenceCells} cells, could have failed "
                        + $"and repeat no other, {EvidenceWithin} of these hold, and {EvidenceOpen} more under conditions that their source leaves open; "
                        + $"{EvidenceAsAssumed} of those that hold would not under others";
            return $"{Rows} rows; {predictions}; {Rows - Predictions} fitted or given, {FittedWithin} within.{worst}";
        }
    }

    private static double MedianOf(List<double> values)
    {
        values.Sort();
        return values.Count > 0 ? values[values.Count / 2] : 0.0;
    }
}
