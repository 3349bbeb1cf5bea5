namespace SSBms.Bench.Faults;

/// <summary>Everything that can be wrong with board and fixture, to be read as one table. What is not in it cannot be written.</summary>
public static class FaultTable
{
    /// <summary>The rows, a part's rows together.</summary>
    public static IReadOnlyList<FaultRow> Rows { get; } =
    [.. SensorRows.All(), .. BoardRows.All(), .. ChipRows.All(), .. ImpedanceRows.All()];

    /// <summary>The parts.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. Rows.Select(row => row.Part).Distinct(StringComparer.Ordinal)];

    /// <summary>The rows of a part; none when there is no such part.</summary>
    /// <param name="part">The part.</param>
    public static IReadOnlyList<FaultRow> Of(string part)
    {
        return [.. Rows.Where(row => row.Part.Equals(part, StringComparison.OrdinalIgnoreCase))];
    }
}
