using System.Text.Json;
using SSBms.Cli.Cells;
using SSBms.Laboratory.Impedance;

namespace SSBms.Cli.Output;

/// <summary>A spectrum and its fit as JSON; resistances in Ω·cm².</summary>
public static class SpectrumJson
{
    private const int Digits = 6;

    /// <summary>Writes the object of "ssbms eis --json".</summary>
    /// <param name="portrait">The measured cell.</param>
    public static string Write(CellPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        CellResistances fit = portrait.Resistances;
        return JsonText.Answer(
            ok: true,
            [
                ("electrolyte_ohm_cm2", fit.Electrolyte),
                ("lithium_interface_ohm_cm2", fit.Lithium),
                ("cathode_ohm_cm2", fit.Cathode),
                ("total_ohm_cm2", fit.Total),
                ("contact_fraction", portrait.ContactFraction),
            ],
            writer =>
            {
                writer.WriteStartObject("cell");
                writer.Identity(portrait.Definition);
                writer.WriteEndObject();
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
        writer.WriteString("state", portrait.Preparation.Text);
        writer.Number("temperature", portrait.Surroundings.Celsius);
        writer.Number("pressure", portrait.Surroundings.Megapascal);
        writer.Number("contactFraction", portrait.ContactFraction, Digits);
        writer.WriteBoolean("shorted", portrait.Shorted);
        CellResistances fit = portrait.Resistances;
        writer.WriteStartObject("fit");
        writer.Number("electrolyte", fit.Electrolyte, Digits);
        writer.Number("lithium", fit.Lithium, Digits);
        writer.WriteNumber("lithiumInterfaces", portrait.LithiumInterfaces);
        writer.Number("cathode", fit.Cathode, Digits);
        writer.Number("total", fit.Total, Digits);
        writer.WriteEndObject();
        Spectrum spectrum = portrait.Spectrum;
        writer.WriteStartObject("spectrum");
        writer.List("hertz", spectrum.Hertz, hertz => writer.Number(hertz, Digits));
        writer.List("real", spectrum.Values, value => writer.Number(value.Real, Digits));
        writer.List("minusImaginary", spectrum.Values, value => writer.Number(-value.Imaginary, Digits));
        writer.List("magnitude", spectrum.Values, value => writer.Number(value.Magnitude, Digits));
        writer.List("phase", spectrum.Values, value => writer.Number(SpectrumTable.Degrees(value), Digits));
        writer.WriteEndObject();
    }
}
