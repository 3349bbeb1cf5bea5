using System.Globalization;
using System.Text.RegularExpressions;
using SSBms.CellModels.Input;
using SSBms.Recordings.Reading;

namespace SSBms.Recordings.EcLab;

/// <summary>The header of a text file of EC-Lab: how long it is stands in its second line, and its last line names the columns.</summary>
internal sealed partial class EcLabHeader
{
    /// <summary>EC-Lab writes this area, cm², when nobody has given one.</summary>
    private const double NobodysArea = 0.001;

    private const int ShortestHeader = 3;
    private const int LongestHeader = 10_000;
    private const double SquareMillimetrePerSquareCentimetre = 100.0;

    private readonly List<(long First, long Last)> _loops = [];

    private EcLabHeader(IReadOnlyList<string> lines)
    {
        Lines = lines.Count;
        Headings = [.. lines[^1].TrimEnd('\r', '\t').Split('\t').Select(heading => heading.Trim())];
        foreach (string line in lines)
        {
            Match loop = Loop().Match(line);
            if (loop.Success)
            {
                _loops.Add((Whole(loop, "first"), Whole(loop, "last")));
            }

            Match area = Surface().Match(line);
            Area = area.Success
                ? Number(area) / (area.Groups["unit"].ValueSpan[0] == 'm' ? SquareMillimetrePerSquareCentimetre : 1.0)
                : Area;
        }

        Techniques = FindTechniques(lines);
        SetCurrents = FindSetCurrents(lines);
    }

    /// <summary>How many lines it has.</summary>
    public int Lines { get; }

    /// <summary>The headings of the columns.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The techniques, in the order in which they run.</summary>
    public IReadOnlyList<string> Techniques { get; }

    /// <summary>The currents that were set, in the words of EC-Lab: "50 µA", "C / 20", "C x 2".</summary>
    public IReadOnlyList<string> SetCurrents { get; }

    /// <summary>Area of the electrode, cm²; NaN when it is not given, or is what EC-Lab writes when nobody gave one.</summary>
    public double GivenArea => Area is > 0.0 and not NobodysArea ? Area : double.NaN;

    /// <summary>True when the area is what EC-Lab writes when nobody gave one.</summary>
    public bool HasNobodysArea => Area is NobodysArea or 0.0;

    /// <summary>True when nothing is driven: the cell only rests.</summary>
    public bool IsRest => Techniques.Count > 0 && Techniques.All(name => name.Contains("Open Circuit", StringComparison.OrdinalIgnoreCase));

    private double Area { get; } = double.NaN;

    /// <summary>Whether a file begins as such a header does.</summary>
    /// <param name="source">The file.</param>
    public static bool IsOne(RecordingSource source)
    {
        return IsFirst(source.HeadText.Split('\n', 2)[0]);
    }

    /// <summary>Whether a line is the first of such a header.</summary>
    /// <param name="line">The line.</param>
    public static bool IsFirst(string line)
    {
        return line.StartsWith("EC-Lab ASCII FILE", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("BT-Lab ASCII FILE", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads how many lines a header has.</summary>
    /// <param name="source">The file.</param>
    /// <param name="line">Number of that line.</param>
    /// <param name="text">Its second line.</param>
    /// <exception cref="InputException">It does not say.</exception>
    public static int LengthOf(RecordingSource source, long line, string text)
    {
        Match match = Length().Match(text);
        long count = match.Success ? Whole(match, "count") : 0;
        return count is >= ShortestHeader and <= LongestHeader
            ? (int)count
            : throw source.Error(
                line,
                $"\"{text.Trim()}\" stands where EC-Lab tells the length of its header; expected \"Nb header lines : 81\""
            );
    }

    /// <summary>Reads a header.</summary>
    /// <param name="lines">Its lines.</param>
    public static EcLabHeader Of(IReadOnlyList<string> lines)
    {
        return new EcLabHeader(lines);
    }

    /// <summary>The loop that a point belongs to, from 1; 0 when the header has no loops.</summary>
    /// <param name="point">The point, from 0.</param>
    public int LoopOf(long point)
    {
        int low = 0;
        int high = _loops.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            (long first, long last) = _loops[middle];
            if (point >= first && point <= last)
            {
                return middle + 1;
            }

            (low, high) = point > last ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static List<string> FindTechniques(IReadOnlyList<string> lines)
    {
        List<string> numbered = [];
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].StartsWith("Technique :", StringComparison.Ordinal))
            {
                numbered.Add(lines[i + 1].Trim());
            }
        }

        // With one technique its name stands below the length of the header.
        return numbered.Count > 0
            ? numbered
            : [.. lines.Skip(2).Take(2).Select(line => line.Trim()).Where(line => line.Length > 0).Take(1)];
    }

    /// <summary>Settings stand in columns of twenty letters, one for each step.</summary>
    private static List<string> FindSetCurrents(IReadOnlyList<string> lines)
    {
        List<string> currents = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("Set I/C", StringComparison.Ordinal))
            {
                continue;
            }

            string[] kinds = Cells(lines[i]);
            string[] values = Row(lines, i, "Is ");
            string[] units = Row(lines, i, "unit Is");
            string[] parts = Row(lines, i, "N ");
            for (int step = 0; step < kinds.Length; step++)
            {
                string current = kinds[step].StartsWith('C')
                    ? kinds[step].Replace("N", At(parts, step), StringComparison.Ordinal)
                    : $"{At(values, step)} {At(units, step)}";
                currents.Add(current.Trim());
            }
        }

        return currents;
    }

    private static string[] Row(IReadOnlyList<string> lines, int after, string name)
    {
        const int Within = 12;
        string? line = lines.Skip(after).Take(Within).FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal));
        return line is null ? [] : Cells(line);
    }

    private static string[] Cells(string line)
    {
        const int Width = 20;
        return
        [
            .. Enumerable
                .Range(1, Math.Max((line.TrimEnd().Length - 1) / Width, 0))
                .Select(i => line.Substring(i * Width, Math.Min(Width, line.Length - i * Width)).Trim()),
        ];
    }

    private static string At(string[] cells, int index)
    {
        return index < cells.Length ? cells[index] : "";
    }

    private static double Number(Match match)
    {
        return double.Parse(match.Groups["number"].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static long Whole(Match match, string name)
    {
        return long.TryParse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out long whole) ? whole : -1;
    }

    [GeneratedRegex(@"^Nb header lines\s*:\s*(?<count>[0-9]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Length();

    [GeneratedRegex(@"^Loop [0-9]+ from point number (?<first>[0-9]+) to (?<last>[0-9]+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Loop();

    [GeneratedRegex(
        @"^Electrode surface area\s*:\s*(?<number>[0-9]+([.,][0-9]+)?)\s*(?<unit>[cm]m)(²|2|\^2)",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex Surface();
}
