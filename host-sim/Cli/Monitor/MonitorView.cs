using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Live.Simulation;
using SSBms.Live.Watch;
using SSBms.Live.Words;
using SSBms.Runtime;

namespace SSBms.Cli.Monitor;

/// <summary>The picture in the terminal: state and cause in words, colour and shape; values against their limits; what has happened.</summary>
internal static class MonitorView
{
    private const int Bar = 24;
    private const int MostEvents = 8;

    /// <summary>The picture now.</summary>
    /// <param name="watch">The watch.</param>
    public static IRenderable Of(BoardWatch watch)
    {
        WatchState now = watch.Now;
        var rows = new List<IRenderable> { Head(watch, now) };
        if (now.Status is { } status)
        {
            rows.Add(Values(status, now));
            foreach (DiagnosisCode code in status.Raised.Where(code => code != status.Cause))
            {
                Told told = CauseWords.Of(code);
                rows.Add(new Markup($"[yellow]! {Markup.Escape(told.Title)}[/]: {Markup.Escape(told.Meaning)} {Markup.Escape(told.ToDo)}"));
            }
        }

        if (now.Interface is { } seen)
        {
            string colour = seen.IsWarned || seen.Eye is EyeState.Blind ? "yellow" : "grey";
            rows.Add(new Markup($"lithium interface: [{colour}]{Markup.Escape(seen.Sentence)}[/]"));
        }

        rows.Add(Events(watch));
        rows.Add(new Markup("[grey]o opens the contactor, Ctrl-C ends watching[/]"));
        return new Rows(rows);
    }

    private static Panel Head(BoardWatch watch, WatchState now)
    {
        var lines = new List<IRenderable>();
        string colour = "grey";
        if (now.Status is { } status)
        {
            (string shape, colour) = status.State switch
            {
                ProtectionState.Operating => ("●", "green"),
                ProtectionState.Derated => ("◐", "yellow"),
                ProtectionState.Tripped => ("▲", "red"),
                ProtectionState.Armed or ProtectionState.Proving => ("◌", "blue"),
                _ => ("■", "grey"),
            };
            Told state = StateWords.Of(status.State);
            Told told = status.Cause == DiagnosisCode.None ? state : CauseWords.Of(status.Cause);
            string title = status.Cause == DiagnosisCode.None ? state.Title : $"{state.Title}: {told.Title}";
            lines.Add(new Markup($"[bold {colour}]{shape} {Markup.Escape(title)}[/]"));
            lines.Add(new Markup(Markup.Escape(told.Meaning)));
            lines.Add(new Markup($"[bold]{Markup.Escape(told.ToDo)}[/]"));
        }

        if (now.Link != LinkState.Live)
        {
            lines.Insert(0, new Markup($"[black on yellow] {Markup.Escape(MonitorText.Lost(now))} [/]"));
        }

        if (watch.Source.Simulation is { Progress: { } progress } simulation)
        {
            lines.Add(new Markup($"[grey]{Markup.Escape(Simulated(progress, simulation.Speed))}[/]"));
        }

        return new Panel(new Rows(lines))
        {
            Header = new PanelHeader($" {Markup.Escape(MonitorText.Safe(Name(watch, now)))} "),
            Expand = true,
        };
    }

    private static string Name(BoardWatch watch, WatchState now)
    {
        return now.Status is { Profile.Name.Length: > 0 } status
            ? string.Create(CultureInfo.InvariantCulture, $"{watch.Source.Name}, guards {status.Profile.Name} {status.Profile.Hash:X8}")
            : watch.Source.Name;
    }

