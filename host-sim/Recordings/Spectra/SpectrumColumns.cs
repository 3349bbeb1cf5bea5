using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.Spectra;

/// <summary>Finds the columns of a spectrum by their headings, "Im" and "-Im" told apart.</summary>
internal static class SpectrumColumns
{
    /// <summary>The unit of a spectrum that is per area.</summary>
    public const string PerArea = "ohm.cm2";

    /// <summary>Finds a column.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="name">Its name in small letters, without unit.</param>
    /// <returns>Its place; negative when there is none.</returns>
    public static int Find(IReadOnlyList<string> headings, string name)
    {
        for (int i = 0; i < headings.Count; i++)
        {
            if (headings[i].Split('/')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Finds a column that must be there.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">Line of the headings.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="name">Its name in small letters, without unit.</param>
    /// <exception cref="InputException">It is not there.</exception>
    public static int Require(RecordingSource source, long line, IReadOnlyList<string> headings, string name)
    {
        int place = Find(headings, name);
        return place >= 0 ? place : throw Missing(source, line, headings, name);
    }

    /// <summary>An error that a column is missing.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">Line of the headings.</param>
    /// <param name="headings">The headings.</param>
    /// <param name="name">Which one.</param>
    public static InputException Missing(RecordingSource source, long line, IReadOnlyList<string> headings, string name)
    {
        return source.Error(line, $"no column \"{name}\" among \"{string.Join(", ", headings)}\"; expected an impedance spectrum");
    }

    /// <summary>From the unit of a heading to Ω, or to Ω·cm² of what is per area.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">Line of the headings.</param>
    /// <param name="heading">The heading.</param>
    /// <exception cref="InputException">It is no unit of a resistance.</exception>
    public static double Factor(RecordingSource source, long line, string heading)
    {
        int slash = heading.IndexOf('/', StringComparison.Ordinal);
        string unit = slash < 0 ? "" : heading[(slash + 1)..].Trim();
        return unit switch
        {
            "Ohm" or "ohm" or "Ω" or "\u2126" or PerArea => 1.0,
            "kOhm" or "kΩ" => 1e3,
            "MOhm" or "MΩ" => 1e6,
            "mOhm" or "mΩ" => 1e-3,
            _ => throw source.Error(line, $"column \"{heading}\" has the unit \"{unit}\"; expected Ohm, kOhm, MOhm or mOhm"),
        };
    }
}
