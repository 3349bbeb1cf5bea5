using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Control;

namespace SSBms.Bench.Experiments;

/// <summary>
/// The operator's limits for the guard. What is not named comes from the cell's entry in the catalogue, so that a guard
/// that believes something else than the cell does is written down in one place.
/// </summary>
public sealed class GuardSettings
{
    private static readonly string[] s_limits =
    [
        "voltage_floor",
        "voltage_ceiling",
        "temperature_floor",
        "temperature_ceiling",
        "pressure_wall",
        "plating_ccd",
        "stripping_ccd",
        "replenishment",
        "trip_fraction",
        "derate_fraction",
        "pressure_reserve",
        "void_evidence",
        "contact_loss_ratio",
    ];

    private readonly InputNode? _node;

    /// <summary>Takes the section of an experiment file.</summary>
    /// <param name="node">The section; null leaves everything to the catalogue.</param>
    /// <exception cref="InputException">The section names a limit that does not exist.</exception>
    public GuardSettings(InputNode? node)
    {
        node?.AllowOnly(s_limits);
        _node = node;
    }

    /// <summary>What the guard believes the cell can bear.</summary>
    /// <param name="cell">The cell of the catalogue.</param>
    /// <exception cref="InputException">A limit cannot be.</exception>
    public CellLimits Limits(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var limits = new CellLimits
        {
            Area = cell["area"],
            BothElectrodesLithium = cell.Kind == CellKind.Symmetric,
            VoltageFloor = Value("voltage_floor", Dimension.Voltage, cell["voltage.floor"]),
            VoltageCeiling = Value("voltage_ceiling", Dimension.Voltage, cell["voltage.ceiling"]),
            TemperatureFloor = Value("temperature_floor", Dimension.Temperature, cell["temperature.floor"]),
            TemperatureCeiling = Value("temperature_ceiling", Dimension.Temperature, cell["temperature.ceiling"]),
            PressureWall = Value("pressure_wall", Dimension.Pressure, cell["pressure.wall"]),
            PlatingCcd = Table("plating_ccd") ?? Table(cell.Plating),
            StrippingCcd = Table("stripping_ccd") ?? Table(cell.Stripping),
            Replenishment = Replenishment(cell),
            ResistanceActivation = cell["electrolyte.activation"],
        };
        string? fault = limits.FirstFault();
        return fault is null ? limits : throw Error($"the guard cannot use {fault}");
    }

    /// <summary>The distance the guard keeps.</summary>
    /// <param name="cycleSeconds">Control cycle, s.</param>
    /// <exception cref="InputException">A value cannot be.</exception>
    public GuardPolicy Policy(double cycleSeconds)
    {
        var policy = new GuardPolicy(cycleSeconds);
        policy.TripFraction = Number("trip_fraction", policy.TripFraction);
        policy.DerateFraction = Number("derate_fraction", policy.DerateFraction);
        policy.PressureReserve = Number("pressure_reserve", policy.PressureReserve);
        policy.VoidEvidenceLimit = Number("void_evidence", policy.VoidEvidenceLimit);
        policy.ContactLossRatio = Number("contact_loss_ratio", policy.ContactLossRatio);
        string? fault = policy.FirstFault();
        return fault is null ? policy : throw Error($"the guard cannot use {fault}");
    }

    private static LimitTable Table(CcdTable table)
    {
        return new LimitTable([.. table.Celsius], [.. table.Megapascal], [.. table.Values]);
    }

    private LimitTable? Table(string name)
    {
        InputNode? node = _node?.Find(name);
        if (node is null)
        {
            return null;
        }

        node.AllowOnly("temperatures", "pressures", "values");
        double[] celsius = Numbers(node.Get("temperatures"));
        double[] megapascal = Numbers(node.Get("pressures"));
        double[] values = [.. node.Get("values").Items().SelectMany(Numbers)];
        try
        {
            return new LimitTable(celsius, megapascal, values);
        }
        catch (ArgumentException error)
        {
            throw node.Error(
                $"\"{name}\": unusable {error.Message}; axes must rise strictly, and each temperature needs one positive value for each pressure"
            );
        }
    }

    private FluxBalance Replenishment(CellDefinition cell)
    {
        InputNode? node = _node?.Find("replenishment");
        node?.AllowOnly("diffusion", "creep", "exponent", "activation");

        // The catalogue gives it for true area, the guard knows the area of the electrode.
        double area = cell["lithium.area_factor"];
        return new FluxBalance
        {
            DiffusionDensity = node?.Find("diffusion")?.Number() ?? area * cell["flux.diffusion"],
            CreepDensity = node?.Find("creep")?.Number() ?? area * cell["flux.creep"],
            CreepExponent = node?.Find("exponent")?.Number() ?? cell["flux.exponent"],
            CreepActivation = node?.Find("activation")?.Number() ?? cell["flux.activation"],
        };
    }

    private double Value(string name, Dimension dimension, double otherwise)
    {
        InputNode? node = _node?.Find(name);
        return node is null ? otherwise : Measures.Read(node, dimension);
    }

    private double Number(string name, double otherwise)
    {
        return _node?.Find(name)?.Number() ?? otherwise;
    }

    private InputException Error(string message)
    {
        return _node?.Error(message) ?? new InputException(message);
    }

    private static double[] Numbers(InputNode list)
    {
        return [.. list.Items().Select(item => item.Number())];
    }
}
