using SSBms.Bench.Runs;
using SSBms.Runtime;

namespace SSBms.Cli.Output;

/// <summary>events.json: what happened when, and why the contactor opened.</summary>
public static class EventsJson
{
    /// <summary>Writes the file of a run.</summary>
    /// <param name="profile">What the guard guarded by.</param>
    /// <param name="run">The run.</param>
    public static string Write(Profile profile, RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonText.Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("guarded", run.Guarded);
                writer.WriteString("outcome", ResultJson.Name(run.Outcome));
                writer.WriteString("summary", run.Summary);
                writer.Guard(profile);
                writer.Trip(run.Trip);
                writer.Marks(run.Marks);
                writer.WriteEndObject();
            }
        );
    }
}
