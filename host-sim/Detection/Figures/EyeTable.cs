using System.Globalization;
using System.Text;

namespace SSBms.Detection.Figures;

/// <summary>The kinds of cell whose eye is weak, and why, as Markdown.</summary>
public static class EyeTable
{
    /// <summary>Below this part of what the tones meet noise of the whole hides the interface.</summary>
    private const double Hardly = 0.03;

    /// <summary>Above this the arc is hardly begun at the highest tone, or lies under that of the grain boundaries.</summary>
    private const double High = 80e3;

    /// <summary>Writes it.</summary>
    /// <param name="eyes">The samples.</param>
    public static string Write(IReadOnlyList<EyeFigures> eyes)
    {
        ArgumentNullException.ThrowIfNull(eyes);
        var text = new StringBuilder(
            "| kind | weak, of samples | lithium interface, of the resistance | its arc | why |\n| --- | --- | --- | --- | --- |\n"
        );
        var kinds = eyes.GroupBy(eye => eye.Kind, StringComparer.Ordinal)
            .Where(kind => kind.Any(eye => eye.IsWeak))
            .OrderByDescending(kind => kind.Count(eye => eye.IsWeak))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, EyeFigures> kind in kinds)
        {
            double share = kind.Average(eye => eye.Share);
            double hertz = Math.Exp(kind.Average(eye => Math.Log(eye.Hertz)));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count(eye => eye.IsWeak)} of {kind.Count()} | {100.0 * share:0.0} % | {hertz / 1000.0:0.#} kHz | {Why(share, hertz, kind.Average(eye => eye.IsWeak ? 1.0 : 0.0))} |\n"
            );
        }

        return text.ToString();
    }

    private static string Why(double share, double hertz, double weak)
    {
        return (share < Hardly, hertz > High) switch
        {
            (true, true) => "hardly a part of the resistance, and under the arc of the grain boundaries or above the tones",
            (true, false) => "hardly a part of the resistance",
            (false, true) => "under the arc of the grain boundaries or above the tones",
            _ => weak < 0.5 ? "some samples only: those with least of it" : "a small part of the resistance",
        };
    }
}
