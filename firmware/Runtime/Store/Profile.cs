using System;
using SSBms.Control;

namespace SSBms.Runtime;

/// <summary>
/// What a board guards: a set of settings with a name, where it comes from and when it was made, as bytes with a checksum. Files, link
/// and memory hold the same bytes. Little-endian: "SSBP", format (2), length (2), time (8), kind (1), number of settings (1), zero (2),
/// name (32), source (32), the settings in their order (8 each), two tables, CRC-32 of all before it (4). A table is the number of
/// temperatures (1) and of pressures (1), then temperatures, pressures and limits (8 each).
/// </summary>
public sealed class Profile
{
    /// <summary>Version of the format.</summary>
    public const int Format = 5;

    /// <summary>Most letters of a name.</summary>
    public const int NameBytes = 32;

    /// <summary>Bytes of the hash of the source.</summary>
    public const int SourceBytes = 32;

    /// <summary>Bytes of the largest profile.</summary>
    public const int MostBytes =
        FirstSetting + 8 * (int)Setting.Count + 2 * (2 + 8 * (LimitTable.MostPoints + 2) * LimitTable.MostPoints) + CrcBytes;

    internal const string Magic = "SSBP";
    internal const int MagicBytes = 4;
    internal const int FormatOffset = 4;
    internal const int LengthOffset = 6;
    internal const int TimeOffset = 8;
    internal const int KindOffset = 16;
    internal const int CountOffset = 17;
    internal const int ZeroOffset = 18;
    internal const int NameOffset = 20;
    internal const int SourceOffset = NameOffset + NameBytes;
    internal const int FirstSetting = SourceOffset + SourceBytes;
    internal const int CrcBytes = 4;

    /// <summary>The bits of what is no number: a setting that is not known is none in the bytes either.</summary>
    private const long NoNumber = 0x7FF8000000000000;

    private readonly byte[] _source;

    /// <summary>Describes a set of settings.</summary>
    /// <param name="name">One to <see cref="NameBytes"/> printable ASCII letters, the first and the last no space.</param>
    /// <param name="time">When it was made, s since 1970, not negative.</param>
    /// <param name="source">Hash of what it was made from, <see cref="SourceBytes"/> bytes.</param>
    /// <param name="settings">The settings.</param>
    public Profile(string name, long time, byte[] source, Settings settings)
    {
        Name = name;
        Time = time;
        _source = source;
        Settings = settings;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>When it was made, s since 1970.</summary>
    public long Time { get; }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>Its checksum, by which logs and messages name it; 0 until it was encoded or read.</summary>
    public uint Hash { get; internal set; }

    /// <summary>A byte of the hash of what it was made from.</summary>
    /// <param name="index">0 to <see cref="SourceBytes"/> − 1.</param>
    public byte Source(int index)
    {
        return _source[index];
    }

    /// <summary>Writes it, and so gives it its <see cref="Hash"/>.</summary>
    /// <param name="buffer">Where to; at least <see cref="MostBytes"/>.</param>
    /// <returns>How many bytes.</returns>
    public int Encode(byte[] buffer)
    {
        RecordBytes.PutText(buffer, 0, MagicBytes, Magic);
        RecordBytes.Put(buffer, FormatOffset, 2, Format);
        RecordBytes.Put(buffer, TimeOffset, 8, Time);
        RecordBytes.Put(buffer, KindOffset, 1, Settings.BothElectrodesLithium ? 1 : 0);
        RecordBytes.Put(buffer, CountOffset, 1, (int)Setting.Count);
        RecordBytes.Put(buffer, ZeroOffset, 2, 0);
        RecordBytes.PutText(buffer, NameOffset, NameBytes, Name);
        for (int i = 0; i < SourceBytes; i++)
        {
            buffer[SourceOffset + i] = _source[i];
        }

        int end = FirstSetting;
        for (int i = 0; i < (int)Setting.Count; i++)
        {
            var setting = (Setting)i;
            RecordBytes.Put(buffer, end, 8, Settings.IsKnown(setting) ? BitConverter.DoubleToInt64Bits(Settings.Get(setting)) : NoNumber);
            end += 8;
        }

        end = Encode(Settings.PlatingCcd, buffer, end);
        end = Encode(Settings.StrippingCcd, buffer, end);
        RecordBytes.Put(buffer, LengthOffset, 2, end + CrcBytes);
        Hash = Crc32.Compute(buffer, end);
        RecordBytes.Put(buffer, end, CrcBytes, Hash);
        return end + CrcBytes;
    }

    private static int Encode(LimitTable? table, byte[] buffer, int start)
    {
        int temperatures = table == null ? 0 : table.Temperatures;
        int pressures = table == null ? 0 : table.Pressures;
        buffer[start] = (byte)temperatures;
        buffer[start + 1] = (byte)pressures;
        int end = start + 2;
        for (int i = 0; table != null && i < temperatures; i++)
        {
            RecordBytes.PutDouble(buffer, end, table.Celsius(i));
            end += 8;
        }

        for (int i = 0; table != null && i < pressures; i++)
        {
            RecordBytes.PutDouble(buffer, end, table.Megapascal(i));
            end += 8;
        }

        for (int i = 0; table != null && i < temperatures * pressures; i++)
        {
            RecordBytes.PutDouble(buffer, end, table.Value(i));
            end += 8;
        }

        return end;
    }
}
