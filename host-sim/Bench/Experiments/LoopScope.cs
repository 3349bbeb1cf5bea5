using SSBms.CellModels.Input;

namespace SSBms.Bench.Experiments;

/// <summary>The loops around a step while it is read: values that stand for names in braces, and blocks that are repeated.</summary>
internal sealed class LoopScope
{
    private readonly LoopScope? _outer;
    private readonly string? _name;
    private readonly string _value;
    private readonly int _pass;

    private LoopScope(LoopScope? outer, string? name, string value, int pass)
    {
        _outer = outer;
        _name = name;
        _value = value;
        _pass = pass;
    }

    /// <summary>No loop.</summary>
    public static LoopScope None { get; } = new(null, null, "", 0);

    /// <summary>Within a repeated block.</summary>
    public LoopScope Repeated()
    {
        return new LoopScope(this, null, "", 0);
    }

    /// <summary>Within one pass of a loop over values.</summary>
    /// <param name="name">What the value is called.</param>
    /// <param name="value">The value.</param>
    /// <param name="pass">Number of the pass, from 1.</param>
    public LoopScope With(string name, string value, int pass)
    {
        return new LoopScope(this, name, value, pass);
    }

    /// <summary>True when a loop around has this name.</summary>
    /// <param name="name">The name.</param>
    public bool Knows(string name)
    {
        return _name == name || (_outer is not null && _outer.Knows(name));
    }

    /// <summary>A phrase with every name in braces replaced by its value.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">The phrase as written.</param>
    /// <exception cref="InputException">A name in braces is not that of a loop around.</exception>
    public string Filled(InputNode place, string text)
    {
        string filled = text;
        for (LoopScope? loop = this; loop is not null; loop = loop._outer)
        {
            filled = loop._name is null ? filled : filled.Replace($"{{{loop._name}}}", loop._value, StringComparison.Ordinal);
        }

        return filled.Contains('{', StringComparison.Ordinal)
            ? throw place.Error($"\"{text}\": no loop around it gives what stands in braces; expected \"for: {{ name: [values] unit }}\"")
            : filled;
    }

    /// <summary>
    /// A label with what tells the passes apart: the number of the value where the label names it, and else the number of the pass.
    /// </summary>
    /// <param name="label">The label as written.</param>
    public string Labelled(string label)
    {
        string before = _outer is null ? label : _outer.Labelled(label);
        if (_outer is null)
        {
            return before;
        }

        if (_name is null)
        {
            return before + StepLabel.Pass;
        }

        string named = $"{{{_name}}}";
        return label.Contains(named, StringComparison.Ordinal)
            ? before.Replace(named, _value.Split(' ')[0], StringComparison.Ordinal)
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{before}.{_pass}");
    }
}
