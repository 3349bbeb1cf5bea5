using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SSBms.Cli.Output;

/// <summary>JSON written by hand: deterministic, with as many digits as mean something.</summary>
public static class JsonText
{
    /// <summary>Digits of figures and of points of a plot.</summary>
    public const int FigureDigits = 6;

    /// <summary>Writes a document.</summary>
    /// <param name="indented">True for people, false for programs.</param>
    /// <param name="write">Writes its content.</param>
    public static string Write(bool indented, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var options = new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the one object that a command prints: whether all is well, its figures, and whatever else there is.</summary>
    /// <param name="ok">True when all is well.</param>
    /// <param name="figures">The figures, by name.</param>
    /// <param name="rest">Writes the rest; null for nothing.</param>
    public static string Answer(bool ok, IEnumerable<(string Name, double Value)> figures, Action<Utf8JsonWriter>? rest = null)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Write(
            indented: true,
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("ok", ok);
                writer.Object("figures", () => writer.Figures(figures));
                rest?.Invoke(writer);
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>Writes a number with a limited number of digits; null where it is not finite.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The number.</param>
    /// <param name="digits">Significant digits.</param>
    public static void Number(this Utf8JsonWriter writer, double value, int digits = 9)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (double.IsFinite(value))
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            writer.WriteRawValue(text.Replace("E+", "E", StringComparison.Ordinal));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes a named number with a limited number of digits; null where it is not finite.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">The number.</param>
    /// <param name="digits">Significant digits.</param>
    public static void Number(this Utf8JsonWriter writer, string name, double value, int digits = 9)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(name);
        writer.Number(value, digits);
    }

    /// <summary>Writes named figures.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="figures">The figures, by name.</param>
    public static void Figures(this Utf8JsonWriter writer, IEnumerable<(string Name, double Value)> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        foreach ((string name, double value) in figures)
        {
            writer.Number(name, value, FigureDigits);
        }
    }

    /// <summary>Writes the numbers of a plot as a named list.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="values">The numbers.</param>
    public static void Numbers(this Utf8JsonWriter writer, string name, IEnumerable<double> values)
    {
        writer.List(name, values, value => writer.Number(value, FigureDigits));
    }

    /// <summary>Writes a named object.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="write">Writes its content.</param>
    public static void Object(this Utf8JsonWriter writer, string name, Action write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        writer.WriteStartObject(name);
        write();
        writer.WriteEndObject();
    }

    /// <summary>Writes a named list of objects.</summary>
    /// <typeparam name="T">What it is a list of.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="items">The entries.</param>
    /// <param name="write">Writes the content of one entry.</param>
    public static void Objects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.List(
            name,
            items,
            item =>
            {
                writer.WriteStartObject();
                write(item);
                writer.WriteEndObject();
            }
        );
    }

    /// <summary>The name of a value of an enumeration in files and on screen.</summary>
    /// <param name="value">The value.</param>
    public static string Word(this Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToString().ToLowerInvariant();
    }

    /// <summary>Writes a named list.</summary>
    /// <typeparam name="T">What it is a list of.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="items">The entries.</param>
    /// <param name="write">Writes one entry.</param>
    public static void List<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }
}
