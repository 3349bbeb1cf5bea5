using SSBms.Bench.Runs;

namespace SSBms.Cli.Output;

/// <summary>The one object that "ssbms run --json" prints.</summary>
public static class SummaryJson
{
    /// <summary>Writes the object.</summary>
    /// <param name="result">What came out.</param>
    public static string Write(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        bool several = result.Cases.Count > 1;
        return JsonText.Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("ok", result.Ok);
                writer.WriteString("verdict", result.Verdict.ToString().ToLowerInvariant());
                writer.WriteString("outcome", ResultJson.Name(Gravest(result)));
                writer.Trip(result.Cases.Select(item => item.Runs[0].Trip).FirstOrDefault(trip => trip is not null));
                writer.WriteStartObject("figures");
                foreach (CaseResult item in result.Cases)
                {
                    foreach ((string name, double value) in item.Figures)
                    {
                        writer.Number(several ? $"{item.Setup.Name}.{name}" : name, value);
                    }
                }

                writer.WriteEndObject();
                writer.Expectations(result.Cases.SelectMany(item => item.Expectations));
                writer.List(
                    "cases",
                    result.Cases,
                    item =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("name", item.Setup.Name);
                        writer.WriteString("cell", item.Setup.Cell.Id);
                        foreach (RunResult run in item.Runs)
                        {
                            writer.WriteString(run.Guarded ? "guarded" : "unguarded", run.Summary);
                        }

                        writer.WriteEndObject();
                    }
                );
                writer.WriteEndObject();
            }
        );
    }

    private static Outcome Gravest(ExperimentResult result)
    {
        return result.Cases.Max(item => item.Runs[0].Outcome);
    }
}
