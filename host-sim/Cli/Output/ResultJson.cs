using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Cli.Output;

/// <summary>The parts that the summary, the event file and the report have in common.</summary>
public static class ResultJson
{
    /// <summary>Writes a trip, or null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="trip">The trip; may be null.</param>
    public static void Trip(this Utf8JsonWriter writer, TripInfo? trip)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (trip is null)
        {
            writer.WriteNull("trip");
            return;
        }

        writer.WriteStartObject("trip");
        writer.WriteString("diagnosis", trip.Diagnosis);
        writer.Number("timeSeconds", trip.TimeSeconds);
        writer.WriteString("watched", trip.Watched);
        writer.Number("value", trip.Value);
        writer.Number("bound", trip.Bound);
        writer.WriteString("unit", trip.Unit);
        writer.WriteString("text", trip.Text);
        writer.List("values", trip.Values, writer.Named);
        writer.List("truth", trip.Truth, writer.Named);
        if (trip.IsFalse is { } wrong)
        {
            writer.WriteBoolean("false", wrong);
        }
        else
        {
            writer.WriteNull("false");
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes what the guard guards by: name, hash, and every setting.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="profile">The profile.</param>
    public static void Guard(this Utf8JsonWriter writer, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(profile);
        writer.WriteStartObject("guard");
        writer.WriteString("profile", profile.Name);
        writer.WriteString("hash", profile.Hash.ToString("X8", CultureInfo.InvariantCulture));
        writer.List(
            "settings",
            SettingTable.Rows(),
            row => writer.Named(new NamedValue(row.Name, profile.Settings.Get(row.Setting), row.Unit == "1" ? "" : row.Unit))
        );
        writer.WriteEndObject();
    }

    /// <summary>Writes a number with its name and unit.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    public static void Named(this Utf8JsonWriter writer, NamedValue value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.Number("value", value.Value);
        writer.WriteString("unit", value.Unit);
        writer.WriteEndObject();
    }

    /// <summary>Writes what happened when.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="marks">What happened.</param>
    public static void Marks(this Utf8JsonWriter writer, IEnumerable<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(marks);
        writer.List(
            "marks",
            marks,
            mark =>
            {
                writer.WriteStartObject();
                writer.Number("time", mark.TimeSeconds);
                writer.WriteString("kind", mark.Kind.ToString().ToLowerInvariant());
                writer.WriteString("text", mark.Text);
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>Writes what became of expectations.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="expectations">The expectations.</param>
    public static void Expectations(this Utf8JsonWriter writer, IEnumerable<ExpectationResult> expectations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.List(
            "expectations",
            expectations,
            item =>
            {
                writer.WriteStartObject();
                writer.WriteString("text", item.Text);
                if (item.Ok is { } ok)
                {
                    writer.WriteBoolean("ok", ok);
                }
                else
                {
                    writer.WriteNull("ok");
                }

                writer.WriteString("actual", item.Actual);
                writer.WriteString("run", item.Guarded ? "guarded" : "unguarded");
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>The name of an outcome in files.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Name(Outcome outcome)
    {
        return outcome.ToString().ToLowerInvariant();
    }
}
