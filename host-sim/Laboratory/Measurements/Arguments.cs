using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;

namespace SSBms.Laboratory.Measurements;

/// <summary>The conditions of a measurement, by name. Those that are never asked for are refused: a misspelt one must not be ignored.</summary>
public sealed class Arguments
{
    private readonly InputNode? _node;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Takes the conditions of a case.</summary>
    /// <param name="node">A map of numbers; null for none.</param>
    public Arguments(InputNode? node)
    {
        _node = node;
    }

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
        _asked.Add(name);
        return _node?.Find(name)?.Number() ?? otherwise;
    }

    /// <summary>A condition that must be given, and be positive.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InputException">It is missing or not positive.</exception>
    public double Positive(string name)
    {
        _asked.Add(name);
        InputNode? value = _node?.Find(name);
        if (value is null)
        {
            throw (_node ?? throw new InputException($"a measurement without \"with: {{ {name}: … }}\"")).Error($"\"{name}\" is missing");
        }

        return value.Number() is > 0.0 and double number
            ? number
            : throw value.Error($"\"{name}\" is {value.Number():R}; expected more than 0");
    }

    /// <summary>A whole number of times.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">Its value where it is not given.</param>
    /// <exception cref="InputException">It is no whole number from 0 to 100,000.</exception>
    public int Count(string name, int otherwise)
    {
        const int Most = 100_000;
        _asked.Add(name);
        return _node?.Find(name)?.Whole(0, Most) ?? otherwise;
    }

    /// <summary>Refuses what was not asked for.</summary>
    /// <exception cref="InputException">There is such a condition.</exception>
    public void AllowNoOthers()
    {
        InputNode? stray = _node?.Members().FirstOrDefault(member => !_asked.Contains(member.Name));
        if (stray is not null)
        {
            throw stray.Error(
                $"\"{stray.Name}\" is no condition of this measurement; expected one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}"
            );
        }
    }
}