    private static string Simulated(LiveProgress progress, double speed)
    {
        string what = progress.Ended.Length > 0 ? progress.Ended : progress.Phrase;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"simulated, {speed:0.##} times real time, {progress.Share:0 %} done: {what}; true contact {progress.ContactFraction:0.000}"
        );
    }

    private static Table Values(BoardStatus status, WatchState now)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns(new TableColumn(""), new TableColumn("").RightAligned(), new TableColumn(""), new TableColumn(""));
        Row(
            table,
            status,
            "voltage",
            Quantity.CellVoltage,
            "0.0000",
            Bound(now, DiagnosisCode.UnderVoltage),
            Bound(now, DiagnosisCode.OverVoltage)
        );
        double? plating = MonitorText.Number(status, Quantity.AllowedPlating);
        double? stripping = -MonitorText.Number(status, Quantity.AllowedStripping);
        Row(table, status, "current density", Quantity.CurrentDensity, "0.0000", stripping, plating);
        double? critical = MonitorText.Number(status, Quantity.CriticalPressure);
        Row(table, status, "stack pressure", Quantity.StackPressure, "0.000", critical, Bound(now, DiagnosisCode.PressureWallExceeded));
        double? coldest = Bound(now, DiagnosisCode.UnderTemperature);
        double? hottest = Bound(now, DiagnosisCode.OverTemperature);
        Row(table, status, "pressure asked for", Quantity.RequestedPressure, "0.000", null, null);
        Row(table, status, "hottest", Quantity.HottestTemperature, "0.00", coldest, hottest);
        Row(table, status, "coldest", Quantity.ColdestTemperature, "0.00", coldest, hottest);
        Row(table, status, "resistance", Quantity.CompensatedResistance, "0.0", null, null);
        Row(table, status, "over its baseline", Quantity.ResistanceRatio, "0.000", null, Bound(now, DiagnosisCode.ResistanceRunaway));
        return table;
    }

    private static double? Bound(WatchState now, DiagnosisCode code)
    {
        return now.Limits.FirstOrDefault(limit => limit.Code == code) is { IsBoundKnown: true } row ? row.Bound : null;
    }

    private static void Row(Table table, BoardStatus status, string name, Quantity quantity, string format, double? low, double? high)
    {
        double? value = MonitorText.Number(status, quantity);
        string Number(double? number) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
        string text = MonitorText.Of(status, quantity, format);
        string range = (low, high) switch
        {
            (null, null) => "",
            (null, _) => $"up to {Number(high)}",
            (_, null) => $"from {Number(low)}",
            _ => $"{Number(low)} to {Number(high)}",
        };

        // As it is shown: the noise of a current that is off lies beyond a band that is closed.
        bool outside = Shown(value, format) < Shown(low, format) || Shown(value, format) > Shown(high, format);
        table.AddRow(
            new Text(name),
            outside ? new Markup($"[red bold]{Markup.Escape(text)} ![/]") : new Text(text + "  "),
            new Text(Drawn(value, low, high)),
            new Text(range)
        );
    }

    private static double? Shown(double? value, string format)
    {
        return value is { } number
            ? double.Parse(number.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Where a value lies between two bounds.</summary>
    private static string Drawn(double? value, double? low, double? high)
    {
        if (value is not { } number || low is not { } from || high is not { } to || !(to > from))
        {
            return "";
        }

        int place = (int)Math.Round(Math.Clamp((number - from) / (to - from), 0.0, 1.0) * (Bar - 1));
        return $"├{new string('─', place)}●{new string('─', Bar - 1 - place)}┤";
    }

    private static Rows Events(BoardWatch watch)
    {
        IEnumerable<WatchEvent> events = watch.Events.Since(0).TakeLast(MostEvents);
        return new Rows(events.Select(one => new Markup($"[{Colour(one.Tone)}]{Markup.Escape(Line(one))}[/]")));
    }

    private static string Line(WatchEvent one)
    {
        string when = double.IsNaN(one.Time) ? "before" : Durations.Show(Math.Max(one.Time, 0.0));
        return MonitorText.Safe($"{when, 16}  {one.Text}");
    }

    private static string Colour(EventTone tone)
    {
        return tone switch
        {
            EventTone.Trip => "red",
            EventTone.Warning => "yellow",
            EventTone.Link => "blue",
            _ => "default",
        };
    }
}
