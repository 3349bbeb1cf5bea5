using System.Numerics;
using System.Text.Json;
using SSBms.Laboratory.Portraits;

namespace SSBms.Cli.Output;

/// <summary>A spectrum and its fit as JSON; resistances in Ω·cm².</summary>
public static class SpectrumJson
{
    /// <summary>Writes the object of "ssbms eis --json".</summary>
    /// <param name="portrait">The measured cell.</param>
    public static string Write(CellPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        IEnumerable<(string, double)> fit = SpectrumColumns
            .Fit.Where(part => part.Figure is not null)
            .Select(part => (part.Figure!, part.Value(portrait)));
        return JsonText.Answer(
            ok: true,
            [.. fit, ("contact_fraction", portrait.ContactFraction)],
            writer =>
            {
                writer.Object("cell", () => writer.Identity(portrait.Definition));
                writer.Measured(portrait);
            }
        );
    }

    /// <summary>Writes state, surroundings, fit and spectrum.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="portrait">The measured cell.</param>
    public static void Measured(this Utf8JsonWriter writer, CellPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(portrait);
        writer.WriteString("state", portrait.State);
        writer.Number("temperature", portrait.Surroundings.Celsius);
        writer.Number("pressure", portrait.Surroundings.Megapascal);
        writer.Figures([("contactFraction", portrait.ContactFraction)]);
        writer.WriteBoolean("shorted", portrait.Shorted);
        writer.Object("fit", () => writer.Figures(SpectrumColumns.Fit.Select(part => (part.Key, part.Value(portrait)))));
        writer.Object(
            "spectrum",
            () =>
            {
                foreach ((_, string key, Func<double, Complex, double> value, _) in SpectrumColumns.Spectrum)
                {
                    writer.Numbers(key, portrait.Spectrum.Hertz.Zip(portrait.Spectrum.Values, value));
                }
            }
        );
    }
}
