namespace SSBms.Recordings.Tables;

/// <summary>How a kind of cycler names its columns.</summary>
/// <param name="Name">What such a table is called.</param>
/// <param name="Signs">Names that a table of this kind has, beside those of time, voltage and current.</param>
/// <param name="Texts">Headings, letter by letter, one of which such a table has; empty when its names are enough.</param>
/// <param name="Columns">For each quantity the names it may have, the best first.</param>
internal sealed record Dialect(
    string Name,
    IReadOnlyList<string> Signs,
    IReadOnlyList<string> Texts,
    IReadOnlyDictionary<RecordedQuantity, string[]> Columns
)
{
    /// <summary>Whether the headings of a table are of this kind.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="named">Tells which quantities have a column that is named by hand.</param>
    public bool Fits(IReadOnlyList<ColumnHeading> headings, Func<RecordedQuantity, bool> named)
    {
        return (Has(RecordedQuantity.Time) || Has(RecordedQuantity.StepTime))
            && Has(RecordedQuantity.Voltage)
            && Has(RecordedQuantity.Current)
            && (Texts.Count == 0 || headings.Any(heading => Texts.Contains(heading.Text, StringComparer.OrdinalIgnoreCase)))
            && (Signs.Count == 0 || Signs.Any(sign => headings.Any(heading => heading.Name == sign)));

        bool Has(RecordedQuantity quantity)
        {
            return named(quantity) || Names(quantity).Any(name => headings.Any(heading => heading.Name == name));
        }
    }

    /// <summary>The names that a quantity may have, the best first.</summary>
    /// <param name="quantity">Which.</param>
    public IReadOnlyList<string> Names(RecordedQuantity quantity)
    {
        return Columns.TryGetValue(quantity, out string[]? names) ? names : [];
    }
}
