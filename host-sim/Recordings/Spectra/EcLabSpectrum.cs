using SSBms.CellModels.Input;
using SSBms.Recordings.EcLab;
using SSBms.Recordings.Reading;
using SSBms.Recordings.Tables;

namespace SSBms.Recordings.Spectra;

/// <summary>The spectrum in a text file of EC-Lab (PEIS or GEIS).</summary>
internal static class EcLabSpectrum
{
    /// <summary>Reads it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="InputException">A column is missing, or a line cannot be used.</exception>
    public static RecordedSpectrum Read(RecordingSource source, string[] lines)
    {
        EcLabHeader header = EcLabRecording.HeaderAt(source, lines, 0);
        int imaginary = SpectrumColumns.Find(header.Headings, "im(z)");
        int negative = SpectrumColumns.Find(header.Headings, "-im(z)");
        int hertz = SpectrumColumns.Require(source, header.Lines, header.Headings, "freq");
        int real = SpectrumColumns.Require(source, header.Lines, header.Headings, "re(z)");
        bool turned = imaginary < 0;
        int part = turned ? negative : imaginary;
        if (part < 0)
        {
            throw SpectrumColumns.Missing(source, header.Lines, header.Headings, "-Im(Z)/Ohm or Im(Z)/Ohm");
        }

        var points = new SpectrumPoints(
            source,
            hertz,
            real,
            part,
            turned,
            SpectrumColumns.Factor(source, header.Lines, header.Headings[real])
        );
        List<string> notes = [$"imaginary part from \"{header.Headings[part]}\""];
        for (int i = header.Lines; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            bool isLast = i == lines.Length - 1;
            if (line.Length > 0 && !points.Add(line.Split('\t'), i + 1, isLast))
            {
                notes.Add(FormattableString.Invariant($"the last line (line {i + 1}) is cut off and was left out"));
            }
        }

        points.NoteOthers(notes);
        if (header.HasNobodysArea)
        {
            notes.Add("area: EC-Lab's own 0.001 cm², so nobody gave one");
        }

        return new RecordedSpectrum(EcLabTable.Dialect.Name, points.Hertz, points.Ohm, header.GivenArea, notes);
    }
}
