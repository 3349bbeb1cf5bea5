using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>
/// The conditions of a measurement, by name. Those that are never asked for are refused: a misspelt one must not be ignored. Each that
/// was asked for is remembered with what it was, so that a result can be told with its conditions.
/// </summary>
public sealed class Arguments
{
    private readonly InputNode? _node;
    private readonly InputNode? _usual;
    private readonly Dictionary<string, Condition> _asked = new(StringComparer.Ordinal);

    /// <summary>Takes the conditions of a case.</summary>
    /// <param name="node">A map of numbers; null for none.</param>
    /// <param name="usual">Those of all cases of a file that say nothing else, assumed; null for none.</param>
    public Arguments(InputNode? node, InputNode? usual = null)
    {
        _node = node;
        _usual = usual;
    }

    /// <summary>Those that the case gives though its source does not say them.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>A condition that is this once not what it is; null for none.</summary>
    public (string Name, double Value)? Instead { get; init; }

    /// <summary>What was asked for and what it was.</summary>
    public IReadOnlyDictionary<string, Condition> Asked => _asked;

    /// <summary>Assembles a cell under these conditions: temperature, pressure, peak_pressure, hours.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="pressure">Stack pressure where none is given, MPa.</param>
    /// <exception cref="InputException">One of them is no finite number.</exception>
    public TestCell Assemble(CellDefinition kind, double pressure = TestCell.UsualPressure)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var surroundings = new Surroundings(Get("temperature", kind["temperature.reference"]), Get("pressure", pressure));
        return new TestCell(kind, surroundings, Get("peak_pressure", 0.0), Get("hours", 0.0));
    }

    /// <summary>A condition.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    /// <exception cref="InputException">It is no finite number.</exception>
    public double Get(string name, double otherwise)
    {
        double? given = _node?.Find(name)?.Number();
        return Remember(name, given ?? _usual?.Find(name)?.Number() ?? otherwise, given is not null);
    }

    /// <summary>A condition that must be given, and be positive.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InputException">It is missing or not positive.</exception>
    public double Positive(string name)
    {
        InputNode? value = _node?.Find(name);
        if (value is null)
        {
            throw (_node ?? throw new InputException($"a measurement without \"with: {{ {name}: … }}\"")).Error($"\"{name}\" is missing");
        }

        return value.Number() is > 0.0 and double number
            ? Remember(name, number, true)
            : throw value.Error($"\"{name}\" is {value.Number():R}; expected more than 0");
    }

    /// <summary>The current density of 1 C: "one_c", mA/cm², where a source says what its C-rates are counted from.</summary>
    /// <param name="nominal">The capacity of the cell, mAh/cm², from which they are counted otherwise.</param>
    /// <exception cref="InputException">It is not positive.</exception>
    public double OneC(double nominal)
    {
        return _node?.Find("one_c") is null ? Get("one_c", nominal) : Positive("one_c");
    }

    /// <summary>A whole number of times.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    /// <exception cref="InputException">It is no whole number from 0 to 100,000.</exception>
    public int Count(string name, int otherwise)
    {
        const int Most = 100_000;
        int? given = _node?.Find(name)?.Whole(0, Most);
        return (int)Remember(name, given ?? otherwise, given is not null);
    }

    /// <summary>Refuses what was not asked for.</summary>
    /// <exception cref="InputException">There is such a condition.</exception>
    public void AllowNoOthers()
    {
        InputNode? stray = _node?.Members().FirstOrDefault(member => !_asked.ContainsKey(member.Name));
        if (stray is not null)
        {
            throw stray.Error(
                $"\"{stray.Name}\" is no condition of this measurement; expected one of: {string.Join(", ", _asked.Keys.Order(StringComparer.Ordinal))}"
            );
        }
    }

    private double Remember(string name, double value, bool given)
    {
        double taken = Instead is { } other && other.Name == name ? other.Value : value;
        _asked[name] = new Condition(taken, given, given && !Assumed.Contains(name, StringComparer.Ordinal));
        return taken;
    }
}
