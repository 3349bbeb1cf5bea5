using System.Globalization;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Live.Watch;
using SSBms.Live.Words;

namespace SSBms.Cli.Monitor;

/// <summary>What a board tells, as lines: what happens, at once; the values, once a second.</summary>
/// <param name="watch">The watch.</param>
internal sealed class MonitorLines(BoardWatch watch)
{
    private static readonly TimeSpan s_every = TimeSpan.FromSeconds(1);

    private DateTimeOffset _next;
    private double _printed = double.NegativeInfinity;
    private ProtectionState? _state;
    private string _lost = "";
    private int _events;

    /// <summary>Prints what is new.</summary>
    public void Print()
    {
        WatchState now = watch.Now;
        foreach (WatchEvent one in watch.Events.Since(_events))
        {
            _events = one.Number;
            Line($"{When(one.Time)}  {one.Text}");
        }

        string lost = now.Link == LinkState.Live || now.Reason.Length == 0 ? "" : MonitorText.Lost(now);
        if (lost != _lost)
        {
            _lost = lost;
            if (lost.Length > 0)
            {
                Line($"{watch.Source.Name}: {lost}");
            }
        }

        if (now is not { Link: LinkState.Live, Status: { } status })
        {
            return;
        }

        bool news = status.State != _state;
        if (news)
        {
            _state = status.State;
            Line($"{When(now.Time)}  {Story(status)}");
        }

        DateTimeOffset clock = TimeProvider.System.GetUtcNow();
        if ((news || clock >= _next) && now.Time > _printed)
        {
            _next = clock + s_every;
            _printed = now.Time;
            Line($"{When(now.Time)}  {Values(status)}");
        }
    }

    private static string Story(BoardStatus status)
    {
        Told told = status.Cause == DiagnosisCode.None ? StateWords.Of(status.State) : CauseWords.Of(status.Cause);
        string title = StateWords.Of(status.State).Title;
        string cause = status.Cause == DiagnosisCode.None ? "" : $", {DiagnosisNames.Of(status.Cause)}";
        return $"{title}{cause}: {told.Meaning} {told.ToDo}".TrimEnd();
    }

    private static string Values(BoardStatus status)
    {
        string[] values =
        [
            DiagnosisNames.Of(status.State),
            MonitorText.Of(status, Quantity.CellVoltage, "0.0000"),
            $"{MonitorText.Of(status, Quantity.CurrentDensity, "0.0000")} (-{Bare(status, Quantity.AllowedStripping, "0.0000")} to {Bare(status, Quantity.AllowedPlating, "0.0000")})",
            $"{MonitorText.Of(status, Quantity.StackPressure, "0.000")} (critical {Bare(status, Quantity.CriticalPressure, "0.000")})",
            MonitorText.Of(status, Quantity.HottestTemperature, "0.00"),
            MonitorText.Of(status, Quantity.CompensatedResistance, "0.0"),
        ];
        string raised =
            status.Raised.Count == 0 ? "" : "  raised: " + string.Join(", ", status.Raised.Select(code => DiagnosisNames.Of(code)));
        return string.Join("  ", values) + raised;
    }

    private static string Bare(BoardStatus status, Quantity quantity, string format)
    {
        return MonitorText.Number(status, quantity)?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
    }

    private static string When(double time)
    {
        return double.IsNaN(time) ? "   before" : string.Create(CultureInfo.InvariantCulture, $"{time, 7:0.0} s");
    }

    private static void Line(string text)
    {
        Console.Out.WriteLine(MonitorText.Safe(text));
    }
}
