using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.Cli.Output;

namespace SSBms.Cli.Replays;

/// <summary>A replay as JSON: what "--json" prints and replay.json holds.</summary>
internal static class ReplayJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="file">Name of the recording.</param>
    /// <param name="result">What came out.</param>
    public static string Write(string file, ReplayResult result)
    {
        return JsonText.Answer(
            ok: true,
            result.Figures.Select(figure => (figure.Key, figure.Value)),
            writer =>
            {
                writer.WriteString("file", file);
                writer.WriteString("format", result.Setup.Recording.Format);
                writer.WriteString("summary", result.Summary);
                writer.Trip(result.Trips.Count > 0 ? result.Trips[0].Info : null);
                writer.Objects(
                    "trips",
                    result.Trips,
                    trip =>
                    {
                        writer.Number("timeSeconds", trip.Info.TimeSeconds);
                        writer.WriteNumber("line", trip.Line);
                        writer.WriteString("diagnosis", trip.Info.Diagnosis);
                        writer.WriteString("text", trip.Info.Text);
                    }
                );
                writer.List("columns", result.Setup.Recording.Columns, writer.WriteStringValue);
                writer.List("notes", result.Setup.Recording.Notes.Concat(result.Setup.Notes), writer.WriteStringValue);
                writer.Guard(result.Setup.Profile);
                writer.Objects(
                    "cycles",
                    result.Cycles,
                    cycle =>
                    {
                        writer.WriteNumber("number", cycle.Number);
                        writer.Number("charge_in_ah", cycle.ChargeIn);
                        writer.Number("charge_out_ah", cycle.ChargeOut);
                        writer.Number("coulombic_efficiency", cycle.CoulombicEfficiency);
                        writer.Number("energy_efficiency", cycle.EnergyEfficiency);
                    }
                );
                writer.Objects(
                    "marks",
                    result.Marks,
                    mark =>
                    {
                        writer.Number("time", mark.TimeSeconds);
                        writer.WriteString("kind", mark.Kind.Word());
                        writer.WriteString("text", mark.Text);
                    }
                );
                writer.Objects(
                    "resistances",
                    result.Resistances,
                    point =>
                    {
                        writer.Number("time", point.TimeSeconds);
                        writer.Number("ohm_cm2", point.Resistance, JsonText.FigureDigits);
                        writer.Number("evidence", point.Evidence, JsonText.FigureDigits);
                    }
                );
            }
        );
    }
}
