using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Validation;

/// <summary>What each of some rows shows, beside the rows before it.</summary>
public static class Verdicts
{
    /// <summary>The verdicts, in the order of the rows.</summary>
    /// <param name="rows">The comparisons.</param>
    public static IReadOnlyList<Verdict> Of(IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var verdicts = new List<Verdict>(rows.Count);
        foreach (Comparison row in rows)
        {
            verdicts.Add(Of(row, Earlier(row, rows) is not null));
        }

        return verdicts;
    }

    /// <summary>The row that gave the same evidence before; null where there is none.</summary>
    /// <param name="row">A row.</param>
    /// <param name="rows">All of them.</param>
    public static Comparison? Earlier(Comparison row, IReadOnlyList<Comparison> rows)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(rows);
        return rows.TakeWhile(other => !ReferenceEquals(other, row)).FirstOrDefault(other => other.IsEvidence && row.Repeats(other));
    }

    private static Verdict Of(Comparison row, bool repeats)
    {
        if (row.IsPrediction)
        {
            return !row.IsEvidence ? Verdict.NoMechanism
                : repeats ? Verdict.Repeat
                : Verdict.Evidence;
        }

        string[] fitted = row.Case.Fitted!.Split(", ");
        return row.Case.Cell.Parameters.Any(parameter =>
            fitted.Contains(parameter.Name, StringComparer.Ordinal) && parameter.Basis is Basis.Published or Basis.Derived
        )
            ? Verdict.Identity
            : Verdict.Reproduced;
    }
}
