using System.Text.RegularExpressions;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>The values of a loop: <c>for: { current: [0.05, 0.1] mA/cm2 }</c>, or a list whose entries carry their own units.</summary>
internal static partial class LoopValues
{
    private const int Most = 1000;

    /// <summary>Puts quotes around a list with a unit behind it, which YAML would not read.</summary>
    /// <param name="text">An experiment.</param>
    public static string Quoted(string text)
    {
        return ListWithUnit().Replace(text, "${before}\"${list}\"");
    }

    /// <summary>Reads the values.</summary>
    /// <param name="node">The member of the loop that has them.</param>
    /// <exception cref="InputException">They are no list.</exception>
    public static string[] Read(InputNode node)
    {
        string[] values = node.IsList ? [.. node.Items().Select(item => item.Text())] : Split(node, node.Text());
        return values.Length is > 0 and <= Most ? values : throw node.Error($"{values.Length} values; expected 1 to {Most}");
    }

    private static string[] Split(InputNode node, string text)
    {
        if (List().Match(text) is not { Success: true } list)
        {
            throw node.Error($"\"{text}\" is no list; expected for example [0.05, 0.1] mA/cm2");
        }

        string unit = list.Groups["unit"].Value.Trim();
        return [.. list.Groups["values"].Value.Split(',').Select(value => $"{value.Trim()} {unit}".Trim())];
    }

    [GeneratedRegex(
        @"(?<before>^[ \t]*(- +)?for: *(\{ *)?[A-Za-z][A-Za-z0-9_]*: *|^[ \t]+[A-Za-z][A-Za-z0-9_]*: *)(?<list>\[[^\]\[""\n]*\] *[^\s,}\]\[""#'][^,}\n""#]*?)(?= *\}? *\r?$)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex ListWithUnit();

    [GeneratedRegex(@"^\[(?<values>[^\]\[]+)\](?<unit>[^\]\[]*)$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex List();
}
