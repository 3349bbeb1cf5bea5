using SSBms.CellModels.Input;

namespace SSBms.CellModels.Definitions;

/// <summary>
/// Makes cells of the entries of catalogue files. A cell has, each overriding what stands before it: the defaults, cells and
/// parts of other files that it is like, what its own file has in common, cells and parts of its file that it is like, its own.
/// Everything is checked; the first error names file, line and field.
/// </summary>
internal sealed class CellReader
{
    private readonly Dictionary<string, InputNode> _defaults;
    private readonly Dictionary<string, CellEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputNode> _curves = new(StringComparer.Ordinal);

    /// <summary>Collects all entries and curves, which may refer to each other across files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="defaults">What every cell starts from.</param>
    /// <exception cref="InputException">An id or a curve is there twice.</exception>
    public CellReader(IEnumerable<CellFile> files, InputNode defaults)
    {
        _defaults = CellEntry.ByName(defaults.Get("parameters"));
        foreach (CellFile file in files)
        {
            foreach (InputNode curve in file.Curves)
            {
                Register(_curves, curve.Name, curve, curve, known => known.Place);
            }

            foreach (InputNode node in file.Parts)
            {
                Register(_entries, Id(node.Get("id")), new CellEntry(file, node, isPart: true), node, known => known.Node.Place);
            }

            foreach (InputNode node in file.Cells)
            {
                Register(_entries, Id(node.Get("id")), new CellEntry(file, node, isPart: false), node, known => known.Node.Place);
            }
        }
    }

    /// <summary>Makes all cells.</summary>
    /// <exception cref="InputException">An entry does not follow the schema.</exception>
    public IEnumerable<CellDefinition> ReadAll()
    {
        return _entries.Values.Where(entry => !entry.IsPart).Select(Read);
    }

    private static void Register<T>(Dictionary<string, T> known, string id, T entry, InputNode place, Func<T, string> where)
    {
        if (!known.TryAdd(id, entry))
        {
            throw place.Error($"\"{id}\" is there twice; the other one is at {where(known[id])}");
        }
    }

    /// <summary>An id is typed on the command line and names files.</summary>
    private static string Id(InputNode node)
    {
        return SafeName.Read(node, "id");
    }

    private CellDefinition Read(CellEntry entry)
    {
        InputNode node = entry.Node;
        string id = node.Get("id").Text();
        IReadOnlyList<CellEntry> layers = Layers(entry, []);
        InputNode kindNode = Field(layers, "kind") ?? throw node.Error($"cell \"{id}\" lacks a \"kind\"");
        CellKind kind = Kind(kindNode);
        bool interlayer = Field(layers, "interlayer")?.Flag() ?? false;
        Dictionary<string, InputNode> numbers = Numbers(entry, layers);
        var parameters = new List<Parameter>();
        foreach (ParameterRule rule in CellSchema.Rules.Where(rule => CellDefinition.Needs(rule.Scope, kind, interlayer)))
        {
            InputNode? given = numbers.GetValueOrDefault(rule.Name);
            parameters.Add(ParameterReader.Read(given ?? throw node.Error($"cell \"{id}\" lacks \"{rule.Name}\" ({rule.Meaning})")));
        }

        foreach (InputNode stray in entry.Own.Values.Where(own => parameters.TrueForAll(known => known.Name != own.Name)))
        {
            ParameterRule? rule = CellSchema.Find(stray.Name);
            throw stray.Error(
                rule is null
                    ? $"there is no cell parameter \"{stray.Name}\""
                    : $"cell \"{id}\" has no use for \"{stray.Name}\" ({rule.Meaning})"
            );
        }

        CheckOrder(node, parameters, "voltage.floor", "voltage.ceiling");
        CheckOrder(node, parameters, "temperature.floor", "temperature.ceiling");
        if (parameters.First(parameter => parameter.Name == "lithium.contact_hardness").Value > 0.0)
        {
            CheckOrder(node, parameters, "lithium.pressure_scale", "lithium.contact_hardness");
        }

        CheckOneLaw(node, parameters, "interphase.linear", "interphase.parabolic", "interphase.limit");
        CheckOneLaw(node, parameters, "cathode.interphase_linear", "cathode.interphase_parabolic");
        InputNode shape = Curve(Field(layers, "ccd") ?? throw node.Error($"cell \"{id}\" lacks a \"ccd\""));
        return new CellDefinition(parameters)
        {
            Id = id,
            Name = node.Get("name").Text(),
            Family = entry.File.Family,
            Reference = node.Find("reference")?.Text() ?? entry.File.Reference,
            Note = node.Find("note")?.Text() ?? "",
            IsTemplate = node.Find("template")?.Flag() ?? false,
            Kind = kind,
            HasInterlayer = interlayer,
            OpenCircuit = kind == CellKind.Full ? CurveReader.OpenCircuit(Curve(OpenCircuit(layers, node, id))) : null,
            PlatingShape = CurveReader.Shape(shape, "factors"),
            StrippingShape = CurveReader.Shape(shape, shape.Find("stripping_factors") is null ? "factors" : "stripping_factors"),
        };
    }

