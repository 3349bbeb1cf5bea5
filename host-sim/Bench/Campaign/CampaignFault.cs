using System.Globalization;
using SSBms.Bench.Faults;

namespace SSBms.Bench.Campaign;

/// <summary>One fault of a run: which, how much, when, and for how long.</summary>
/// <param name="Row">What is wrong.</param>
/// <param name="Value">How much, as it is written; may be empty.</param>
/// <param name="At">When it begins, s after the first step.</param>
/// <param name="Lasts">How long each time, s; infinite when it stays.</param>
/// <param name="Pause">How long it is well in between, s.</param>
/// <param name="Times">How often it comes.</param>
internal sealed record CampaignFault(FaultRow Row, string Value, double At, double Lasts, double Pause, int Times)
{
    private const double EarliestShare = 0.02;
    private const double LatestShare = 0.85;
    private const double Lasting = 0.5;
    private const double Momentary = 0.6;
    private const int MostTimes = 8;

    private static readonly FaultRow[] s_rows = [.. FaultTable.Rows.Where(row => row.Word != FaultRow.Ok && !row.NeedsImpedance)];
    private static readonly string[] s_once = ["reset", "restarted", "browned-out", "jumped", "flipped", "register"];

    /// <summary>Every kind of fault there is.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. s_rows.Select(KindOf)];

    /// <summary>Part and word: what kind of fault it is.</summary>
    public string Kind => KindOf(Row);

    /// <summary>How much, when and for how long, in words.</summary>
    public string How
    {
        get
        {
            string lasts =
                Array.IndexOf(s_once, Row.Word) >= 0 ? "once"
                : double.IsInfinity(Lasts) ? "lasting"
                : Times == 1 ? $"for {Number(Lasts)} s"
                : $"{Times.ToString(CultureInfo.InvariantCulture)} times for {Number(Lasts)} s";
            return $"{Value} at {Number(At)} s, {lasts}".TrimStart();
        }
    }

    /// <summary>Its steps, a line each, to stand before the first that takes time.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            for (int i = 0; i < Times; i++)
            {
                double at = At + i * (Lasts + Pause);
                string value = Value.Length > 0 ? " " + Value : "";
                yield return $"- Fault {Kind}{value} after {Number(i == 0 ? At : at)} s";
                if (!double.IsInfinity(Lasts))
                {
                    yield return $"- Fault {Row.Part} {FaultRow.Ok} after {Number(at + Lasts)} s";
                }
            }
        }
    }

    /// <summary>Draws one.</summary>
    /// <param name="chance">Draws.</param>
    /// <param name="seconds">How long the program takes, s.</param>
    public static CampaignFault Draw(Chance chance, double seconds)
    {
        ArgumentNullException.ThrowIfNull(chance);
        FaultRow row = chance.One("kind", s_rows);
        string value = row.Argument.Draw(row.Example, chance);
        double at = Math.Round(chance.Between("at", EarliestShare * seconds, LatestShare * seconds), 3);
        if (Array.IndexOf(s_once, row.Word) >= 0 || chance.Is("lasting", Lasting))
        {
            return new CampaignFault(row, value, at, double.PositiveInfinity, 0.0, 1);
        }

        double lasts = Math.Round(chance.Decades("lasts", 0.02, 60.0), 3);
        double pause = Math.Round(chance.Decades("pause", 0.05, 30.0), 3);
        return new CampaignFault(
            row,
            value,
            at,
            lasts,
            pause,
            chance.Is("momentary", Momentary) ? 1 : 2 + (int)chance.Between("times", 0.0, MostTimes - 1.0)
        );
    }

    private static string KindOf(FaultRow row)
    {
        return $"{row.Part} {row.Word}";
    }

    private static string Number(double value)
    {
        return value.ToString("0.###", CultureInfo.InvariantCulture);
    }
}
