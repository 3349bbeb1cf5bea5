using Parquet;
using Parquet.Schema;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tables;

/// <summary>A recording in Parquet, whose columns are named as in Battery Data Format: a row group after the other.</summary>
internal sealed class ParquetTable : Recording
{
    private readonly RecordingSource _source;
    private readonly RecordedColumn[] _columns;
    private readonly int _groups;

    /// <summary>Looks at the columns.</summary>
    /// <param name="source">The file.</param>
    /// <param name="map">Columns that are named by hand.</param>
    /// <exception cref="InputException">It is no Parquet file, or lacks a column.</exception>
    public ParquetTable(RecordingSource source, ColumnMap map)
    {
        _source = source;
        (DataField[] fields, _groups) = Guarded(() => Await(FieldsAsync()));
        var choice = new ColumnChoice(source, 1, fields.Select(field => field.Name), map);
        Dialect dialect = choice.FindDialect() ?? throw choice.Unknown();
        _columns = choice.Choose(dialect);
        Format = $"{dialect.Name} in Parquet";
        Columns = Describe(_columns);
    }

    /// <inheritdoc/>
    public override string Format { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; }

    /// <inheritdoc/>
    public override IEnumerable<RecordedRow> Read(Repairs repairs)
    {
        ArgumentNullException.ThrowIfNull(repairs);
        var gate = new RowGate(_source, repairs);
        long line = 0;
        for (int i = 0; i < _groups; i++)
        {
            int wanted = i;
            double[]?[] values = Guarded(() => Await(ReadAsync(wanted)));
            int rows = values.Max(column => column?.Length ?? 0);
            for (int row = 0; row < rows; row++)
            {
                line++;
                RecordedRow made = Row(values, row, line);
                if (gate.Pass(made))
                {
                    yield return made;
                }
            }
        }

        if (line == 0)
        {
            throw _source.Error(1, "no row of time, voltage and current follows; expected at least one");
        }
    }

    private static T Await<T>(Task<T> task)
    {
        return task.GetAwaiter().GetResult();
    }

    private static async Task<double[]> ReadAsync(ParquetRowGroupReader group, DataField field)
    {
        int count = checked((int)group.RowCount);
        Type type = field.ClrType;
        if (type == typeof(double))
        {
            return await ReadAsync<double>(group, field, count, value => value).ConfigureAwait(false);
        }

        return type == typeof(float) ? await ReadAsync<float>(group, field, count, value => value).ConfigureAwait(false)
            : type == typeof(long) ? await ReadAsync<long>(group, field, count, value => value).ConfigureAwait(false)
            : type == typeof(int) ? await ReadAsync<int>(group, field, count, value => value).ConfigureAwait(false)
            : throw new InvalidDataException($"column \"{field.Name}\" holds {type.Name}; expected numbers");
    }

    private static async Task<double[]> ReadAsync<T>(ParquetRowGroupReader group, DataField field, int count, Func<T, double> number)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var whole = new T[count];
            await group.ReadAsync<T>(field, whole.AsMemory()).ConfigureAwait(false);
            return Array.ConvertAll(whole, value => number(value));
        }

        var read = new T?[count];
        await group.ReadAsync<T>(field, read.AsMemory()).ConfigureAwait(false);
        return Array.ConvertAll(read, value => value is { } there ? number(there) : double.NaN);
    }

    private async Task<(DataField[] Fields, int Groups)> FieldsAsync()
    {
        using Stream stream = _source.Open();
        ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            return (reader.Schema.GetDataFields(), reader.RowGroups.Count);
        }
    }

    /// <summary>The columns of a row group that are wanted, and those alone.</summary>
    private async Task<double[]?[]> ReadAsync(int number)
    {
        using Stream stream = _source.Open();
        ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            DataField[] fields = reader.Schema.GetDataFields();
            ParquetRowGroupReader group = reader.RowGroups[number];
            var values = new double[]?[_columns.Length];
            for (int i = 0; i < _columns.Length; i++)
            {
                bool wanted = _columns[i].Exists && (RecordedQuantity)i is not (RecordedQuantity.StepKind or RecordedQuantity.Frequency);
                values[i] = wanted ? await ReadAsync(group, fields[_columns[i].Index]).ConfigureAwait(false) : null;
            }

            return values;
        }
    }

    private RecordedRow Row(double[]?[] values, int row, long line)
    {
        double seconds = Value(RecordedQuantity.Time);
        return new RecordedRow(
            line,
            seconds,
            Value(RecordedQuantity.Voltage),
            Value(RecordedQuantity.Current),
            Value(RecordedQuantity.Temperature),
            Value(RecordedQuantity.Pressure),
            Whole(RecordedQuantity.Step),
            Whole(RecordedQuantity.Cycle),
            Value(RecordedQuantity.Density),
            Value(RecordedQuantity.ContactFraction),
            Value(RecordedQuantity.Resistance),
            Value(RecordedQuantity.ProtectionState)
        );

        double Value(RecordedQuantity quantity)
        {
            RecordedColumn column = _columns[(int)quantity];
            double value = values[(int)quantity] is { } numbers ? numbers[row] * column.Factor + column.Offset : double.NaN;
            return double.IsInfinity(value)
                ? throw _source.Error(line, $"column \"{column.Heading}\" is infinite; expected a finite number")
                : value;
        }

        int Whole(RecordedQuantity quantity)
        {
            double value = Value(quantity);
            return Math.Abs(value) <= int.MaxValue ? (int)Math.Round(value) : 0;
        }
    }

    /// <summary>A torn file can make the library fail in any way.</summary>
    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or InputException))
        {
            throw new InputException($"{_source.Path}: not readable as Parquet ({error.Message}); expected a whole file of numbers", error);
        }
    }
}
