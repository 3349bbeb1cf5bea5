using System.Globalization;
using System.Text;
using CsvHelper;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Tables;

/// <summary>Goes through the lines of a table of text.</summary>
internal sealed class TextTable : IDisposable
{
    private const int LongestRecord = 1_000_000;

    private readonly RecordingSource _source;
    private readonly LastByteStream _bytes;
    private readonly char _separator;

    /// <summary>Opens a file at its beginning.</summary>
    /// <param name="source">The file.</param>
    /// <param name="separator">What stands between two fields.</param>
    /// <param name="quotes">Whether a field may stand in quotes.</param>
    public TextTable(RecordingSource source, char separator, bool quotes)
    {
        _source = source;
        _separator = separator;
        _bytes = new LastByteStream(source.Guarded(source.Open));
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            Mode = quotes ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            MaxRecordSize = LongestRecord,
            Encoding = source.Encoding.Equals(Encoding.UTF8) ? null : source.Encoding,
        };
        Reader = CsvReader.Create(_bytes, quotes ? options with { AllowLineBreaksInQuotes = false } : options, leaveOpen: true);
    }

    /// <summary>The fields of the present line.</summary>
    public CsvReader Reader { get; }

    /// <summary>Number of the present line, from 1.</summary>
    public long Line => Reader.LineNumber;

    /// <summary>True when nothing ends the last line that was read from the file.</summary>
    public bool IsOpen => _bytes.Last is not ((byte)'\n' or (byte)'\r' or 0);

    /// <summary>What separates the fields of a line: the most frequent of tab, semicolon and comma.</summary>
    /// <param name="line">The line.</param>
    public static char SeparatorOf(string line)
    {
        return "\t;,".MaxBy(separator => line.Count(letter => letter == separator));
    }

    /// <summary>The fields of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">What stands between them.</param>
    public static IReadOnlyList<string> Split(string line, char separator)
    {
        var options = new CsvReaderOptions { Separator = separator, HasHeader = false };
        using CsvReader reader = CsvReader.Create(Encoding.UTF8.GetBytes(line.Trim('\r', '\uFEFF')), options);
        return reader.Read() ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)] : [];
    }

    /// <summary>The name of a separator.</summary>
    /// <param name="separator">It.</param>
    public static string Word(char separator)
    {
        return separator switch
        {
            '\t' => "tabs",
            ';' => "semicolons",
            _ => "commas",
        };
    }

    /// <summary>Goes to the next line that is not empty.</summary>
    /// <exception cref="InputException">The file cannot be read on.</exception>
    public bool Next()
    {
        try
        {
            return Reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw _source.Error(Math.Max(error.LineNumber, 1), $"not readable as a table: {error.Message}");
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new InputException($"{_source.Path}: cannot be read on after line {Math.Max(Line, 0)} ({error.Message})", error);
        }
    }

    /// <summary>What is wrong with how many fields the present line has; null when they are as many as headings.</summary>
    /// <param name="expected">How many headings there are.</param>
    public string? FaultOfFields(int expected)
    {
        int count = Reader.FieldCount;
        while (count > expected && Reader.IsEmpty(count - 1))
        {
            count--;
        }

        if (count == expected)
        {
            return null;
        }

        string hint = count > expected && _separator == ',' ? ", and decimal points where commas separate" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{count} values; expected {expected} as in the header{hint}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reader.Dispose();
        _bytes.Dispose();
    }
}
