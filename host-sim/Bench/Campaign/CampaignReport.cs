using System.Globalization;
using System.Text;
using SSBms.Bench.Runs;
using SSBms.Bench.Studies;
using SSBms.CellModels.Input;

namespace SSBms.Bench.Campaign;

/// <summary>What came out of a campaign, as tables that people and pages read: what went wrong how often, what is excused, and fault by fault.</summary>
public static class CampaignReport
{
    private const int FirstRuns = 5;
    private const double Percent = 100.0;
    private const double ThousandHours = 3.6e6;

    private static readonly string[] s_ofFaults =
    [
        CampaignVerdict.Violation,
        CampaignVerdict.TripLost,
        CampaignVerdict.NoReason,
        CampaignVerdict.ClosedAgain,
        CampaignVerdict.WrongCause,
    ];

    /// <summary>Judges every run anew and writes the tables.</summary>
    /// <param name="study">The campaign.</param>
    /// <param name="table">Its table.</param>
    /// <exception cref="InputException">The study is no campaign.</exception>
    public static string Write(Study study, StudyTable table)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        if (study.Plan is not CampaignPlan)
        {
            throw new InputException($"{study.File}: is no campaign; expected the folder of one");
        }

        for (int row = 0; row < table.Rows; row++)
        {
            study.Judge((int)table.Wholes(StudyColumns.Run)[row], table, row);
        }

        var text = new StringBuilder();
        Head(text, table);
        Verdicts(text, table);
        Causes(text, table);
        Faults(text, table);
        return text.ToString();
    }

    private static void Head(StringBuilder text, StudyTable table)
    {
        double seconds = table.Numbers("duration_s").Where(double.IsFinite).Sum();
        double warnings = table.Numbers("warnings").Where(double.IsFinite).Sum();
        double untrue = table.Numbers("false_warnings").Where(double.IsFinite).Sum();
        int trips = table.Texts(StudyColumns.Trip).Count(trip => trip is not null);
        int sound = table.Texts(CampaignColumns.Fault(1)).Count(fault => fault is null);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{table.Rows} runs, {sound} of them without a fault; {Durations.Show(seconds)} simulated; {trips} trips; {warnings / seconds * ThousandHours:G3} warnings in 1,000 h, {untrue / seconds * ThousandHours:G3} of them of a cell in which it was not so.\n\n"
        );
    }

    private static void Verdicts(StringBuilder text, StudyTable table)
    {
        text.Append("| what must not be | runs | share | first |\n|---|---:|---:|---|\n");
        string?[] verdicts = table.Texts(CampaignColumns.Verdict);
        foreach (string word in CampaignVerdict.Kinds)
        {
            Line(text, table, word, row => Has(verdicts[row], word));
        }

        text.Append("\n| excused, because | runs | share | first |\n|---|---:|---:|---|\n");
        string?[] excuses = table.Texts(CampaignColumns.Excused);
        foreach (string excuse in Words(excuses))
        {
            Line(text, table, excuse, row => Has(excuses[row], excuse));
        }
    }

    private static void Causes(StringBuilder text, StudyTable table)
    {
        string?[] causes = table.Texts(CampaignColumns.Cause);
        string?[] trips = table.Texts(StudyColumns.Trip);
        double all = Math.Max(causes.Count(cause => cause is not null), 1);
        text.Append("\n| cause | trips | share | named most often |\n|---|---:|---:|---|\n");
        foreach (string cause in Words(causes))
        {
            int[] rows = [.. Enumerable.Range(0, table.Rows).Where(row => causes[row] == cause)];
            IEnumerable<string> most = rows.GroupBy(row => trips[row]!, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(FirstRuns)
                .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {cause} | {rows.Length} | {Percent * rows.Length / all:0.0} % | {string.Join(", ", most)} |\n"
            );
        }
    }

    private static void Faults(StringBuilder text, StudyTable table)
    {
        string?[] verdicts = table.Texts(CampaignColumns.Verdict);
        string?[] excuses = table.Texts(CampaignColumns.Excused);
        string?[] trips = table.Texts(StudyColumns.Trip);
        ILookup<string, int> rows = Enumerable
            .Range(1, CampaignColumns.MostFaults)
            .SelectMany(number => table.Texts(CampaignColumns.Fault(number)).Select((kind, row) => (kind, row)))
            .Where(entry => entry.kind is not null)
            .Distinct()
            .ToLookup(entry => entry.kind!, entry => entry.row, StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n| runs with this fault, or this and others | runs | trips | excused | {string.Join(" | ", s_ofFaults)} |\n"
        );
        text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (string kind in CampaignFault.Kinds.Where(rows.Contains))
        {
            int[] with = [.. rows[kind]];
            IEnumerable<int> counts = s_ofFaults.Select(word => with.Count(row => Has(verdicts[row], word)));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {with.Length} | {with.Count(row => trips[row] is not null)} | {with.Count(row => excuses[row] is not null)} | {string.Join(" | ", counts)} |\n"
            );
        }
    }

    private static void Line(StringBuilder text, StudyTable table, string word, Func<int, bool> isSo)
    {
        long[] numbers = table.Wholes(StudyColumns.Run);
        int[] rows = [.. Enumerable.Range(0, table.Rows).Where(isSo)];
        string first = string.Join(", ", rows.Take(FirstRuns).Select(row => numbers[row].ToString(CultureInfo.InvariantCulture)));
        text.Append(CultureInfo.InvariantCulture, $"| {word} | {rows.Length} | {Percent * rows.Length / table.Rows:0.###} % | {first} |\n");
    }

    private static IEnumerable<string> Words(IEnumerable<string?> cells)
    {
        return cells
            .Where(cell => cell is not null)
            .SelectMany(cell => cell!.Split(", "))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    private static bool Has(string? cell, string word)
    {
        return cell is not null && cell.Split(", ").Contains(word, StringComparer.Ordinal);
    }
}
