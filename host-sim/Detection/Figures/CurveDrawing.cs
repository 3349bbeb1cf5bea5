using System.Globalization;
using System.Text;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Figures;

/// <summary>
/// What every method sees against its false alarms, as a drawing: one curve for each, level by level, once for slow and once for fast voids.
/// Lines and letters are of colours that a light page shows as well as a dark one.
/// </summary>
public static class CurveDrawing
{
    private const double Width = 860.0;
    private const double Height = 400.0;
    private const double Left = 56.0;
    private const double Top = 40.0;
    private const double PanelWidth = 360.0;
    private const double PanelHeight = 240.0;
    private const double Gap = 50.0;
    private const double LegendTop = Top + PanelHeight + 62.0;
    private const double LegendColumn = 270.0;
    private const double LegendRow = 18.0;
    private const int LegendColumns = 3;

    /// <summary>Powers of ten at the ends of the axis of false alarms. What has fewer is drawn at its left end.</summary>
    private const int Lowest = -2;
    private const int Highest = 4;
    private const string Grey = "#808080";

    private static readonly string[] s_colours = ["#d9480f", "#1c7ed6", "#2f9e44", "#9c36b5", "#e0a100", "#0c8599", "#868e96"];
    private static readonly DetectionClass[] s_panels = [DetectionClass.VoidsSlow, DetectionClass.VoidsFast];

    /// <summary>Draws.</summary>
    /// <param name="result">The study.</param>
    /// <returns>An SVG.</returns>
    public static string Write(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var svg = new StringBuilder();
        Add(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">"
        );
        Add(svg, $"<title>Voids warned of at contact 0.7 or more, against false alarms in 10,000 cell-hours</title>");
        for (int panel = 0; panel < s_panels.Length; panel++)
        {
            double left = Left + panel * (PanelWidth + Gap);
            Frame(svg, left, DetectionTables.Name(s_panels[panel]));
            IReadOnlyList<RunFigures> seen = result.Seen(s_panels[panel]);
            foreach (DetectionMethod method in MethodTable.All)
            {
                Curve(svg, left, method, result.Runs, seen);
            }
        }

        Text(svg, Left + PanelWidth + 0.5 * Gap, Top + PanelHeight + 38.0, "middle", "false alarms in 10,000 cell-hours, all classes");
        Legend(svg);
        Add(svg, $"</svg>");
        return svg.ToString();
    }

    private static void Frame(StringBuilder svg, double left, string title)
    {
        Text(svg, left + 0.5 * PanelWidth, Top - 14.0, "middle", $"{title}: warned of at contact ≥ 0.7, %");
        for (int power = Lowest; power <= Highest; power++)
        {
            double x = Across(left, Math.Pow(10.0, power));
            Line(svg, x, Top, x, Top + PanelHeight);
            string tick = Math.Pow(10.0, power).ToString("#,0.##", CultureInfo.InvariantCulture);
            Text(svg, x, Top + PanelHeight + 16.0, "middle", power == Lowest ? $"≤ {tick}" : tick);
        }

        for (int share = 0; share <= 100; share += 20)
        {
            double y = Down(0.01 * share);
            Line(svg, left, y, left + PanelWidth, y);
            Text(svg, left - 6.0, y + 4.0, "end", share.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Level by level, and a dot at the level that a method takes itself.</summary>
    private static void Curve(
        StringBuilder svg,
        double left,
        DetectionMethod method,
        IReadOnlyList<RunFigures> runs,
        IReadOnlyList<RunFigures> seen
    )
    {
        double[] levels = MethodTable.Levels(method);
        (double X, double Y)[] points =
        [
            .. Enumerable
                .Range(0, levels.Length)
                .Select(level => new MethodFigures(method, level))
                .Select(figures => (Across(left, figures.FalseAlarms(runs).PerTenThousandHours), Down(figures.Warned(seen)))),
        ];
        string colour = s_colours[(int)method];
        string path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        Add(svg, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-linejoin=\"round\"/>");
        if (MethodTable.Fixed(method) is { } own)
        {
            (double x, double y) = points[Array.IndexOf(levels, own)];
            Add(svg, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\" fill=\"{colour}\"/>");
        }
    }

    private static void Legend(StringBuilder svg)
    {
        foreach (DetectionMethod method in MethodTable.All)
        {
            double x = Left + (int)method % LegendColumns * LegendColumn;
            double y = LegendTop + (int)method / LegendColumns * LegendRow;
            Add(svg, $"<rect x=\"{x:0.#}\" y=\"{y - 9.0:0.#}\" width=\"16\" height=\"8\" fill=\"{s_colours[(int)method]}\"/>");
            Text(svg, x + 22.0, y, "start", MethodTable.Name(method));
        }
    }

    private static double Across(double left, double rate)
    {
        double power = rate > 0.0 ? Math.Clamp(Math.Log10(rate), Lowest, Highest) : Lowest;
        return left + PanelWidth * (power - Lowest) / (Highest - Lowest);
    }

    private static double Down(double share)
    {
        return Top + PanelHeight * (1.0 - share);
    }

    private static void Line(StringBuilder svg, double x, double y, double toX, double toY)
    {
        Add(
            svg,
            $"<line x1=\"{x:0.#}\" y1=\"{y:0.#}\" x2=\"{toX:0.#}\" y2=\"{toY:0.#}\" stroke=\"{Grey}\" stroke-width=\"1\" stroke-opacity=\"0.35\"/>"
        );
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text)
    {
        Add(svg, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{Grey}\">{text}</text>");
    }

    private static void Add(StringBuilder svg, FormattableString line)
    {
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
