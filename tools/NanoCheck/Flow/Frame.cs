using Mono.Cecil;
using Mono.Cecil.Cil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>One call of a method, as it is followed: it keeps the identity of the values made there.</summary>
public sealed class Frame
{
    private readonly Dictionary<(Instruction At, int Ordinal), Value> _values = [];
    private readonly Dictionary<object, MergedValue> _merged = [];
    private readonly Dictionary<(Instruction At, MethodDefinition Method), Frame> _calls = [];

    /// <summary>Starts to follow a method.</summary>
    /// <param name="caller">The call it is made in; null where following begins.</param>
    /// <param name="graph">The method.</param>
    /// <param name="isOpen">True when code outside the firmware can call it too.</param>
    public Frame(Frame? caller, MethodGraph graph, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Caller = caller;
        Graph = graph;
        Depth = (caller?.Depth ?? 0) + (isOpen ? 1 : 0);
        Counts = caller is null || (caller.Counts && !isOpen);
        Contents = caller?.Contents ?? [];
    }

    /// <summary>The call it is made in.</summary>
    public Frame? Caller { get; }

    /// <summary>The method.</summary>
    public MethodGraph Graph { get; }

    /// <summary>How many methods deep it is, those aside that only the firmware can call.</summary>
    public int Depth { get; }

    /// <summary>
    /// True when what is seen here counts. A method that can be called from outside is judged where it is followed with
    /// anything as arguments, not where it is called with something better.
    /// </summary>
    public bool Counts { get; }

    /// <summary>What fields hold that nothing was stored in since a version of the memory.</summary>
    public Dictionary<(FieldPath Path, object? Version), NamedValue> Contents { get; }

    /// <summary>The object a constructor makes here, or the object a method is called on; null in a static method.</summary>
    public Value? This { get; set; }

    /// <summary>Locals and parameters whose address is given away.</summary>
    public ISet<Slot> Exposed { get; } = new HashSet<Slot>();

    /// <summary>The value an instruction makes: the same one each time it is executed, unless it is now made otherwise.</summary>
    /// <typeparam name="T">Kind of value.</typeparam>
    /// <param name="at">The instruction.</param>
    /// <param name="ordinal">Which of its values.</param>
    /// <param name="isSame">Whether the value made before will do.</param>
    /// <param name="make">Makes the value.</param>
    public T Value<T>(Instruction at, int ordinal, Func<T, bool> isSame, Func<T> make)
        where T : Value
    {
        ArgumentNullException.ThrowIfNull(isSame);
        ArgumentNullException.ThrowIfNull(make);
        if (_values.TryGetValue((at, ordinal), out Value? known) && known is T value && isSame(value))
        {
            return value;
        }

        T made = make();
        _values[(at, ordinal)] = made;
        return made;
    }

    /// <summary>The value that stands in a place after several ways have met.</summary>
    /// <param name="block">Where they meet.</param>
    /// <param name="place">The place.</param>
    /// <param name="number">How it stands on the stack.</param>
    /// <param name="name">What to call it.</param>
    public MergedValue Merged(Block? block, object place, NumberKind number, string name)
    {
        (Block?, object, NumberKind) key = (block, place, number);
        if (!_merged.TryGetValue(key, out MergedValue? value))
        {
            value = new MergedValue(number, name);
            _merged[key] = value;
        }

        return value;
    }

    /// <summary>The frame of a call made here: the same one each time.</summary>
    /// <param name="at">The call.</param>
    /// <param name="graph">What is called.</param>
    /// <param name="isOpen">True when code outside the firmware can call it too.</param>
    public Frame Call(Instruction at, MethodGraph graph, bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!_calls.TryGetValue((at, graph.Method), out Frame? frame))
        {
            frame = new Frame(this, graph, isOpen);
            _calls[(at, graph.Method)] = frame;
        }

        return frame;
    }

    /// <summary>True when the method is being followed already, here or in a caller.</summary>
    /// <param name="method">The method.</param>
    public bool IsFollowing(MethodDefinition method)
    {
        return Graph.Method == method || (Caller?.IsFollowing(method) ?? false);
    }
}
