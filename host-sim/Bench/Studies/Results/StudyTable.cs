using SSBms.CellModels.Input;

namespace SSBms.Bench.Studies;

/// <summary>Rows of a study, one a run, column by column.</summary>
public sealed class StudyTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Array[] _cells;

    /// <summary>Makes an empty table.</summary>
    /// <param name="columns">Its columns; no two have the same name.</param>
    /// <param name="rows">How many rows it has.</param>
    public StudyTable(IReadOnlyList<StudyColumn> columns, int rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = columns;
        Rows = rows;
        _cells = new Array[columns.Count];
        for (int i = 0; i < columns.Count; i++)
        {
            _places.Add(columns[i].Name, i);
            _cells[i] = columns[i].Kind switch
            {
                ColumnKind.Whole => new long[rows],
                ColumnKind.Number => Nothing(rows),
                _ => new string?[rows],
            };
        }
    }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<StudyColumn> Columns { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; }

    /// <summary>True when there is a column of this name.</summary>
    /// <param name="column">The name.</param>
    public bool Has(string column)
    {
        return _places.ContainsKey(column);
    }

    /// <summary>Whole numbers of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="InputException">There is no such column.</exception>
    public long[] Wholes(string column)
    {
        return (long[])Cells(column);
    }

    /// <summary>Numbers of a column; NaN where a row has none.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="InputException">There is no such column.</exception>
    public double[] Numbers(string column)
    {
        return (double[])Cells(column);
    }

    /// <summary>Texts of a column; null where a row has none.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="InputException">There is no such column.</exception>
    public string?[] Texts(string column)
    {
        return (string?[])Cells(column);
    }

    /// <summary>Takes over the rows of another table with the same columns.</summary>
    /// <param name="other">The other table.</param>
    /// <param name="row">Where the first of them goes.</param>
    public void Take(StudyTable other, int row)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < _cells.Length; i++)
        {
            Array.Copy(other._cells[i], 0, _cells[i], row, other.Rows);
        }
    }

    private static double[] Nothing(int rows)
    {
        double[] numbers = new double[rows];
        Array.Fill(numbers, double.NaN);
        return numbers;
    }

    private Array Cells(string column)
    {
        return _places.TryGetValue(column, out int place)
            ? _cells[place]
            : throw new InputException($"there is no column \"{column}\"; expected one of: {string.Join(", ", _places.Keys)}");
    }
}