    private static InputNode OpenCircuit(IReadOnlyList<CellEntry> layers, InputNode node, string id)
    {
        return Field(layers, "open_circuit") ?? throw node.Error($"cell \"{id}\" lacks an \"open_circuit\" curve");
    }

    private static CellKind Kind(InputNode node)
    {
        return node.Text() switch
        {
            "full" => CellKind.Full,
            "symmetric" => CellKind.Symmetric,
            "half" => CellKind.Half,
            string other => throw node.Error($"kind \"{other}\"; expected full, symmetric or half"),
        };
    }

    /// <summary>An entry and, before it, whatever it is like, first things first.</summary>
    private List<CellEntry> Layers(CellEntry entry, IReadOnlyList<CellEntry> path)
    {
        if (path.Contains(entry))
        {
            throw entry.Node.Error($"\"{entry.Node.Get("id").Text()}\" is like itself");
        }

        var layers = new List<CellEntry>();
        foreach (InputNode name in entry.Like)
        {
            string id = name.Text();
            CellEntry other = _entries.GetValueOrDefault(id) ?? throw name.Error($"there is no cell or part \"{id}\" to be like");
            layers.AddRange(Layers(other, [.. path, entry]));
        }

        layers.Add(entry);
        return layers;
    }

    /// <summary>The last word on a field that is no number.</summary>
    private static InputNode? Field(IReadOnlyList<CellEntry> layers, string name)
    {
        return layers.Select(layer => layer.Node.Find(name)).LastOrDefault(field => field is not null);
    }

    private Dictionary<string, InputNode> Numbers(CellEntry entry, IReadOnlyList<CellEntry> layers)
    {
        List<CellEntry> foreign = [.. layers.Where(layer => layer.File != entry.File)];
        IEnumerable<CellFile> files = foreign.Where(layer => !layer.IsPart).Select(layer => layer.File).Distinct();
        IEnumerable<InputNode> inOrder =
        [
            .. files.SelectMany(file => CellEntry.ByName(file.Common).Values),
            .. foreign.SelectMany(layer => layer.Own.Values),
            .. CellEntry.ByName(entry.File.Common).Values,
            .. layers.Where(layer => layer.File == entry.File).SelectMany(layer => layer.Own.Values),
        ];
        var numbers = new Dictionary<string, InputNode>(_defaults, StringComparer.Ordinal);
        foreach (InputNode number in inOrder)
        {
            numbers[number.Name] = number;
        }

        return numbers;
    }

    private InputNode Curve(InputNode name)
    {
        string id = name.Text();
        return _curves.GetValueOrDefault(id) ?? throw name.Error($"there is no curve \"{id}\"");
    }

    /// <summary>An interphase grows by one law; a second one, perhaps of the cell this one is like, would go unheard.</summary>
    private static void CheckOneLaw(InputNode node, List<Parameter> parameters, params string[] laws)
    {
        List<Parameter> growing = [.. parameters.Where(parameter => laws.Contains(parameter.Name) && parameter.Value > 0.0)];
        if (growing.Count > 1)
        {
            string given = string.Join(" and ", growing.Select(law => $"\"{law.Name}\" {law.Value:R}"));
            throw node.Error($"{given}: an interphase grows by one law; set the others to 0");
        }
    }

    private static void CheckOrder(InputNode node, List<Parameter> parameters, string low, string high)
    {
        double floor = parameters.First(parameter => parameter.Name == low).Value;
        double ceiling = parameters.First(parameter => parameter.Name == high).Value;
        if (floor >= ceiling)
        {
            throw node.Error($"\"{low}\" is {floor:R}; expected less than \"{high}\", {ceiling:R}");
        }
    }
}
