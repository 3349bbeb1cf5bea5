using System.Text.Json;
using SSBms.Cli.Output;

namespace SSBms.Cli.Comparisons;

/// <summary>A comparison as JSON: its figures for "--json", and with the courses of its quantities for the page.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes what "--json" prints.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string Write(Comparison comparison)
    {
        return JsonText.Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("ok", true);
                writer.WriteString("align", Word(comparison.Alignment));
                writer.Objects("inputs", comparison.Inputs, input => Input(writer, comparison, input));
                writer.Objects("figures", comparison.Figures, figure => Figure(writer, figure));
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>Writes the data of the page.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string WritePage(Comparison comparison)
    {
        return JsonText.Write(
            indented: false,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("version", BuildVersion.Text);
                writer.WriteString("align", Word(comparison.Alignment));
                writer.Objects(
                    "quantities",
                    comparison.Quantities,
                    quantity =>
                    {
                        writer.WriteString("key", quantity.Key);
                        writer.WriteString("title", quantity.Title);
                        writer.WriteString("unit", quantity.Unit);
                    }
                );
                writer.Objects(
                    "inputs",
                    comparison.Inputs,
                    input =>
                    {
                        Input(writer, comparison, input);
                        Course(writer, comparison, input);
                    }
                );
                writer.Objects("figures", comparison.Figures, figure => Figure(writer, figure));
                writer.WriteEndObject();
            }
        );
    }

    private static string Word(Alignment alignment)
    {
        return alignment == Alignment.Start ? "start" : "first-current";
    }

    private static void Input(Utf8JsonWriter writer, Comparison comparison, ComparedInput input)
    {
        ComparedEnding ending = input.Ending;
        writer.WriteString("name", input.Source.Name);
        writer.WriteString("given", input.Source.Given);
        writer.WriteString("format", input.Format);
        writer.WriteNumber("rows", input.Survey.Rows);
        writer.Number("area_cm2", input.Area, JsonText.FigureDigits);
        writer.Number("zero_s", comparison.Zero(input));
        writer.WriteString("outcome", ending.Outcome);
        writer.WriteString("summary", ending.Summary);
        if (double.IsNaN(ending.TripSeconds))
        {
            writer.WriteNull("trip");
        }
        else
        {
            writer.Object(
                "trip",
                () =>
                {
                    writer.Number("time_s", ending.TripSeconds - comparison.Zero(input));
                    writer.WriteString("diagnosis", ending.Cause);
                    writer.WriteString("text", ending.CauseText);
                }
            );
        }

        writer.List("notes", input.Notes, writer.WriteStringValue);
    }

    private static void Course(Utf8JsonWriter writer, Comparison comparison, ComparedInput input)
    {
        double zero = comparison.Zero(input);
        writer.Object(
            "series",
            () =>
            {
                writer.List("time", input.Course, row => writer.Number(row.Seconds - zero));
                foreach (ComparedQuantity quantity in comparison.Quantities.Where(quantity => input.Range(quantity).IsKnown))
                {
                    writer.Numbers(quantity.Key, input.Course.Select(row => quantity.Of(row, input.Area)));
                }
            }
        );
        if (input.Ending.Steps.Count > 0)
        {
            writer.Object(
                "steps",
                () =>
                {
                    writer.List("time", input.Ending.Steps, step => writer.Number(step.Seconds - zero));
                    writer.Numbers("value", input.Ending.Steps.Select(step => step.Resistance));
                }
            );
        }
    }

    private static void Figure(Utf8JsonWriter writer, ComparedFigure figure)
    {
        writer.WriteString("name", figure.Key);
        writer.WriteString("title", figure.Title);
        writer.WriteString("unit", figure.Unit);
        writer.Numbers("values", figure.Values);
        writer.Numbers("differences", figure.Values.Select((_, i) => figure.Difference(i)));
    }
}
