using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Spectra;

/// <summary>The table ZCURVE of a data file (.DTA) of Gamry: its imaginary part stands there with its own sign.</summary>
internal static class GamrySpectrum
{
    private const int LinesOfHeadings = 2;

    /// <summary>Reads it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="InputException">There is no such table, or a line of it cannot be used.</exception>
    public static RecordedSpectrum Read(RecordingSource source, string[] lines)
    {
        int start = Array.FindIndex(lines, line => line.StartsWith("ZCURVE", StringComparison.Ordinal));
        if (start < 0 || start + LinesOfHeadings >= lines.Length)
        {
            throw source.Error(1, "a Gamry data file without a table ZCURVE; expected an impedance spectrum");
        }

        string[] headings = Fields(lines[start + 1]);
        string[] units = Fields(lines[start + LinesOfHeadings]);
        int hertz = SpectrumColumns.Require(source, start + 2, headings, "freq");
        int real = SpectrumColumns.Require(source, start + 2, headings, "zreal");
        int imaginary = SpectrumColumns.Require(source, start + 2, headings, "zimag");
        string unit = real < units.Length ? units[real] : "";
        double factor = SpectrumColumns.Factor(source, start + LinesOfHeadings + 1, $"Zreal/{unit}");
        var points = new SpectrumPoints(source, hertz, real, imaginary, isNegative: false, factor);
        List<string> notes = ["imaginary part from \"Zimag\", with its own sign"];
        for (int i = start + LinesOfHeadings + 1; i < lines.Length; i++)
        {
            // The table is indented; what is not is the next entry.
            if (!lines[i].StartsWith('\t'))
            {
                break;
            }

            if (!points.Add(Fields(lines[i]), i + 1, i == lines.Length - 1))
            {
                notes.Add(FormattableString.Invariant($"the last line (line {i + 1}) is cut off and was left out"));
            }
        }

        points.NoteOthers(notes);
        double area = Area(source, lines);
        return new RecordedSpectrum("Gamry data file", points.Hertz, points.Ohm, area, notes);
    }

    private static string[] Fields(string line)
    {
        return [.. line.TrimEnd('\r').TrimStart('\t').Split('\t').Select(field => field.Trim())];
    }

    /// <summary>The entry AREA, cm².</summary>
    private static double Area(RecordingSource source, string[] lines)
    {
        int place = Array.FindIndex(lines, line => line.StartsWith("AREA\t", StringComparison.Ordinal));
        if (place < 0)
        {
            return double.NaN;
        }

        string[] fields = lines[place].Split('\t');
        string number = fields.Length > 2 ? fields[2] : "";
        return new NumberReader().Read(System.Text.Encoding.UTF8.GetBytes(number), out double area) is { } problem
            ? throw source.Error(place + 1, $"{problem} of an area")
            : area;
    }
}
