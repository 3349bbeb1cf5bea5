using Parquet;
using Parquet.Schema;

namespace SSBms.Bench.Studies;

/// <summary>Tables as Parquet files: numbers as doubles that may be missing, texts as strings, whole numbers as 64-bit integers.</summary>
internal static class ParquetTable
{
    /// <summary>Writes tables, one after the other, each as a row group.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">The columns of each.</param>
    /// <param name="tables">The tables; one at a time is held.</param>
    public static void Write(Stream stream, IReadOnlyList<StudyColumn> columns, IEnumerable<StudyTable> tables)
    {
        WriteAsync(stream, columns, tables).GetAwaiter().GetResult();
    }

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Where it is.</param>
    /// <param name="columns">The columns that it must have.</param>
    /// <returns>Null when it is not whole, or has other columns.</returns>
    public static StudyTable? Read(Stream stream, IReadOnlyList<StudyColumn> columns)
    {
        try
        {
            return ReadAsync(stream, columns).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // A torn file can make the library fail in any way; what counts is that it is no table.
            return null;
        }
    }

    private static DataField Field(StudyColumn column)
    {
        return column.Kind switch
        {
            ColumnKind.Whole => new DataField(column.Name, typeof(long), isNullable: false),
            ColumnKind.Number => new DataField(column.Name, typeof(double), isNullable: true),
            _ => new DataField(column.Name, typeof(string), isNullable: true),
        };
    }

    private static async Task WriteAsync(Stream stream, IReadOnlyList<StudyColumn> columns, IEnumerable<StudyTable> tables)
    {
        DataField[] fields = [.. columns.Select(Field)];
        ParquetWriter writer = await ParquetWriter
            .CreateAsync(new ParquetSchema(fields), stream, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy })
            .ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (StudyTable table in tables)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int i = 0; i < fields.Length; i++)
                {
                    string name = columns[i].Name;
                    Task written = columns[i].Kind switch
                    {
                        ColumnKind.Whole => group.WriteAsync<long>(fields[i], table.Wholes(name).AsMemory()),
                        ColumnKind.Number => group.WriteAsync<double>(fields[i], Missing(table.Numbers(name)).AsMemory()),
                        _ => group.WriteAsync(fields[i], (IReadOnlyCollection<string>)table.Texts(name)!),
                    };
                    await written.ConfigureAwait(false);
                }

                group.CompleteValidate();
            }
        }
    }

    private static async Task<StudyTable?> ReadAsync(Stream stream, IReadOnlyList<StudyColumn> columns)
    {
        ParquetReader reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            DataField[] fields = reader.Schema.GetDataFields();
            if (fields.Length != columns.Count || fields.Where((field, i) => !Fits(field, columns[i])).Any())
            {
                return null;
            }

            var table = new StudyTable(columns, checked((int)reader.RowGroups.Sum(group => group.RowCount)));
            int row = 0;
            foreach (ParquetRowGroupReader group in reader.RowGroups)
            {
                int count = (int)group.RowCount;
                for (int i = 0; i < fields.Length; i++)
                {
                    await ReadColumnAsync(group, fields[i], columns[i], table, row, count).ConfigureAwait(false);
                }

                row += count;
            }

            return table;
        }
    }

    private static async Task ReadColumnAsync(
        ParquetRowGroupReader group,
        DataField field,
        StudyColumn column,
        StudyTable table,
        int row,
        int count
    )
    {
        switch (column.Kind)
        {
            case ColumnKind.Whole:
                await group.ReadAsync<long>(field, table.Wholes(column.Name).AsMemory(row, count)).ConfigureAwait(false);
                break;
            case ColumnKind.Number:
                double?[] read = new double?[count];
                await group.ReadAsync<double>(field, read.AsMemory()).ConfigureAwait(false);
                double[] numbers = table.Numbers(column.Name);
                for (int i = 0; i < count; i++)
                {
                    numbers[row + i] = read[i] ?? double.NaN;
                }

                break;
            default:
                await group.ReadAsync(field, table.Texts(column.Name).AsMemory(row, count)!).ConfigureAwait(false);
                break;
        }
    }

    private static bool Fits(DataField field, StudyColumn column)
    {
        DataField expected = Field(column);
        return field.Name == expected.Name && field.ClrType == expected.ClrType;
    }

    private static double?[] Missing(double[] numbers)
    {
        return Array.ConvertAll(numbers, number => double.IsNaN(number) ? (double?)null : number);
    }
}
