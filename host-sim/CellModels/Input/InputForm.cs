using System.Collections.Concurrent;
using YamlDotNet.RepresentationModel;

namespace SSBms.CellModels.Input;

/// <summary>
/// A YAML text that is read once for many uses. Where a value differs from use to use a mark stands, and each use fills them in. What is
/// made of places without a mark is the same for all uses, and is made once.
/// </summary>
public sealed class InputForm
{
    /// <summary>How many marks there can be.</summary>
    public const int MostMarks = 1000;

    /// <summary>What differs from use to use in spite of all is not kept without end.</summary>
    private const int MostMade = 1000;

    /// <summary>Characters that stand in no text: Unicode leaves them to private use.</summary>
    private const char FirstMark = '\uE000';

    private readonly InputNode _root;
    private readonly HashSet<YamlNode> _open = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, object> _made = new(StringComparer.Ordinal);

    private InputForm(InputNode root)
    {
        _root = root;
    }

    /// <summary>The mark that stands for a value.</summary>
    /// <param name="value">Which, from 0.</param>
    public static char Mark(int value)
    {
        return (char)(FirstMark + value);
    }

    /// <summary>True when a text has a mark somewhere.</summary>
    /// <param name="text">The text.</param>
    public static bool HasMark(string text)
    {
        return text.AsSpan().IndexOfAnyInRange(FirstMark, Mark(MostMarks - 1)) >= 0;
    }

    /// <summary>True when YAML takes a text for nothing but a part of a value, wherever it stands: a number and its unit.</summary>
    /// <param name="text">The text.</param>
    public static bool CanFill(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        return text.Length > start
            && char.IsAsciiDigit(text[start])
            && text[^1] != ' '
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '+' or '-' or '/' or ' ' or '°' or '²' or '%');
    }

    /// <summary>Reads a text.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content, with marks.</param>
    /// <returns>Null when a name has a mark in it: what a map has must not differ from use to use.</returns>
    /// <exception cref="InputException">The text is not YAML, or its root is not a map.</exception>
    public static InputForm? Parse(string file, string text)
    {
        var root = InputNode.Parse(file, text);
        var form = new InputForm(root);
        return form.Find(root.Node) is null ? null : form;
    }

    /// <summary>The root with values in place of the marks.</summary>
    /// <param name="values">The values.</param>
    public InputNode Filled(IReadOnlyList<string> values)
    {
        return _root.Filled(this, values);
    }

    /// <summary>True when a mark stands in a node or below it.</summary>
    /// <param name="node">The node.</param>
    internal bool IsOpen(YamlNode node)
    {
        return _open.Contains(node);
    }

    /// <summary>What is made of places without a mark.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="what">What is made of which places.</param>
    /// <param name="make">Makes it.</param>
    internal T Once<T>(string what, Func<T> make)
        where T : class
    {
        return _made.TryGetValue(what, out object? made) ? (T)made
            : _made.Count < MostMade ? (T)_made.GetOrAdd(what, make())
            : make();
    }

    /// <summary>Finds the marks.</summary>
    /// <returns>Whether there is one in a node or below it; null when one stands in a name.</returns>
    private bool? Find(YamlNode node)
    {
        bool? found = node switch
        {
            YamlScalarNode scalar => scalar.Value is { } value && HasMark(value),
            YamlSequenceNode list => Any(list.Children),
            YamlMappingNode map => Any(map.Children.Keys) == false ? Any(map.Children.Values) : null,
            _ => false,
        };
        if (found == true)
        {
            _open.Add(node);
        }

        return found;
    }

    private bool? Any(IEnumerable<YamlNode> nodes)
    {
        bool? any = false;
        foreach (YamlNode node in nodes)
        {
            any = Find(node) is { } found ? any | found : null;
            if (any is null)
            {
                break;
            }
        }

        return any;
    }
}
