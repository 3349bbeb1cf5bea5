using System.Globalization;
using System.Numerics;
using System.Text;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Output;

/// <summary>A spectrum as comma-separated values; the lines before it that begin with "#" say what was measured and the fit.</summary>
public static class SpectrumTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="portrait">The measured cell.</param>
    public static string Write(CellPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        var text = new StringBuilder();
        Line(text, $"# {portrait.Definition.Id}: {portrait.Definition.Name}");
        Line(text, $"# state: {portrait.State}; {portrait.Surroundings.Celsius:0.##} degC, {portrait.Surroundings.Megapascal:0.###} MPa");
        Line(text, $"# contact fraction: {portrait.ContactFraction:0.####}{(portrait.Shorted ? "; shorted" : "")}");
        foreach ((_, _, Func<CellPortrait, string?> words, Func<CellPortrait, double> value) in SpectrumColumns.Fit)
        {
            if (words(portrait) is { } name)
            {
                Line(text, $"# fit: {value(portrait):G5} ohm.cm2 {name}");
            }
        }

        Line(text, $"{string.Join(',', SpectrumColumns.Spectrum.Select(column => column.Column))}");
        foreach ((double hertz, Complex value) in portrait.Spectrum.Hertz.Zip(portrait.Spectrum.Values))
        {
            IEnumerable<string> fields = SpectrumColumns.Spectrum.Select(column =>
                column.Value(hertz, value).ToString(column.Format, CultureInfo.InvariantCulture)
            );
            Line(text, $"{string.Join(',', fields)}");
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line)
    {
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
