using System.Globalization;

namespace SSBms.Laboratory.Validation;

/// <summary>The comparisons in numbers.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Predictions">Those that set no parameter.</param>
/// <param name="Bounds">Predictions of a bound only, such as the cycles after which a paper stopped: easier to meet than a number.</param>
/// <param name="PredictionsWithin">Predictions within what is allowed.</param>
/// <param name="FittedWithin">Fitted rows within what is allowed.</param>
/// <param name="Worst">The prediction within what is allowed that deviates most; null without one.</param>
public sealed record ValidationSummary(int Rows, int Predictions, int Bounds, int PredictionsWithin, int FittedWithin, Comparison? Worst)
{
    /// <summary>Counts.</summary>
    /// <param name="rows">The comparisons.</param>
    public static ValidationSummary Of(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new ValidationSummary(
            rows.Count,
            rows.Count(row => row.IsPrediction),
            rows.Count(row => row.IsPrediction && row.Case.Relation != Relation.Equal),
            rows.Count(row => row is { IsPrediction: true, Within: true }),
            rows.Count(row => row is { IsPrediction: false, Within: true }),
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
            return $"{Rows} rows; {Predictions} predictions ({Predictions - Bounds} of a number, {Bounds} of a bound), {PredictionsWithin} of them within what is allowed; {Rows - Predictions} fitted, {FittedWithin} within.{worst}";
        }
    }
}
