using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Lists;

/// <summary>What the control cycle may do although a rule forbids it, each with its reason.</summary>
internal sealed class Allowances
{
    /// <summary>Where they stand.</summary>
    public const string Path = "tools/NanoCheck/cycle-exceptions.txt";

    private const int Columns = 4;

    private readonly List<Allowance> _all = [];
    private readonly HashSet<Allowance> _used = [];

    /// <summary>Reads the list.</summary>
    /// <param name="text">What the file says.</param>
    /// <exception cref="BadInputException">A line cannot be read, or has no reason.</exception>
    public Allowances(string text)
    {
        foreach (DataLine line in DataLine.In(Path, text, Columns))
        {
            if (line[3].Length == 0)
            {
                throw new BadInputException($"{Path}({line.Number}): there is no reason");
            }

            _all.Add(new Allowance(line[0], line[1], line[2], line[3], line.Number));
        }
    }

    /// <summary>Every one.</summary>
    public IReadOnlyList<Allowance> All => _all;

    /// <summary>True for one that allowed nothing so far.</summary>
    /// <param name="entry">Which.</param>
    public bool IsUnused(Allowance entry)
    {
        return !_used.Contains(entry);
    }

    /// <summary>Tells whether something is allowed, and remembers that it was asked for.</summary>
    /// <param name="rule">Id of the rule that forbids it.</param>
    /// <param name="method">Where it is done.</param>
    /// <param name="what">What is done.</param>
    public bool Allows(string rule, MethodDefinition method, string what)
    {
        string name = $"{method.DeclaringType.FullName}::{method.Name}";
        Allowance? entry = _all.Find(entry => entry.Rule == rule && entry.Method == name && entry.What == what);
        if (entry is null)
        {
            return false;
        }

        _used.Add(entry);
        return true;
    }
}
