using System.Numerics;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings.Spectra;

/// <summary>
/// A spectrum as a table: with headings, or three columns of numbers alone. Without headings nobody says which sign the imaginary part has;
/// cells are capacitive at most frequencies, so the sign that most of them have is taken for that.
/// </summary>
internal static class PlainSpectrum
{
    private static readonly string[] s_hertz = ["freq", "frequency", "f"];
    private static readonly string[] s_real = ["re(z)", "zreal", "z'", "re", "zre", "real"];
    private static readonly string[] s_machine = ["_hz", "_ohm_cm2", "_ohm"];
    private static readonly string[] s_negative = ["-im(z)", "-zimag", "-z''", "-im", "-zim", "-z\"", "minus_imaginary"];
    private static readonly string[] s_imaginary = ["im(z)", "zimag", "z''", "im", "zim", "imag", "imaginary", "z\""];

    /// <summary>Reads it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="InputException">It is no such table, or a line cannot be used.</exception>
    public static RecordedSpectrum Read(RecordingSource source, string[] lines)
    {
        int first = Array.FindIndex(lines, line => line.Trim().Length > 0 && line[0] != '#');
        if (first < 0)
        {
            throw source.Error(1, "no line stands here; expected a spectrum of frequency, real and imaginary part");
        }

        char? separator = Separator(lines[first]);
        string[] fields = Fields(lines[first], separator);
        bool hasHeadings = fields.Any(field => field.Any(letter => char.IsLetter(letter) && letter is not ('e' or 'E')));
        if (!hasHeadings && fields.Length != 3)
        {
            throw source.Error(
                first + 1,
                FormattableString.Invariant(
                    $"{fields.Length} values without headings; expected three: frequency in Hz, real and imaginary part in Ohm"
                )
            );
        }

        List<string> notes = [];
        string[] headings = hasHeadings ? [.. fields.Select(Heading)] : [];
        SpectrumPoints points = hasHeadings
            ? Named(source, first + 1, headings, notes)
            : new SpectrumPoints(source, 0, 1, 2, isNegative: false);
        for (int i = hasHeadings ? first + 1 : first; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && lines[i][0] != '#' && !points.Add(Fields(lines[i], separator), i + 1, i == lines.Length - 1))
            {
                notes.Add(FormattableString.Invariant($"the last line (line {i + 1}) is cut off and was left out"));
            }
        }

        points.NoteOthers(notes);
        return hasHeadings ? Headed(headings, points, notes) : Turned(points, notes);
    }

    private static RecordedSpectrum Headed(string[] headings, SpectrumPoints points, List<string> notes)
    {
        bool isPerArea = headings[Find(headings, s_real)].EndsWith(SpectrumColumns.PerArea, StringComparison.Ordinal);
        return new RecordedSpectrum("table with headings", points.Hertz, points.Ohm, isPerArea ? 1.0 : double.NaN, notes, isPerArea);
    }

    private static RecordedSpectrum Turned(SpectrumPoints points, List<string> notes)
    {
        int positive = points.Ohm.Count(value => value.Imaginary > 0.0);
        bool turned = 2 * positive > points.Ohm.Count;
        notes.Add("no headings: taken as frequency in Hz, real and imaginary part in Ohm");
        notes.Add(
            FormattableString.Invariant(
                $"the third column is {(turned ? "positive" : "negative")} at {Math.Max(positive, points.Ohm.Count - positive)} of {points.Ohm.Count} frequencies: taken as {(turned ? "-Im" : "Im")}"
            )
        );
        IReadOnlyList<Complex> ohm = turned ? [.. points.Ohm.Select(Complex.Conjugate)] : points.Ohm;
        return new RecordedSpectrum("three columns without headings", points.Hertz, ohm, double.NaN, notes);
    }

    private static SpectrumPoints Named(RecordingSource source, long line, string[] headings, List<string> notes)
    {
        int hertz = One(source, line, headings, s_hertz, "freq/Hz");
        int real = One(source, line, headings, s_real, "Re(Z)/Ohm");
        int negative = Find(headings, s_negative);
        int part = negative >= 0 ? negative : One(source, line, headings, s_imaginary, "Im(Z)/Ohm or -Im(Z)/Ohm");
        notes.Add($"imaginary part from \"{headings[part]}\"");
        return new SpectrumPoints(source, hertz, real, part, negative >= 0, SpectrumColumns.Factor(source, line, headings[real]));
    }

    /// <summary>The unit stands behind the name: in brackets, after "/", or as machines write it, after "_".</summary>
    private static string Heading(string field)
    {
        string text = field.Trim().Trim('"');
        if (Array.Find(s_machine, text.EndsWith) is { } unit)
        {
            return $"{text[..^unit.Length]}/{unit[1..].Replace('_', '.')}";
        }

        int open = text.IndexOf('[', StringComparison.Ordinal);
        open = open < 0 && !text.Contains("(Z)", StringComparison.OrdinalIgnoreCase) ? text.IndexOf('(', StringComparison.Ordinal) : open;
        return open > 0 ? $"{text[..open].Trim()}/{text[(open + 1)..].Trim(' ', ')', ']')}" : text;
    }

    private static int One(RecordingSource source, long line, string[] headings, string[] names, string example)
    {
        int place = Find(headings, names);
        return place >= 0 ? place : throw SpectrumColumns.Missing(source, line, headings, example);
    }

    private static int Find(string[] headings, string[] names)
    {
        return Array.FindIndex(headings, heading => names.Contains(heading.Split('/')[0].Trim(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Null for columns that spaces separate.</summary>
    private static char? Separator(string line)
    {
        char likely = TextTable.SeparatorOf(line);
        bool isDecimal = likely == ',' && line.Contains(' ', StringComparison.Ordinal) && !line.Contains(", ", StringComparison.Ordinal);
        return line.Contains(likely, StringComparison.Ordinal) && !isDecimal ? likely : null;
    }

    private static string[] Fields(string line, char? separator)
    {
        return separator is { } letter
            ? [.. line.TrimEnd('\r').Split(letter).Select(field => field.Trim())]
            : line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
