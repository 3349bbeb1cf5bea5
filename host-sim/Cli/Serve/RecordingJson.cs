using System.Text.Json;
using SSBms.Cli.Output;

namespace SSBms.Cli.Serve;

/// <summary>A recording as the page gets it.</summary>
internal static class RecordingJson
{
    /// <summary>Writes all but its page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="recording">The recording.</param>
    public static void Write(Utf8JsonWriter writer, ConsoleRecording recording)
    {
        writer.WriteNumber("id", recording.Id);
        writer.WriteString("name", recording.Name);
        writer.WriteString("guard", recording.Guard);
        writer.WriteString("state", recording.State.Word());
        writer.WriteNumber("percent", recording.Percent);
        writer.WriteString("verdict", recording.Verdict);
    }
}
