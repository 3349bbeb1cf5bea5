using System.Collections;
using System.Globalization;

namespace SSBms.Cli.Studies;

/// <summary>What a query came to.</summary>
/// <param name="Columns">Names of its columns.</param>
/// <param name="Rows">Its rows; null where there is no value.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A value as it is printed: numbers so that they can be read back without loss, nothing where there is none.</summary>
    /// <param name="value">The value.</param>
    public static string Text(object? value)
    {
        return value switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IDictionary fields => $"{{{string.Join(", ", Pairs(fields))}}}",
            IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>True for what stands at the right of its column.</summary>
    /// <param name="column">Which column, from 0.</param>
    public bool IsNumeric(int column)
    {
        object? first = Rows.Select(row => row[column]).FirstOrDefault(value => value is not null);
        return first is not null && (first.GetType().IsPrimitive || first is decimal or System.Numerics.BigInteger) && first is not bool;
    }

    private static IEnumerable<string> Pairs(IDictionary fields)
    {
        foreach (DictionaryEntry field in fields)
        {
            yield return $"{Text(field.Key)}: {Text(field.Value)}";
        }
    }
}
