using SSBms.CellModels.Input;

namespace SSBms.CellModels;

/// <summary>Reads a file of cells. Everything is checked against the schema; the first error names file, line and field.</summary>
public sealed class CellReader
{
    private readonly string _reference;
    private readonly Dictionary<string, InputNode> _common;
    private readonly Dictionary<string, InputNode> _defaults;
    private readonly InputNode _root;

    private CellReader(InputNode root, InputNode defaults)
    {
        root.AllowOnly("family", "reference", "common", "curves", "cells");
        _root = root;
        _reference = root.Get("reference").Text();
        _common = ByName(root.Find("common"));
        _defaults = ByName(defaults.Find("parameters"));
    }

    /// <summary>Reads all cells of a file.</summary>
    /// <param name="file">How the file is named in messages.</param>
    /// <param name="text">Its content.</param>
    /// <param name="defaults">Root of the file with what every cell starts from.</param>
    /// <exception cref="InputException">The file does not follow the schema.</exception>
    public static IReadOnlyList<CellDefinition> Read(string file, string text, InputNode defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        InputNode root = InputNode.Parse(file, text);
        var reader = new CellReader(root, defaults);
        return [.. root.Get("cells").Items().Select(reader.ReadCell)];
    }

    /// <summary>Reads one parameter as it stands in a catalogue file or as a change in an experiment.</summary>
    /// <param name="node">A map with value, unit, basis and source.</param>
    /// <exception cref="InputException">The name is unknown, the unit is another, or the value is impossible.</exception>
    public static Parameter ReadParameter(InputNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ParameterRule rule =
            CellSchema.Rules.FirstOrDefault(candidate => candidate.Name == node.Name)
            ?? throw node.Error($"there is no cell parameter \"{node.Name}\"");
        node.AllowOnly("value", "unit", "basis", "source");
        double value = node.Get("value").Number();
        if (value < rule.Low || value > rule.High)
        {
            throw node.Error($"\"{rule.Name}\" is {value:R} {rule.Unit}; possible are {rule.Low:R} to {rule.High:R} {rule.Unit}");
        }

        string unit = node.Get("unit").Text();
        if (unit != rule.Unit)
        {
            throw node.Error($"\"{rule.Name}\" is given in \"{unit}\"; expected \"{rule.Unit}\"");
        }

        string basis = node.Get("basis").Text();
        if (!Enum.TryParse(basis, ignoreCase: true, out Basis known))
        {
            string choices = string.Join(", ", Enum.GetNames<Basis>()).ToLowerInvariant();
            throw node.Error($"basis \"{basis}\" of \"{rule.Name}\"; expected one of: {choices}");
        }

        return new Parameter(rule.Name, value, rule.Unit, known, node.Get("source").Text());
    }

    private CellDefinition ReadCell(InputNode node)
    {
        node.AllowOnly("id", "name", "kind", "interlayer", "open_circuit", "ccd", "parameters");
        string id = node.Get("id").Text();
        CellKind kind = node.Get("kind").Text() switch
        {
            "full" => CellKind.Full,
            "symmetric" => CellKind.Symmetric,
            "half" => CellKind.Half,
            string other => throw node.Get("kind").Error($"kind \"{other}\"; expected full, symmetric or half"),
        };
        bool interlayer = node.Find("interlayer")?.Flag() ?? false;
        Dictionary<string, InputNode> own = ByName(node.Find("parameters"));
        var parameters = new List<Parameter>();
        foreach (ParameterRule rule in CellSchema.Rules.Where(rule => CellDefinition.Needs(rule.Scope, kind, interlayer)))
        {
            InputNode? given =
                own.GetValueOrDefault(rule.Name) ?? _common.GetValueOrDefault(rule.Name) ?? _defaults.GetValueOrDefault(rule.Name);
            parameters.Add(ReadParameter(given ?? throw node.Error($"cell \"{id}\" lacks \"{rule.Name}\" ({rule.Meaning})")));
        }

        foreach (InputNode stray in own.Values.Where(member => parameters.TrueForAll(known => known.Name != member.Name)))
        {
            throw stray.Error($"cell \"{id}\" has no use for \"{stray.Name}\"");
        }

        CcdTable plating = ReadTable(node, "plating");
        CcdTable stripping = ReadTable(node, "stripping");
        OpenCircuitCurve? curve = kind == CellKind.Full ? ReadCurve(node.Get("open_circuit")) : null;
        string name = node.Get("name").Text();
        return new CellDefinition(id, name, kind, interlayer, _reference, parameters, curve, plating, stripping);
    }

    private static Dictionary<string, InputNode> ByName(InputNode? map)
    {
        return map?.Members().ToDictionary(member => member.Name, StringComparer.Ordinal) ?? [];
    }

    private CcdTable ReadTable(InputNode cell, string which)
    {
        InputNode table = _root.Get("curves").Get(cell.Get("ccd").Text());
        table.AllowOnly("temperatures", "pressures", "plating", "stripping", "basis", "source");
        InputNode values = table.Get(which);
        return Checked(values, () => new CcdTable(Numbers(table.Get("temperatures")), Numbers(table.Get("pressures")), Rows(values)));
    }

    private OpenCircuitCurve ReadCurve(InputNode name)
    {
        InputNode curve = _root.Get("curves").Get(name.Text());
        curve.AllowOnly("filling", "volts", "basis", "source");
        return Checked(curve, () => new OpenCircuitCurve(Numbers(curve.Get("filling")), Numbers(curve.Get("volts"))));
    }

    private static T Checked<T>(InputNode place, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArgumentException error)
        {
            throw place.Error($"\"{place.Name}\": {error.Message}");
        }
    }

    private static List<double> Numbers(InputNode list)
    {
        return [.. list.Items().Select(item => item.Number())];
    }

    private static List<double> Rows(InputNode list)
    {
        return [.. list.Items().SelectMany(row => Numbers(row))];
    }
}
