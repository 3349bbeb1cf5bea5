using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SSBms.CellModels.Input;

/// <summary>
/// Looks through a YAML text before a tree is made of it. Trees are built and read by recursion, so one that is too deep, that
/// contains itself or that grows beyond measure through its anchors would end the program instead of giving a message.
/// </summary>
internal sealed class YamlCheck
{
    private const int Deepest = 50;
    private const long Most = 1_000_000;
    private const char Undecodable = '\uFFFD';

    private readonly string _file;
    private readonly Dictionary<string, (long Nodes, int Depth)> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(string? Anchor, long Nodes, int Depth)> _open = new();

    private YamlCheck(string file)
    {
        _file = file;
    }

    /// <summary>Looks through a text.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <exception cref="InputException">It cannot be made a tree of.</exception>
    public static void Run(string file, string text)
    {
        var check = new YamlCheck(file);
        var parser = new Parser(new StringReader(text));
        check._open.Push((null, 0, 0));
        while (parser.MoveNext())
        {
            check.Take(parser.Current!);
        }
    }

    private void Take(ParsingEvent item)
    {
        switch (item)
        {
            case MappingStart or SequenceStart:
                _open.Push((Anchor((NodeEvent)item), 1, 0));
                if (_open.Count > Deepest)
                {
                    throw TooDeep(item);
                }

                break;
            case MappingEnd or SequenceEnd:
                (string? anchor, long nodes, int depth) = _open.Pop();
                Close(item, anchor, nodes, depth + 1);
                break;
            case Scalar scalar:
                if (scalar.Value.Contains(Undecodable, StringComparison.Ordinal))
                {
                    throw Error(item, $"\"{scalar.Value}\" is not UTF-8; save the file as UTF-8, or write it without that character");
                }

                Close(item, Anchor(scalar), 1, 0);
                break;
            case AnchorAlias alias:
                string name = alias.Value.Value;
                if (_open.Any(open => open.Anchor == name))
                {
                    throw Error(item, $"\"*{name}\" stands inside of itself");
                }

                if (!_anchors.TryGetValue(name, out (long Nodes, int Depth) known))
                {
                    throw Error(item, $"\"*{name}\" repeats what nothing before it names; expected \"&{name}\" there");
                }

                Close(item, null, known.Nodes, known.Depth);
                break;
        }
    }

    /// <summary>A node is complete: its parent has grown by it.</summary>
    private void Close(ParsingEvent item, string? anchor, long nodes, int depth)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = (nodes, depth);
        }

        (string? parent, long sum, int deepest) = _open.Pop();
        sum += nodes;
        deepest = Math.Max(deepest, depth);
        _open.Push((parent, sum, deepest));
        if (sum > Most)
        {
            throw Error(item, $"more than {Most} values, those repeated by \"*\" included");
        }

        if (_open.Count - 1 + deepest > Deepest)
        {
            throw TooDeep(item);
        }
    }

    private InputException TooDeep(ParsingEvent item)
    {
        return Error(item, $"lists and maps are nested more than {Deepest} deep");
    }

    private InputException Error(ParsingEvent item, string message)
    {
        return new InputException(_file, item.Start.Line, message);
    }

    private static string? Anchor(NodeEvent node)
    {
        return node.Anchor.IsEmpty ? null : node.Anchor.Value;
    }
}
