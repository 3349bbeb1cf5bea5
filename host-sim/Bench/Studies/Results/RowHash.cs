using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SSBms.Bench.Studies;

/// <summary>
/// The hash of a row: SHA-256 over its cells in the order of the columns, the hash itself left out, cut to 16 hexadecimal digits. The
/// same run gives the same hash on every machine, and a torn or changed row does not fit its own.
/// </summary>
internal static class RowHash
{
    private const int Digits = 16;

    /// <summary>Computes the hash of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Which row.</param>
    public static string Of(StudyTable table, int row)
    {
        // All at once: the library's calls cost more than what they do with a cell.
        using var cells = new MemoryStream();
        Span<byte> bits = stackalloc byte[sizeof(long)];
        foreach (StudyColumn column in table.Columns)
        {
            if (column.Name == StudyColumns.Hash)
            {
                continue;
            }

            string? text = column.Kind == ColumnKind.Text ? table.Texts(column.Name)[row] : null;
            BinaryPrimitives.WriteInt64LittleEndian(
                bits,
                column.Kind switch
                {
                    ColumnKind.Whole => table.Wholes(column.Name)[row],
                    ColumnKind.Number => Bits(table.Numbers(column.Name)[row]),
                    _ => text is null ? -1 : Encoding.UTF8.GetByteCount(text),
                }
            );
            cells.Write(bits);
            if (text is not null)
            {
                cells.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(cells.GetBuffer().AsSpan(0, (int)cells.Length)))[..Digits];
    }

    /// <summary>Every NaN is the same: a file has none and says that there is nothing.</summary>
    private static long Bits(double value)
    {
        return BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
    }
}
