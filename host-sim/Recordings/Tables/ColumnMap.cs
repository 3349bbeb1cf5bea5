using SSBms.CellModels.Input;

namespace SSBms.Recordings.Tables;

/// <summary>Columns that somebody names by hand, for a table that no rule knows.</summary>
public sealed class ColumnMap
{
    private static readonly RecordedQuantity[] s_known =
    [
        RecordedQuantity.Time,
        RecordedQuantity.Voltage,
        RecordedQuantity.Current,
        RecordedQuantity.Temperature,
        RecordedQuantity.Pressure,
        RecordedQuantity.Step,
        RecordedQuantity.Cycle,
    ];

    private readonly SortedDictionary<RecordedQuantity, (string Heading, string? Unit)> _columns = [];

    /// <summary>A map of nothing: the headings tell.</summary>
    public static ColumnMap None { get; } = new([]);

    /// <summary>Reads a map.</summary>
    /// <param name="entries">Entries such as "voltage=Ucell:mV"; the unit may be left out where the heading has it.</param>
    /// <exception cref="InputException">An entry is none.</exception>
    public ColumnMap(IEnumerable<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (string entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>The column of a quantity; null when it is not named.</summary>
    /// <param name="quantity">Which.</param>
    internal (string Heading, string? Unit)? Find(RecordedQuantity quantity)
    {
        return _columns.TryGetValue(quantity, out (string Heading, string? Unit) column) ? column : null;
    }

    private void Add(string entry)
    {
        int equals = entry.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? entry : entry[..equals].Trim();
        RecordedQuantity quantity = Array.Find(s_known, known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase));
        bool known = string.Equals(quantity.ToString(), name, StringComparison.OrdinalIgnoreCase);
        if (equals < 0 || !known || equals == entry.Length - 1)
        {
            throw new InputException(
                $"--column \"{entry}\": expected QUANTITY=HEADING or QUANTITY=HEADING:UNIT, such as voltage=Ucell:mV, with one of {string.Join(", ", s_known.Select(item => item.ToString().ToLowerInvariant()))}"
            );
        }

        string heading = entry[(equals + 1)..].Trim();
        int colon = heading.LastIndexOf(':');
        string? unit = colon > 0 ? heading[(colon + 1)..].Trim() : null;
        bool isUnit = unit is not null && (UnitTable.Of(quantity, unit) is not null || unit == "1");
        if (!_columns.TryAdd(quantity, isUnit ? (heading[..colon].Trim(), unit) : (heading, null)))
        {
            throw new InputException($"--column \"{entry}\": {name} is named twice; expected one column");
        }
    }
}
