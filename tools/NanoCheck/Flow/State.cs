using System.Collections.Immutable;
using Mono.Cecil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>What is known at one point of the code.</summary>
public sealed class State
{
    private readonly List<Value> _stack;

    /// <summary>Starts with nothing known.</summary>
    public State()
    {
        _stack = [];
        Slots = ImmutableDictionary<Slot, Value>.Empty;
        Memory = ImmutableDictionary<FieldPath, Value>.Empty;
        Versions = ImmutableDictionary<FieldDefinition, object>.Empty;
        Facts = ImmutableDictionary<Value, Fact>.Empty;
    }

    private State(State other)
    {
        _stack = [.. other._stack];
        Slots = other.Slots;
        Memory = other.Memory;
        Versions = other.Versions;
        Era = other.Era;
        Facts = other.Facts;
    }

    /// <summary>The evaluation stack, its top last.</summary>
    public IReadOnlyList<Value> Stack => _stack;

    /// <summary>What the locals and parameters hold.</summary>
    public ImmutableDictionary<Slot, Value> Slots { get; set; }

    /// <summary>What was stored in fields, as long as it is certainly there.</summary>
    public ImmutableDictionary<FieldPath, Value> Memory { get; set; }

    /// <summary>When a field of any object may last have changed: as long as this is the same, so is what it holds.</summary>
    public ImmutableDictionary<FieldDefinition, object> Versions { get; set; }

    /// <summary>What is known of values beyond what always holds of them.</summary>
    public ImmutableDictionary<Value, Fact> Facts { get; set; }

    /// <summary>True when the code cannot come here.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>A copy that can be changed by itself.</summary>
    public State Copy()
    {
        return new State(this);
    }

    /// <summary>Puts a value on the stack.</summary>
    /// <param name="value">The value.</param>
    public void Push(Value value)
    {
        _stack.Add(value);
    }

    /// <summary>Takes a value from the stack.</summary>
    public Value Pop()
    {
        Value top = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    /// <summary>Empties the stack.</summary>
    public void ClearStack()
    {
        _stack.Clear();
    }

    /// <summary>What is known of a value here.</summary>
    /// <param name="value">The value.</param>
    public Fact Of(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Facts.TryGetValue(value, out Fact fact) ? fact : value.Intrinsic;
    }

    /// <summary>States what is known of a value, whatever was known before.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fact">What is known.</param>
    public void Set(Value value, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(value);
        Facts = fact == value.Intrinsic ? Facts.Remove(value) : Facts.SetItem(value, fact);
    }

    /// <summary>Adds to what is known of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fact">What else is known.</param>
    public void Narrow(Value value, Fact fact)
    {
        Fact both = Of(value).Meet(fact);
        IsImpossible |= both.IsNone;
        Set(value, both);
    }

    /// <summary>Notes that the code cannot come here.</summary>
    public void MakeImpossible()
    {
        IsImpossible = true;
    }

    /// <summary>When any field may last have changed.</summary>
    public object? Era { get; set; }

    /// <summary>What marks the point from which on a field certainly has not changed.</summary>
    /// <param name="field">The field.</param>
    public object? VersionOf(FieldDefinition field)
    {
        return Versions.TryGetValue(field, out object? version) ? version : Era;
    }

    /// <summary>Forgets what fields hold.</summary>
    /// <param name="fields">Which.</param>
    /// <param name="version">What marks this point.</param>
    public void ForgetFields(IEnumerable<FieldDefinition> fields, object version)
    {
        ArgumentNullException.ThrowIfNull(fields);
        HashSet<FieldDefinition> all = [.. fields];
        Memory = Memory.RemoveRange(Memory.Keys.Where(path => all.Contains(path.Field)));
        Versions = Versions.SetItems(all.Select(field => KeyValuePair.Create(field, version)));
    }

    /// <summary>Forgets what every field holds.</summary>
    /// <param name="version">What marks this point.</param>
    public void ForgetFields(object version)
    {
        Memory = Memory.Clear();
        Versions = Versions.Clear();
        Era = version;
    }

    /// <summary>True when both know the same.</summary>
    /// <param name="other">The other.</param>
    public bool Same(State other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Equals(Era, other.Era)
            && _stack.SequenceEqual(other._stack)
            && Same(Slots, other.Slots)
            && Same(Memory, other.Memory)
            && Same(Versions, other.Versions)
            && Same(Facts, other.Facts);
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right)
        where TKey : notnull
    {
        return ReferenceEquals(left, right)
            || (
                left.Count == right.Count
                && left.All(item =>
                    right.TryGetValue(item.Key, out TValue? value) && EqualityComparer<TValue>.Default.Equals(value, item.Value)
                )
            );
    }
}
