using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;
using SSBms.Control;
using SSBms.Recordings.Surveys;

namespace SSBms.Cli.Replays;

/// <summary>
/// A replay as the report page shows it: the guard as the run, and the recording itself in the place of the run without guard, for it goes on
/// after a trip.
/// </summary>
internal static class ReplayPageJson
{
    private const double MilliPerUnit = 1e3;

    /// <summary>Writes the data of the page.</summary>
    /// <param name="file">Name of the recording.</param>
    /// <param name="result">What came out.</param>
    public static string Write(string file, ReplayResult result)
    {
        ReplaySetup setup = result.Setup;
        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", BuildVersion.Text);
                writer.WriteString("title", $"Replay of {file}");
                writer.WriteString(
                    "about",
                    "What the guard would have done with this cell: its firmware, on its virtual board, before the recording."
                );
                writer.Object(
                    "recording",
                    () =>
                    {
                        writer.WriteString("file", file);
                        writer.WriteString("format", setup.Recording.Format);
                        writer.WriteNumber("rows", setup.Survey.Rows);
                    }
                );
                writer.Object(
                    "cell",
                    () =>
                    {
                        writer.WriteString("id", "");
                        writer.WriteString("name", setup.Recording.Format);
                        writer.WriteString("reference", Text($"{setup.Survey.Rows:N0} rows over {Durations.Show(setup.Survey.Duration)}"));
                    }
                );
                writer.WriteNumber("seed", setup.Seed);
                writer.Number("cycleSeconds", setup.Profile.Settings.Get(Setting.Cycle));
                writer.List(
                    "notes",
                    setup.Recording.Notes.Concat(setup.Notes).Prepend($"columns: {string.Join("; ", setup.Recording.Columns)}"),
                    writer.WriteStringValue
                );
                writer.WriteBoolean("ok", true);
                writer.List<string>("parameters", [], writer.WriteStringValue);
                writer.Objects("cases", [result], item => Case(writer, item));
                writer.WriteEndObject();
            }
        );
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Case(Utf8JsonWriter writer, ReplayResult result)
    {
        writer.WriteString("name", "");
        writer.Object(
            "cell",
            () =>
            {
                writer.WriteString("id", "");
                writer.WriteString("name", "");
            }
        );
        writer.List<string>("expectations", [], writer.WriteStringValue);
        writer.List("figures", result.Figures, figure => writer.Named(new NamedValue(figure.Key, figure.Value, "")));
        writer.WriteStartArray("runs");
        IReadOnlyList<int> rows = Thinning.Rows(result.Series);
        Guarded(writer, result, rows);
        Recorded(writer, result, rows);
        writer.WriteEndArray();
    }

    private static void Guarded(Utf8JsonWriter writer, ReplayResult result, IReadOnlyList<int> rows)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("guarded", true);
        writer.WriteBoolean("replayed", true);
        writer.WriteString(
            "outcome",
            result.Trips.Count > 0 ? "wouldtrip"
                : result.Unready is not null ? "refused"
                : "passed"
        );
        writer.WriteString("summary", result.Summary);
        writer.Number("durationSeconds", result.Setup.Survey.Duration);
        if (result.Trips.Count > 0)
        {
            writer.Trip(result.Trips[0].Info);
        }

        writer.Guard(result.Setup.Profile);
        writer.Limits(result.Setup.Profile.Settings);
        writer.Course(result.Series, rows, result.Setup.Profile.Settings);
        writer.StepResistances(result.Resistances);

        // What came before the recording, which is the guard's getting ready, has no place on its axis.
        writer.Marks(result.Marks.Where(mark => mark.TimeSeconds >= 0.0));
        writer.WriteString("capacityUnit", "mAh");
        writer.Objects("cycles", result.Cycles, cycle => Cycle(writer, cycle));
        writer.WriteEndObject();
    }

    private static void Cycle(Utf8JsonWriter writer, RecordedCycle cycle)
    {
        writer.WriteNumber("number", cycle.Number);
        writer.Number("charge", cycle.ChargeIn * MilliPerUnit, JsonText.FigureDigits);
        writer.Number("discharge", cycle.ChargeOut * MilliPerUnit, JsonText.FigureDigits);
    }

    private static void Recorded(Utf8JsonWriter writer, ReplayResult result, IReadOnlyList<int> rows)
    {
        double area = result.Setup.Profile.Settings.Get(Setting.Area);
        writer.WriteStartObject();
        writer.WriteBoolean("guarded", false);
        writer.WriteBoolean("replayed", true);
        writer.WriteString("outcome", "completed");
        writer.WriteString("summary", "");
        writer.Number("durationSeconds", result.Setup.Survey.Duration);
        writer.Object("limits", () => { });
        writer.Object(
            "series",
            () =>
            {
                writer.List("time", rows, row => writer.Number(result.Series[Channel.Time][row]));
                Column("voltage", moment => moment.Voltage);
                Column("density", moment => moment.Current * MilliPerUnit / area);
                Column("pressure", moment => moment.Megapascal);
                Column("temperature", moment => moment.Celsius);
            }
        );
        writer.Marks([]);
        writer.WriteEndObject();

        void Column(string name, Func<RecordedMoment, double> value)
        {
            writer.Numbers(name, rows.Select(row => value(result.Recorded[row])));
        }
    }
}
