using SSBms.CellModels.Definitions;
using SSBms.Control;

namespace SSBms.Bench.Profiles;

/// <summary>Tables of the catalogue as a profile holds them.</summary>
public static class LimitTables
{
    /// <summary>The table of a profile; one of more points than there is room for is thinned so that nowhere it promises more.</summary>
    /// <param name="table">Critical current density over temperature and pressure.</param>
    public static LimitTable Of(CcdTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[] celsius = Kept(table.Celsius);
        double[] megapascal = Kept(table.Megapascal);
        double[] values = [.. celsius.SelectMany(_ => megapascal, table.At)];
        if (celsius.Length * megapascal.Length < table.Values.Count)
        {
            values = Lowered(table, celsius, megapascal, values);
        }

        return new LimitTable(celsius, megapascal, values);
    }

    /// <summary>As many points as there is room for, the ends among them.</summary>
    private static double[] Kept(IReadOnlyList<double> axis)
    {
        int count = Math.Min(axis.Count, LimitTable.MostPoints);
        return [.. Enumerable.Range(0, count).Select(i => axis[count > 1 ? i * (axis.Count - 1) / (count - 1) : 0])];
    }

    /// <summary>Each value the smallest of the full table around it, so that what lies between two of them cannot be larger than it was.</summary>
    private static double[] Lowered(CcdTable table, double[] celsius, double[] megapascal, double[] values)
    {
        double[] lowered = [.. values];
        for (int row = 0; row < celsius.Length; row++)
        {
            for (int column = 0; column < megapascal.Length; column++)
            {
                (double Low, double High) warm = Around(celsius, row);
                (double Low, double High) tight = Around(megapascal, column);
                lowered[row * megapascal.Length + column] = Inside(table.Celsius, warm)
                    .SelectMany(_ => Inside(table.Megapascal, tight), table.At)
                    .Min();
            }
        }

        return lowered;
    }

    private static (double Low, double High) Around(double[] axis, int index)
    {
        return (axis[Math.Max(index - 1, 0)], axis[Math.Min(index + 1, axis.Length - 1)]);
    }

    private static IEnumerable<double> Inside(IReadOnlyList<double> axis, (double Low, double High) range)
    {
        return axis.Where(point => point >= range.Low && point <= range.High);
    }
}
