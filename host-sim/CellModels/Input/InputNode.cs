using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SSBms.CellModels.Input;

/// <summary>A place in a YAML file that knows its file and line, so that whatever is wrong with it can be named.</summary>
public sealed class InputNode
{
    private readonly string _file;
    private readonly YamlNode _node;
    private readonly InputForm? _form;
    private readonly IReadOnlyList<string> _values;

    private InputNode(string file, YamlNode node, string name, InputForm? form, IReadOnlyList<string> values)
    {
        _file = file;
        _node = node;
        _form = form;
        _values = values;
        Name = name;
    }

    /// <summary>What the node is called in its parent; used in messages.</summary>
    public string Name { get; }

    /// <summary>File and line, as in messages.</summary>
    public string Place => $"{_file}:{_node.Start.Line}";

    /// <summary>True for a single value.</summary>
    public bool IsScalar => _node is YamlScalarNode;

    /// <summary>True for a list.</summary>
    public bool IsList => _node is YamlSequenceNode;

    /// <summary>What YAML has here.</summary>
    internal YamlNode Node => _node;

    private bool IsEmpty => _node is YamlScalarNode { Value: null or "" };

    /// <summary>Reads a YAML text.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <returns>The root, a map.</returns>
    /// <exception cref="InputException">The text is not YAML, or its root is not a map.</exception>
    public static InputNode Parse(string file, string text)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(text));
        try
        {
            YamlCheck.Run(file, text);
            stream.Load(parser);
        }
        catch (YamlException error)
        {
            bool tab = error.Message.Contains("tab", StringComparison.Ordinal);
            if (IndentedByTab(text, tab ? long.MaxValue : error.End.Line) is { } line)
            {
                // YAML's own message is about what it takes the rest of that line or the next one for.
                throw new InputException(file, line, "not readable as YAML: a tab in the indentation; expected spaces");
            }

            throw new InputException(file, error.Start.Line, $"not readable as YAML: {error.InnerException?.Message ?? error.Message}");
        }
        catch (ArgumentException)
        {
            throw new InputException(file, parser.Current?.Start.Line ?? 1, "not readable as YAML: something stands here that cannot");
        }
        catch (InvalidOperationException)
        {
            // Some unfinished brackets leave the parser without a message of its own.
            throw new InputException(file, parser.Current?.Start.Line ?? 1, "not readable as YAML: a bracket or brace is not closed");
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new InputException(file, 1, "expected a map of \"name: value\" lines");
        }

        if (stream.Documents.Count > 1)
        {
            throw new InputException(file, stream.Documents[1].RootNode.Start.Line, "a second document (---); expected one");
        }

        return new InputNode(file, root, Path.GetFileName(file), null, []);
    }

    /// <summary>The first line up to the one after a mistake that begins with a tab and goes on with something.</summary>
    private static long? IndentedByTab(string text, long mistake)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length && i <= mistake; i++)
        {
            string content = lines[i].TrimStart();
            if (content.Length > 0 && content[0] != '#' && lines[i].AsSpan(0, lines[i].Length - content.Length).Contains('\t'))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>An error at this place.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException Error(string message)
    {
        return new InputException(_file, _node.Start.Line, message);
    }

    /// <summary>The child of a map, or null when it is not there.</summary>
    /// <param name="key">Its name.</param>
    public InputNode? Find(string key)
    {
        return Map().Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? Child(child, key) : null;
    }

    /// <summary>The child of a map.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="InputException">It is not there.</exception>
    public InputNode Get(string key)
    {
        return Find(key) ?? throw Error($"\"{key}\" is missing");
    }

    /// <summary>The children of a map by name, in the order of the file.</summary>
    public IEnumerable<InputNode> Members()
    {
        foreach ((YamlNode key, YamlNode value) in Map().Children)
        {
            string name =
                (key as YamlScalarNode)?.Value
                ?? throw new InputException(_file, key.Start.Line, "a list or map stands where a name was expected");
            yield return Child(value, name);
        }
    }

    /// <summary>The entries of a list.</summary>
    /// <exception cref="InputException">The node is no list.</exception>
    public IEnumerable<InputNode> Items()
    {
        if (_node is not YamlSequenceNode list)
        {
            throw Error($"\"{Name}\" must be a list");
        }

        return list.Children.Select(child => Child(child, Name));
    }

    /// <summary>Refuses children that are not known: a misspelt name must not be silently ignored.</summary>
    /// <param name="known">The names that may stand here.</param>
    /// <exception cref="InputException">Another name stands here.</exception>
    public void AllowOnly(params string[] known)
    {
        foreach (InputNode child in Members())
        {
            if (!known.Contains(child.Name, StringComparer.Ordinal))
            {
                if (child is { IsEmpty: true, Name: ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] })
                {
                    throw child.Error($"\"{child.Name}\" after a comma; where a decimal comma was meant, expected a point");
                }

                throw child.Error($"\"{child.Name}\" is not known here; expected one of: {string.Join(", ", known)}");
            }
        }
    }

    /// <summary>The text of a single value.</summary>
    /// <exception cref="InputException">The node is no single value or empty.</exception>
    public string Text()
    {
        if (_node is not YamlScalarNode { Value: { } value } || value.Trim().Length == 0)
        {
            throw Error($"\"{Name}\" must be a single value");
        }

        return Fill(value.Trim());
    }

    /// <summary>The number of a single value.</summary>
    /// <exception cref="InputException">It is not a finite number.</exception>
    public double Number()
    {
        string text = Text();
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            string problem = DecimalComma.Problem(text) ?? "expected a finite number";
            throw Error($"\"{Name}\" is \"{text}\"; {problem}");
        }

        return value;
    }

    /// <summary>The number of a single value.</summary>
    /// <param name="low">Smallest allowed.</param>
    /// <param name="high">Largest allowed.</param>
    /// <exception cref="InputException">It is not a number in the range.</exception>
    public double Number(double low, double high)
    {
        double value = Number();
        return value >= low && value <= high
            ? value
            : throw Error(
                string.Create(CultureInfo.InvariantCulture, $"\"{Name}\" is \"{Text()}\"; expected a number from {low:R} to {high:R}")
            );
    }

    /// <summary>The whole number of a single value.</summary>
    /// <param name="low">Smallest allowed.</param>
    /// <param name="high">Largest allowed.</param>
    /// <exception cref="InputException">It is not a whole number in the range.</exception>
    public int Whole(int low, int high)
    {
        string text = Text();
        bool ok = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int value);
        if (!ok || value < low || value > high)
        {
            throw Error($"\"{Name}\" is \"{text}\"; expected a whole number from {low} to {high}");
        }

        return value;
    }

    /// <summary>The truth of a single value.</summary>
    /// <exception cref="InputException">It is neither yes nor no.</exception>
    public bool Flag()
    {
        return Text() switch
        {
            "yes" or "true" => true,
            "no" or "false" => false,
            string other => throw Error($"\"{Name}\" is \"{other}\"; expected yes or no"),
        };
    }

    /// <summary>What is made of some places of a text: made once for all uses of a form where no mark of it stands in any of them.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="what">What is made of which places.</param>
    /// <param name="places">The places; null for one that is not there.</param>
    /// <param name="make">Makes it of nothing but these places.</param>
    public T Once<T>(string what, IReadOnlyList<InputNode?> places, Func<T> make)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(make);
        return _form is null || places.Any(place => place is not null && _form.IsOpen(place._node)) ? make() : _form.Once(what, make);
    }

    /// <summary>The same place with values for the marks in its texts.</summary>
    /// <param name="form">Where the marks are.</param>
    /// <param name="values">The values.</param>
    internal InputNode Filled(InputForm form, IReadOnlyList<string> values)
    {
        return new InputNode(_file, _node, Name, form, values);
    }

    private InputNode Child(YamlNode node, string name)
    {
        return new InputNode(_file, node, name, _form, _values);
    }

    private string Fill(string text)
    {
        if (_form?.IsOpen(_node) != true)
        {
            return text;
        }

        var filled = new StringBuilder(text);
        for (int i = 0; i < _values.Count; i++)
        {
            filled.Replace(InputForm.Mark(i).ToString(), _values[i]);
        }

        return filled.ToString();
    }

    private YamlMappingNode Map()
    {
        return _node as YamlMappingNode ?? throw Error($"\"{Name}\" must be a map of \"name: value\" lines");
    }
}
