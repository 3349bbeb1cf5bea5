using System.Globalization;
using System.Text;
using SSBms.Control;
using SSBms.Detection.Courses;
using SSBms.Detection.Methods;

namespace SSBms.Detection.Figures;

/// <summary>The tables of a study, as Markdown.</summary>
public static class DetectionTables
{
    private static readonly InterfaceCause[] s_causes =
    [
        .. Enum.GetValues<InterfaceCause>().Where(cause => cause != InterfaceCause.Undecided),
    ];
    private static readonly double[] s_rates = [0.1, 1.0, 10.0, 100.0];

    /// <summary>Every figure beside what is asked of it.</summary>
    /// <param name="result">The study.</param>
    public static string Asked(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Row(text, "figure", "asked", "measured", "kept");
        Row(text, "---", "---", "---", "---");
        MethodFigures own = result.Methods[(int)DetectionMethod.FourTones];
        foreach (DetectionClass happens in DetectionResult.Sound)
        {
            AlarmRate rate = own.FalseAlarms(result.Of(happens));
            Row(
                text,
                $"false alarms, {Name(happens)}",
                "≤ 1 in 10,000 h",
                Text($"{rate.PerTenThousandHours:0.00} ({rate.Alarms} in {rate.Hours:N0} h; 95 %: ≤ {rate.AtMost:0.00})"),
                Kept(rate.PerTenThousandHours <= 1.0)
            );
        }

        foreach (DetectionClass happens in DetectionResult.Losses)
        {
            IReadOnlyList<RunFigures> seen = result.Seen(happens);
            double warned = own.Warned(seen);
            Row(text, $"warned at contact ≥ 0.7, {Name(happens)}", "≥ 99 %", Percent(warned, seen.Count), Kept(warned >= 0.99));
            int inTime = seen.Count(DetectionResult.TrippedInTime);
            double share = (double)inTime / Math.Max(seen.Count, 1);
            double least = Statistics.ShareAtLeast(inTime, seen.Count);
            Row(
                text,
                $"tripped before contact 0.5 or local plating above the limit, {Name(happens)}",
                "≥ 99.9 %",
                Text($"{Percent(share, seen.Count)}; 95 %: ≥ {100.0 * least:0.00} %"),
                Kept(share >= 0.999)
            );
        }

        RunFigures[] voids = [.. result.Seen(DetectionClass.VoidsSlow), .. result.Seen(DetectionClass.VoidsFast)];
        double charge = Statistics.Median(voids, run => run.Warning.HasBegun ? run.Warning.Share : double.PositiveInfinity);
        Row(
            text,
            "charge at the warning over that to contact 0.5, voids, median",
            "≤ 10 %",
            Text($"{100.0 * charge:0.0} %"),
            Kept(charge <= 0.1)
        );
        foreach (DetectionClass happens in DetectionResult.Losses)
        {
            RunFigures[] tripped = [.. result.Seen(happens).Where(run => run.Trip.Sweep >= 0)];
            double right = (double)tripped.Count(run => run.TripCause == DetectionResult.Expected(happens)) / Math.Max(tripped.Length, 1);
            Row(text, $"cause right at the trip, {Name(happens)}", "≥ 95 %", Percent(right, tripped.Length), Kept(right >= 0.95));
        }

        Delays(text, result, "both at 1 false alarm in 10,000 h", result.AtEqual(1.0));
        Delays(text, result, "both at the false alarms of the firmware's own level", result.AtOwn);
        foreach ((double noise, EyeFigures[] samples) in result.Eyes)
        {
            double share = (double)samples.Count(eye => eye.IsWeak) / samples.Length;
            string asked = noise == 0.002 ? "≤ 5 %" : "";
            Row(
                text,
                Text($"weak eyes at {100.0 * noise:0.##} % tone noise"),
                asked,
                Text($"{100.0 * share:0.0} %"),
                asked.Length > 0 ? Kept(share <= 0.05) : ""
            );
        }

        return text.ToString();
    }

    private static void Delays(StringBuilder text, DetectionResult result, string equal, (MethodFigures Own, MethodFigures Oracle) at)
    {
        foreach (DetectionClass happens in DetectionResult.Losses)
        {
            IReadOnlyList<RunFigures> seen = result.Seen(happens);
            double delay = at.Own.MedianDelay(seen);
            double best = at.Oracle.MedianDelay(seen);
            Row(
                text,
                $"delay over that of the oracle, {Name(happens)}, medians, {equal}",
                "≤ 2",
                Text($"{delay / best:0.00} ({delay:0.000} h over {best:0.000} h)"),
                Kept(delay <= 2.0 * best)
            );
        }
    }

