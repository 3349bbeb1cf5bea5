using System.Globalization;
using System.Numerics;
using System.Text;
using SSBms.Laboratory.Impedance;
using SSBms.Recordings.Spectra;

namespace SSBms.Cli.Output;

/// <summary>A recorded spectrum with its fit: as a table with "#" lines before it, or as JSON.</summary>
internal static class RecordedSpectrumText
{
    /// <summary>Writes the table.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="recorded">The spectrum.</param>
    /// <param name="area">Area, cm²; NaN when nobody gives one, and all stays in Ω.</param>
    public static string Table(string file, RecordedSpectrum recorded, double area)
    {
        (Spectrum spectrum, SpectrumFit fit) = Fit(recorded, area);
        string unit = UnitOf(area, "ohm.cm2", "ohm");
        var text = new StringBuilder();
        Line(text, $"# {file}: {recorded.Format}, {recorded.Hertz.Count} points");
        foreach (string note in recorded.Notes)
        {
            Line(text, $"# {note}");
        }

        Line(text, $"# {AreaNote(recorded, area)}");
        Line(text, $"# fit: {fit.Series:G5} {unit} without an arc");
        foreach (Arc arc in fit.Arcs)
        {
            Line(
                text,
                $"# fit: {arc.Resistance:G5} {unit} and {arc.Capacitance:G4} {UnitOf(area, "F/cm2", "F")}, top at {arc.TopHertz:G4} Hz"
            );
        }

        Line(text, $"# fit: {fit.Series + fit.Arcs.Sum(arc => arc.Resistance):G5} {unit} altogether; off by {fit.RelativeError:P1} (rms)");
        string column = UnitOf(area, "ohm_cm2", "ohm");
        Line(text, $"frequency_hz,real_{column},imaginary_{column}");
        foreach ((double hertz, Complex value) in spectrum.Hertz.Zip(spectrum.Values))
        {
            Line(text, $"{hertz:G9},{value.Real:G9},{value.Imaginary:G9}");
        }

        return text.ToString();
    }

    /// <summary>Writes the object.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="recorded">The spectrum.</param>
    /// <param name="area">Area, cm²; NaN when nobody gives one, and all stays in Ω.</param>
    public static string Json(string file, RecordedSpectrum recorded, double area)
    {
        (Spectrum spectrum, SpectrumFit fit) = Fit(recorded, area);
        List<(string, double)> figures = [("points", spectrum.Hertz.Count), ("series", fit.Series), ("relative_error", fit.RelativeError)];
        for (int i = 0; i < fit.Arcs.Count; i++)
        {
            figures.Add((FormattableString.Invariant($"arc{i + 1}.resistance"), fit.Arcs[i].Resistance));
            figures.Add((FormattableString.Invariant($"arc{i + 1}.top_hz"), fit.Arcs[i].TopHertz));
        }

        return JsonText.Answer(
            ok: true,
            figures,
            writer =>
            {
                writer.WriteString("file", file);
                writer.WriteString("format", recorded.Format);
                writer.WriteString("unit", UnitOf(area, "ohm.cm2", "ohm"));
                writer.List("notes", recorded.Notes.Append(AreaNote(recorded, area)), writer.WriteStringValue);
                writer.Object(
                    "spectrum",
                    () =>
                    {
                        writer.Numbers("frequency", spectrum.Hertz);
                        writer.Numbers("real", spectrum.Values.Select(value => value.Real));
                        writer.Numbers("imaginary", spectrum.Values.Select(value => value.Imaginary));
                    }
                );
            }
        );
    }

    private static (Spectrum Spectrum, SpectrumFit Fit) Fit(RecordedSpectrum recorded, double area)
    {
        double factor = double.IsNaN(area) ? 1.0 : area;
        var spectrum = new Spectrum(recorded.Hertz, [.. recorded.Ohm.Select(value => factor * value)]);
        return (spectrum, SpectrumFit.Of(spectrum));
    }

    private static string AreaNote(RecordedSpectrum recorded, double area)
    {
        return recorded.IsPerArea ? "in ohm.cm2 as the file gives it"
            : double.IsNaN(area) ? "no area is given: everything in ohm (--area makes it ohm.cm2)"
            : area == recorded.Area ? string.Create(CultureInfo.InvariantCulture, $"area {area:G4} cm2 as the file gives it")
            : string.Create(CultureInfo.InvariantCulture, $"area {area:G4} cm2 as given");
    }

    private static string UnitOf(double area, string with, string without)
    {
        return double.IsNaN(area) ? without : with;
    }

    private static void Line(StringBuilder text, FormattableString line)
    {
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
