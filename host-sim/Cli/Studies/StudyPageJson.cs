using System.Globalization;
using System.Text.Json;
using SSBms.Bench.Studies;
using SSBms.Cli.Output;
using SSBms.Cli.Results;

namespace SSBms.Cli.Studies;

/// <summary>The data of the page of a study. What the page says of all runs is computed here; its plots are drawn from the rows.</summary>
public static class StudyPageJson
{
    /// <summary>Writes the data.</summary>
    /// <param name="study">The study.</param>
    /// <param name="table">Its table.</param>
    /// <param name="worst">The runs that deserve a look.</param>
    /// <param name="ranked">What ranked them, as it was asked for; null for what went wrong.</param>
    public static string Write(Study study, StudyTable table, IReadOnlyList<WorstRun> worst, string? ranked)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(worst);
        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", BuildVersion.Text);
                writer.WriteString("title", study.Title);
                writer.WriteString("about", study.About);
                writer.WriteString("file", study.File);
                writer.WriteString("hash", study.Hash);
                writer.WriteString("design", study.Design);
                writer.WriteNumber("runs", table.Rows);
                writer.Verdict(new StudyVerdict(study, table));
                writer.Rows(study, table);
                writer.Survival(table);
                writer.Worst(study, table, worst, ranked);
                writer.WriteEndObject();
            }
        );
    }

    private static void Verdict(this Utf8JsonWriter writer, StudyVerdict verdict)
    {
        writer.WriteBoolean("good", verdict.IsGood);
        writer.List("sentences", verdict.Sentences, writer.WriteStringValue);
        writer.Counts("outcomes", verdict.Outcomes);
        writer.Counts("unguardedOutcomes", verdict.UnguardedOutcomes);
    }

    private static void Counts(this Utf8JsonWriter writer, string name, IReadOnlyList<(string Word, int Count)> entries)
    {
        writer.Objects(
            name,
            entries,
            entry =>
            {
                writer.WriteString("word", entry.Word);
                writer.WriteNumber("count", entry.Count);
            }
        );
    }

    private static void Rows(this Utf8JsonWriter writer, Study study, StudyTable table)
    {
        var sample = new RowSample(table.Rows);
        var inputs = new Queue<StudyInput>(study.Inputs);
        long[] runs = table.Wholes(StudyColumns.Run);
        writer.WriteNumber("every", sample.Every);
        writer.List("run", sample.Rows, row => writer.WriteNumberValue(runs[row]));
        writer.WriteStartArray("columns");
        foreach (StudyColumn column in table.Columns)
        {
            StudyInput? input = column.Role == ColumnRole.Input ? inputs.Dequeue() : null;
            if (
                column.Kind == ColumnKind.Text
                && column.Role != ColumnRole.Identity
                && Array.Exists(table.Texts(column.Name), text => text is not null)
            )
            {
                writer.Words(column, input, table.Texts(column.Name), sample);
            }
            else if (column.Kind == ColumnKind.Number && FigureSummary.Of(table.Numbers(column.Name)) is { } summary)
            {
                // A figure that is the same in all runs has nothing to show.
                if (input is not null || summary.Varies)
                {
                    writer.Numbers(column, input, table.Numbers(column.Name), summary, sample);
                }
            }
        }

        writer.WriteEndArray();
    }

    private static void Words(this Utf8JsonWriter writer, StudyColumn column, StudyInput? input, string?[] texts, RowSample sample)
    {
        List<string> words = [.. Tally.Of(texts).Select(entry => entry.Word)];
        if (input is not null)
        {
            words.Sort(StringComparer.Ordinal);
        }

        Dictionary<string, int> places = words.Select((word, i) => (word, i)).ToDictionary(StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.Head(column, input);
        writer.List("words", words, writer.WriteStringValue);
        writer.List("places", sample.Rows, row => writer.WriteNumberValue(texts[row] is { } text ? places[text] : -1));
        writer.WriteEndObject();
    }

    private static void Numbers(
        this Utf8JsonWriter writer,
        StudyColumn column,
        StudyInput? input,
        double[] numbers,
        FigureSummary summary,
        RowSample sample
    )
    {
        writer.WriteStartObject();
        writer.Head(column, input);
        if (input?.IsLogarithmic == true)
        {
            writer.WriteBoolean("logarithmic", value: true);
        }

        writer.Object(
            "summary",
            () =>
            {
                writer.WriteNumber("runs", summary.Runs);
                writer.Figures([
                    ("least", summary.Least),
                    ("low", summary.Low),
                    ("median", summary.Median),
                    ("high", summary.High),
                    ("most", summary.Most),
                ]);
            }
        );
        writer.Numbers("values", sample.Rows.Select(row => numbers[row]));
        writer.WriteEndObject();
    }

    private static void Head(this Utf8JsonWriter writer, StudyColumn column, StudyInput? input)
    {
        writer.WriteString("name", column.Name);
        writer.WriteString("role", column.Role.Word());
        writer.WriteString("unit", column.Unit);
        if (input is not null)
        {
            writer.WriteString("input", input.Name);
        }
    }

    private static void Survival(this Utf8JsonWriter writer, StudyTable table)
    {
        var events = SurvivalEvent
            .All.Select(known => (known.Name, Guarded: known.Guarded(table), Unguarded: known.Unguarded(table)))
            .Where(known => known.Guarded?.Happened > 0 || known.Unguarded?.Happened > 0);
        writer.Objects(
            "survival",
            events,
            known =>
            {
                double end = Math.Max(known.Guarded?.End ?? 0.0, known.Unguarded?.End ?? 0.0);
                IReadOnlyList<double> ticks = TimeTicks.Until(end);
                writer.WriteString("event", known.Name);
                writer.Number("end", end);
                writer.Numbers("ticks", ticks);
                writer.Curve("guarded", known.Guarded, ticks);
                writer.Curve("unguarded", known.Unguarded, ticks);
            }
        );
    }

    private static void Curve(this Utf8JsonWriter writer, string name, SurvivalCurve? curve, IReadOnlyList<double> ticks)
    {
        // Without a row there is no share to speak of.
        if (curve is null || curve.Runs == 0)
        {
            return;
        }

        List<SurvivalStep> steps = [.. SurvivalDrawing.Steps(curve.Steps)];
        writer.Object(
            name,
            () =>
            {
                writer.WriteNumber("runs", curve.Runs);
                writer.WriteNumber("happened", curve.Happened);
                writer.Number("end", curve.End);
                writer.Numbers("time", steps.Select(step => step.Seconds));
                writer.Numbers("share", steps.Select(step => step.Share));
                writer.Numbers("low", steps.Select(step => step.Low));
                writer.Numbers("high", steps.Select(step => step.High));
                writer.List("atRisk", ticks, tick => writer.WriteNumberValue(curve.AtRisk(tick)));
            }
        );
    }

    private static void Worst(this Utf8JsonWriter writer, Study study, StudyTable table, IReadOnlyList<WorstRun> worst, string? ranked)
    {
        List<StudyColumn> inputs = [.. table.Columns.Where(column => column.Role == ColumnRole.Input)];
        if (ranked is not null)
        {
            writer.WriteString("ranked", ranked);
        }

        writer.Objects(
            "worst",
            worst,
            entry =>
            {
                string number = entry.Run.ToString(CultureInfo.InvariantCulture);
                writer.WriteNumber("run", entry.Run);
                writer.WriteString("outcome", table.Texts(StudyColumns.Outcome)[entry.Row]);
                writer.WriteString("what", entry.What);
                writer.List("inputs", inputs, column => writer.Cell(table, column, entry.Row));
                writer.WriteString("command", $"ssbms study run {study.File} --only {number}");
                if (table.Texts(StudyColumns.Error)[entry.Row] is null)
                {
                    writer.WriteString("replay", $"{StudyFolder.ReplayOf((int)entry.Run)}/{ResultFiles.Report}");
                }
            }
        );
    }

    private static void Cell(this Utf8JsonWriter writer, StudyTable table, StudyColumn column, int row)
    {
        if (column.Kind == ColumnKind.Text)
        {
            writer.WriteStringValue(table.Texts(column.Name)[row]);
        }
        else
        {
            writer.Number(table.Numbers(column.Name)[row], JsonText.FigureDigits);
        }
    }
}