    /// <summary>All methods side by side.</summary>
    /// <param name="result">The study.</param>
    public static string Methods(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        string[] losses = [.. DetectionResult.Losses.Select(Name)];
        Row(
            text,
            [
                "method",
                "level",
                "false alarms in 10,000 h, all classes",
                "worst class",
                .. losses.Select(name => $"{name}: warned at ≥ 0.7"),
                .. losses.Select(name => $"{name}: before harm"),
                "contact at the alarm, slow voids",
            ]
        );
        Row(text, [.. Enumerable.Repeat("---", 5 + 2 * losses.Length)]);
        foreach (MethodFigures method in result.Methods)
        {
            double worst = DetectionResult.Sound.Max(happens => method.FalseAlarms(result.Of(happens)).PerTenThousandHours);
            Row(
                text,
                [
                    MethodTable.Name(method.Method),
                    Text($"{method.Level:0.###}"),
                    Text($"{method.FalseAlarms(result.Runs).PerTenThousandHours:0.00}"),
                    Text($"{worst:0.00}"),
                    .. DetectionResult.Losses.Select(happens => Text($"{100.0 * method.Warned(result.Seen(happens)):0.0} %")),
                    .. DetectionResult.Losses.Select(happens => Text($"{100.0 * method.InTime(result.Seen(happens)):0.0} %")),
                    Text($"{method.MedianContact(result.Seen(DetectionClass.VoidsSlow)):0.00}"),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>What is warned of at contact ≥ 0.7 for false alarms that are allowed, the level chosen on other runs.</summary>
    /// <param name="result">The study.</param>
    public static string Curve(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Row(text, ["method", .. s_rates.Select(rate => Text($"{rate} in 10,000 h: slow / fast voids, false alarms"))]);
        Row(text, [.. Enumerable.Repeat("---", s_rates.Length + 1)]);
        foreach (DetectionMethod method in MethodTable.All)
        {
            Row(
                text,
                [MethodTable.Name(method), .. s_rates.Select(rate => Point(MethodFigures.AtRate(method, result.Chosen, rate), result))]
            );
        }

        return text.ToString();
    }

    /// <summary>What each class was named.</summary>
    /// <param name="result">The study.</param>
    public static string Causes(DetectionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Row(text, ["class", .. s_causes.Select(Name)]);
        Row(text, [.. Enumerable.Repeat("---", s_causes.Length + 1)]);
        foreach (DetectionClass happens in Enum.GetValues<DetectionClass>())
        {
            IReadOnlyList<RunFigures> seen = result.Seen(happens);
            Row(text, [Name(happens), .. s_causes.Select(cause => Cell(seen, cause, DetectionResult.Expected(happens) == cause))]);
        }

        return text.ToString();
    }

    /// <summary>What a class is called.</summary>
    /// <param name="happens">The class.</param>
    public static string Name(DetectionClass happens)
    {
        return Words(happens.ToString());
    }

    private static string Name(InterfaceCause cause)
    {
        return Words(cause.ToString());
    }

    private static string Words(string name)
    {
        return string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"))
            .ToLowerInvariant();
    }

    private static string Cell(IReadOnlyList<RunFigures> runs, InterfaceCause cause, bool isExpected)
    {
        double share = 100.0 * runs.Count(run => DetectionResult.Named(run) == cause) / Math.Max(runs.Count, 1);
        string text = share == 0.0 ? "" : Text($"{share:0.0} %");
        return isExpected ? $"**{text}**" : text;
    }

    private static string Point(MethodFigures method, DetectionResult result)
    {
        double slow = 100.0 * method.Warned(result.Seen(DetectionClass.VoidsSlow));
        double fast = 100.0 * method.Warned(result.Seen(DetectionClass.VoidsFast));
        return Text($"{slow:0.0} / {fast:0.0} %, {method.FalseAlarms(result.Runs).PerTenThousandHours:0.00}");
    }

    private static string Percent(double share, int all)
    {
        return Text($"{100.0 * share:0.00} % of {all}");
    }

    private static string Kept(bool kept)
    {
        return kept ? "yes" : "**no**";
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Row(StringBuilder text, params string[] cells)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
