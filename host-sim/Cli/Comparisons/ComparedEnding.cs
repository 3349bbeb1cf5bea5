using System.Text.Json;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Comparisons;

/// <summary>How an input ended, as the file beside its record says it.</summary>
/// <param name="Outcome">In a word or two.</param>
/// <param name="Summary">In a sentence; empty where nothing says it.</param>
/// <param name="TripSeconds">When the guard tripped, s of the record; NaN where it did not.</param>
/// <param name="Cause">What tripped; empty for nothing.</param>
/// <param name="CauseText">The same with its numbers.</param>
/// <param name="Steps">Step resistances, Ω·cm² at 25 °C, with their times in s.</param>
internal sealed record ComparedEnding(
    string Outcome,
    string Summary,
    double TripSeconds,
    string Cause,
    string CauseText,
    IReadOnlyList<(double Seconds, double Resistance)> Steps
)
{
    /// <summary>The end of a recording of which nothing is known but its rows.</summary>
    public static ComparedEnding Unknown { get; } = new("recorded", "", double.NaN, "", "", []);

    /// <summary>The end of a recording in which the guard's state becomes "tripped".</summary>
    /// <param name="seconds">When, s of the record; NaN for never.</param>
    public static ComparedEnding Told(double seconds)
    {
        const string NotRecorded = "not in the recording";
        return double.IsNaN(seconds) ? Unknown : new ComparedEnding("tripped", "", seconds, NotRecorded, NotRecorded, []);
    }

    /// <summary>Reads the file of events of a run, or the result of a replay.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or is something else.</exception>
    public static ComparedEnding Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message})", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException(
                $"{path}: is not what happened in a run or a replay; expected what \"ssbms run\" or \"ssbms replay --out\" wrote",
                error
            );
        }
    }

    private static ComparedEnding Read(JsonElement root)
    {
        JsonElement trip = root.GetProperty("trip");
        bool tripped = trip.ValueKind != JsonValueKind.Null;
        return new ComparedEnding(
            root.TryGetProperty("outcome", out JsonElement outcome) ? Text(outcome)
                : tripped ? "would have tripped"
                : "nothing tripped",
            Text(root.GetProperty("summary")),
            tripped ? trip.GetProperty("timeSeconds").GetDouble() : double.NaN,
            tripped ? Text(trip.GetProperty("diagnosis")) : "",
            tripped ? Text(trip.GetProperty("text")) : "",
            root.TryGetProperty("resistances", out JsonElement steps)
                ?
                [
                    .. steps
                        .EnumerateArray()
                        .Select(step => (step.GetProperty("time").GetDouble(), step.GetProperty("ohm_cm2").GetDouble())),
                ]
                : []
        );
    }

    private static string Text(JsonElement item)
    {
        return item.GetString() ?? throw new FormatException();
    }
}
