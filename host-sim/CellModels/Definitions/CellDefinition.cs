namespace SSBms.CellModels.Definitions;

/// <summary>A cell as the catalogue describes it: numbers with their sources, curves, and what they rest on.</summary>
public sealed record CellDefinition
{
    /// <summary>Takes the numbers of a checked entry of the catalogue.</summary>
    /// <param name="parameters">Every number the schema asks for.</param>
    public CellDefinition(IEnumerable<Parameter> parameters)
    {
        Numbers = parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
    }

    /// <summary>Its id in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called on screen.</summary>
    public required string Name { get; init; }

    /// <summary>The family it stands in.</summary>
    public required string Family { get; init; }

    /// <summary>The paper it is from.</summary>
    public required string Reference { get; init; }

    /// <summary>What a reader should know about it; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>True where no published result of this very cell is at hand: somewhere to start from, which nothing has tested.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>What stands against the lithium.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>True when a soft layer lies between electrolyte and cathode.</summary>
    public required bool HasInterlayer { get; init; }

    /// <summary>Open-circuit curve of the cathode; null without a cathode.</summary>
    public OpenCircuitCurve? OpenCircuit { get; init; }

    /// <summary>How the critical current density for plating changes with temperature and pressure.</summary>
    public required CcdTable PlatingShape { get; init; }

    /// <summary>How the critical current density for stripping changes with temperature and pressure.</summary>
    public required CcdTable StrippingShape { get; init; }

    /// <summary>
    /// Error allowed per step of what grows by itself, in void volume over that of detachment; smaller is more exact and slower.
    /// </summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>Critical current density for plating, of the geometric area.</summary>
    public CcdTable Plating => Critical(PlatingShape);

    /// <summary>Critical current density for stripping, of the geometric area.</summary>
    public CcdTable Stripping => Critical(StrippingShape);

    /// <summary>The numbers, in the order of the schema.</summary>
    public IEnumerable<Parameter> Parameters =>
        CellSchema.Rules.Where(rule => Numbers.ContainsKey(rule.Name)).Select(rule => Numbers[rule.Name]);

    private Dictionary<string, Parameter> Numbers { get; init; }

    /// <summary>A number of the cell.</summary>
    /// <param name="name">Its name in the schema.</param>
    /// <returns>Its value in the unit of the schema.</returns>
    /// <exception cref="KeyNotFoundException">This cell has no such number.</exception>
    public double this[string name] => Numbers[name].Value;

    /// <summary>The same cell with some numbers replaced.</summary>
    /// <param name="changes">The replacements; names that the cell has.</param>
    public CellDefinition With(IReadOnlyCollection<Parameter> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var parameters = new Dictionary<string, Parameter>(Numbers, StringComparer.Ordinal);
        foreach (Parameter change in changes)
        {
            parameters[change.Name] = change;
        }

        return this with
        {
            Numbers = parameters,
        };
    }

    private CcdTable Critical(CcdTable shape)
    {
        double reference = this["temperature.reference"];
        CcdTable table = shape.Scaled(this["short.ccd"], reference);
        double energy = this["short.activation"];
        return energy > 0.0 ? table.Activated(energy, reference, this["temperature.floor"], this["temperature.ceiling"]) : table;
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
