using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Experiments;
using SSBms.Bench.Runs;
using SSBms.CellModels.Definitions;

namespace SSBms.Cli.Output;

/// <summary>The data of the report page.</summary>
public static class ReportJson
{
    private const int Digits = 6;

    /// <summary>Writes the data.</summary>
    /// <param name="result">What came out.</param>
    public static string Write(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Write(indented: false, writer => Write(writer, result));
    }

    private static void Write(Utf8JsonWriter writer, ExperimentResult result)
    {
        ExperimentCase first = result.Cases[0].Setup;
        writer.WriteStartObject();
        writer.WriteString("version", BuildVersion.Text);
        writer.WriteString("title", result.Experiment.Title);
        writer.WriteString("about", result.Experiment.About);
        writer.WriteStartObject("cell");
        writer.WriteString("id", first.Cell.Id);
        writer.WriteString("name", first.Cell.Name);
        writer.WriteString("reference", first.Cell.Reference);
        writer.WriteEndObject();
        writer.WriteNumber("seed", first.Seed);
        writer.Number("cycleSeconds", first.CycleSeconds);
        writer.List("notes", Notes(result), writer.WriteStringValue);
        writer.WriteBoolean("ok", result.Ok);
        writer.WriteString("verdict", result.Verdict.ToString().ToLowerInvariant());
        writer.Parameters(first.Cell);
        writer.List("cases", result.Cases, item => Write(writer, item));
        writer.WriteEndObject();
    }

    private static List<string> Notes(ExperimentResult result)
    {
        const double FastCycle = 0.1;
        ExperimentCase first = result.Cases[0].Setup;
        var notes = new List<string>();
        if (first.CycleSeconds > FastCycle)
        {
            notes.Add(Text($"The guard's control cycle was set to {first.CycleSeconds:0.###} s for this run; on a board it is 0.1 s."));
        }

        notes.AddRange(
            first
                .Cell.Parameters.Where(parameter => parameter.Basis == Basis.Fitted)
                .Select(parameter => Text($"Fitted: {parameter.Name} = {parameter.Value:G6} {parameter.Unit} ({parameter.Source})."))
        );
        return notes;
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private static void Write(Utf8JsonWriter writer, CaseResult item)
    {
        writer.WriteStartObject();
        writer.WriteString("name", item.Setup.Name);
        writer.WriteStartObject("cell");
        writer.WriteString("id", item.Setup.Cell.Id);
        writer.WriteString("name", item.Setup.Cell.Name);
        writer.WriteEndObject();
        writer.Expectations(item.Expectations);
        writer.List("figures", item.Figures, figure => writer.Named(new NamedValue(figure.Key, figure.Value, "")));
        writer.List("runs", item.Runs, run => Write(writer, item.Setup, run));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ExperimentCase setup, RunResult run)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("guarded", run.Guarded);
        writer.WriteString("outcome", ResultJson.Name(run.Outcome));
        writer.WriteString("summary", run.Summary);
        writer.Number("durationSeconds", run.DurationSeconds);
        if (run.Figures.TryGetValue("open_time_s", out double opened))
        {
            writer.Number("openedSeconds", opened);
        }

        if (run.Trip is not null)
        {
            writer.Trip(run.Trip);
        }

        writer.Guard(setup.Profile);
        writer.Limits(setup.Profile.Settings);
        writer.Course(run.Series, Thinning.Rows(run.Series), setup.Profile.Settings);
        writer.StepResistances(run.StepResistances);
        writer.Marks(run.Marks);
        WriteCapacities(writer, setup, run);
        writer.WriteEndObject();
    }

    private static void WriteCapacities(Utf8JsonWriter writer, ExperimentCase setup, RunResult run)
    {
        bool full = setup.Cell.Kind == CellKind.Full;
        double factor = full ? 1e3 / setup.Cell["cathode.loading"] : 1.0;
        writer.WriteString("capacityUnit", full ? "mAh/g" : "mAh/cm²");
        writer.List(
            "cycles",
            run.Cycles,
            cycle =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("number", cycle.Number);
                writer.Number("charge", cycle.Charge * factor, Digits);
                writer.Number("discharge", cycle.Discharge * factor, Digits);
                writer.WriteEndObject();
            }
        );
        writer.Objects(
            "cycleCurves",
            CycleCurves.Of(run),
            curve =>
            {
                writer.WriteNumber("cycle", curve.Cycle);
                writer.WriteString("direction", curve.Charges ? "charge" : "discharge");
                writer.List("capacity", curve.Capacity, charge => writer.Number(charge * factor, Digits));
                writer.List("voltage", curve.Voltage, volts => writer.Number(volts, Digits));
            }
        );
        writer.List(
            "curves",
            run.Curves,
            curve =>
            {
                writer.WriteStartObject();
                writer.WriteString("label", curve.Label);
                writer.List("capacity", curve.Charge, charge => writer.Number(charge * factor, Digits));
                writer.List("voltage", curve.Voltage, volts => writer.Number(volts, Digits));
                writer.WriteEndObject();
            }
        );
    }
}
