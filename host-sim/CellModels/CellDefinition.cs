namespace SSBms.CellModels;

/// <summary>A cell as the catalogue describes it: numbers with their sources, curves, and what they rest on.</summary>
public sealed class CellDefinition
{
    private readonly Dictionary<string, Parameter> _parameters;

    /// <summary>Takes a checked entry of the catalogue.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">What it is called on screen.</param>
    /// <param name="kind">What stands against the lithium.</param>
    /// <param name="hasInterlayer">True when a soft layer lies between electrolyte and cathode.</param>
    /// <param name="reference">The paper it is from.</param>
    /// <param name="parameters">Every number the schema asks for.</param>
    /// <param name="openCircuit">Open-circuit curve of the cathode, if there is one.</param>
    /// <param name="plating">Critical current density for plating.</param>
    /// <param name="stripping">Critical current density for stripping.</param>
    public CellDefinition(
        string id,
        string name,
        CellKind kind,
        bool hasInterlayer,
        string reference,
        IEnumerable<Parameter> parameters,
        OpenCircuitCurve? openCircuit,
        CcdTable plating,
        CcdTable stripping
    )
    {
        Id = id;
        Name = name;
        Kind = kind;
        HasInterlayer = hasInterlayer;
        Reference = reference;
        OpenCircuit = openCircuit;
        Plating = plating;
        Stripping = stripping;
        _parameters = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
    }

    /// <summary>Its id in the catalogue.</summary>
    public string Id { get; }

    /// <summary>What it is called on screen.</summary>
    public string Name { get; }

    /// <summary>What stands against the lithium.</summary>
    public CellKind Kind { get; }

    /// <summary>True when a soft layer lies between electrolyte and cathode.</summary>
    public bool HasInterlayer { get; }

    /// <summary>The paper it is from.</summary>
    public string Reference { get; }

    /// <summary>Open-circuit curve of the cathode; null without a cathode.</summary>
    public OpenCircuitCurve? OpenCircuit { get; }

    /// <summary>Critical current density for plating.</summary>
    public CcdTable Plating { get; }

    /// <summary>Critical current density for stripping.</summary>
    public CcdTable Stripping { get; }

    /// <summary>The numbers, in the order of the schema.</summary>
    public IEnumerable<Parameter> Parameters =>
        CellSchema.Rules.Where(rule => _parameters.ContainsKey(rule.Name)).Select(rule => _parameters[rule.Name]);

    /// <summary>A number of the cell.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <returns>Its value in the unit of the schema.</returns>
    /// <exception cref="KeyNotFoundException">This cell has no such number.</exception>
    public double this[string name] => _parameters[name].Value;

    /// <summary>The same cell with some numbers replaced.</summary>
    /// <param name="changes">The replacements; names that the cell has.</param>
    public CellDefinition With(IReadOnlyCollection<Parameter> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var parameters = new Dictionary<string, Parameter>(_parameters, StringComparer.Ordinal);
        foreach (Parameter change in changes)
        {
            parameters[change.Name] = change;
        }

        return new CellDefinition(Id, Name, Kind, HasInterlayer, Reference, parameters.Values, OpenCircuit, Plating, Stripping);
    }

    /// <summary>True when the schema asks this cell for the number.</summary>
    /// <param name="rule">The rule.</param>
    public bool Needs(ParameterRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Needs(rule.Scope, Kind, HasInterlayer);
    }

    /// <summary>True when the schema asks such a cell for the number.</summary>
    /// <param name="scope">Which cells need it.</param>
    /// <param name="kind">What stands against the lithium.</param>
    /// <param name="hasInterlayer">True with a soft layer at the cathode.</param>
    public static bool Needs(Scope scope, CellKind kind, bool hasInterlayer)
    {
        return scope switch
        {
            Scope.Every => true,
            Scope.Cathode => kind == CellKind.Full,
            _ => hasInterlayer,
        };
    }
}
