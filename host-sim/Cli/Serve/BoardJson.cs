using System.Text.Json;
using SSBms.Bench.Link;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;
using SSBms.Control;
using SSBms.Live.Simulation;
using SSBms.Live.Watch;
using SSBms.Live.Words;
using SSBms.Runtime;

namespace SSBms.Cli.Serve;

/// <summary>A board as the page gets it.</summary>
internal static class BoardJson
{
    private const int Digits = 7;

    /// <summary>The bounds that the page draws, by the diagnosis that guards them.</summary>
    private static readonly (string Name, DiagnosisCode Code)[] s_bounds =
    [
        ("leastVoltage", DiagnosisCode.UnderVoltage),
        ("mostVoltage", DiagnosisCode.OverVoltage),
        ("mostPressure", DiagnosisCode.PressureWallExceeded),
        ("leastTemperature", DiagnosisCode.UnderTemperature),
        ("mostTemperature", DiagnosisCode.OverTemperature),
        ("mostRatio", DiagnosisCode.ResistanceRunaway),
        ("leastContact", DiagnosisCode.ContactLoss),
    ];

    /// <summary>Writes all that is known, with the rows and events that are new.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="board">The board.</param>
    /// <param name="rows">The new rows.</param>
    /// <param name="events">The new events.</param>
    /// <param name="isWhole">True when they are all there are, false when they follow others.</param>
    public static void Write(Utf8JsonWriter writer, ConsoleBoard board, WatchSlice rows, IReadOnlyList<WatchEvent> events, bool isWhole)
    {
        BoardWatch watch = board.Watch;
        WatchState now = watch.Now;
        writer.WriteNumber("id", board.Id);
        writer.WriteString("name", watch.Source.Name);
        writer.WriteBoolean("whole", isWhole);
        writer.WriteString("link", now.Link.Word());
        writer.WriteNumber("since", now.Since.ToUnixTimeMilliseconds());
        writer.WriteString("reason", now.Reason);
        writer.Number("time", now.Time, Digits + 2);
        if (now.Status is { } status)
        {
            Write(writer, status, now);
        }

        if (now.Interface is { } seen)
        {
            writer.Object("eye", () => EyeJson.Write(writer, seen));
        }

        if (watch.Source.Simulation is { } simulation)
        {
            writer.Object("simulation", () => Write(writer, simulation));
        }

        writer.Objects("trips", now.Trips.Reverse(), trip => Write(writer, trip));
        writer.Objects("events", events, one => Write(writer, one));
        writer.Object("rows", () => Write(writer, rows));
    }

    /// <summary>Writes rows, a column for each channel.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(Utf8JsonWriter writer, WatchSlice rows)
    {
        writer.List("time", rows.Times, time => writer.Number(time));
        for (int i = 0; i < rows.Values.Count; i++)
        {
            writer.Numbers(((WatchChannel)i).Word(), rows.Values[i].Select(value => (double)value));
        }
    }

    /// <summary>Writes a trip with all that was known, and the minute before it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="trip">The trip.</param>
    public static void WriteWhole(Utf8JsonWriter writer, WatchTrip trip)
    {
        Write(writer, trip);
        writer.Objects(
            "values",
            trip.Trip.Values,
            value =>
            {
                writer.WriteString("name", value.Name);
                writer.Number("value", value.Value, Digits);
                writer.WriteString("unit", value.Unit);
            }
        );
        IReadOnlyList<BoardMinuteRow> minute = trip.Minute?.Rows ?? [];
        writer.Object(
            "minute",
            () =>
            {
                writer.Numbers("time", minute.Select(row => (row.Milliseconds - trip.Trip.Milliseconds) * 1e-3));
                writer.Numbers("voltage", minute.Select(row => row.CellVoltage ?? double.NaN));
                writer.Numbers("current", minute.Select(row => row.Current * 1e3 ?? double.NaN));
                writer.Numbers("pressure", minute.Select(row => row.StackPressure ?? double.NaN));
                writer.Numbers("plate", minute.Select(row => row.PlateTemperature));
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, BoardStatus status, WatchState now)
    {
        writer.WriteString("state", DiagnosisNames.Of(status.State));
        Write(writer, "words", StateWords.Of(status.State));
        writer.WriteString("cause", status.Cause == DiagnosisCode.None ? "" : DiagnosisNames.Of(status.Cause));
        if (status.Cause != DiagnosisCode.None)
        {
            Write(writer, "causeWords", CauseWords.Of(status.Cause));
        }

        writer.WriteString("profile", status.Profile.Name);
        writer.WriteString("hash", status.Profile.Hash.ToString("X8", System.Globalization.CultureInfo.InvariantCulture));
        writer.Number("boardSeconds", status.Milliseconds * 1e-3, Digits + 2);
        writer.Objects("raised", status.Raised.Where(code => code != status.Cause), code => Write(writer, CauseWords.Of(code)));
        writer.Object(
            "bounds",
            () =>
            {
                foreach ((string name, DiagnosisCode code) in s_bounds)
                {
                    LimitMessage? row = now.Limits.FirstOrDefault(limit => limit.Code == code);
                    writer.Number(name, row is { IsBoundKnown: true } ? row.Bound : double.NaN, Digits);
                }
            }
        );
    }

    private static void Write(Utf8JsonWriter writer, string name, Told told)
    {
        writer.Object(name, () => Write(writer, told));
    }

    private static void Write(Utf8JsonWriter writer, Told told)
    {
        writer.WriteString("title", told.Title);
        writer.WriteString("meaning", told.Meaning);
        writer.WriteString("toDo", told.ToDo);
    }

    private static void Write(Utf8JsonWriter writer, LiveExperiment simulation)
    {
        LiveProgress progress = simulation.Progress;
        writer.Number("speed", simulation.Speed);
        writer.WriteNumber("port", simulation.Port);
        writer.WriteString("phrase", progress.Phrase);
        writer.Number("share", progress.Share, 4);
        writer.WriteString("ended", progress.Ended);
        writer.Number("contact", progress.ContactFraction, 4);
        writer.WriteBoolean("conducts", progress.Conducts);
    }

    private static void Write(Utf8JsonWriter writer, WatchTrip trip)
    {
        writer.WriteNumber("number", trip.Trip.Number);
        writer.Number("time", trip.Time, Digits + 2);
        writer.WriteString("code", DiagnosisNames.Of(trip.Trip.Code));
        writer.WriteString("story", TripStory.Of(trip.Trip));
        Write(writer, "words", CauseWords.Of(trip.Trip.Code));
        writer.WriteBoolean("hasMinute", trip.Minute is not null);
    }

    private static void Write(Utf8JsonWriter writer, WatchEvent one)
    {
        writer.WriteNumber("number", one.Number);
        writer.Number("time", one.Time, Digits + 2);
        writer.WriteNumber("heard", one.Heard.ToUnixTimeMilliseconds());
        writer.WriteString("tone", one.Tone.Word());
        writer.WriteString("text", one.Text);
    }
}
