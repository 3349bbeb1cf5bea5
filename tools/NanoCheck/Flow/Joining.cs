using System.Collections.Immutable;
using Mono.Cecil;
using SSBms.NanoCheck.Flow.Knowledge;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>Joins what is known on several ways into what is known where they meet.</summary>
public sealed class Joining
{
    private readonly Frame _frame;
    private readonly FieldContents _contents;
    private readonly Block? _block;
    private readonly IReadOnlyList<State> _ways;
    private readonly bool _isLoop;
    private readonly State? _before;
    private readonly Dictionary<MergedValue, Fact> _facts = [];

    /// <summary>Prepares to join.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call it happens in.</param>
    /// <param name="block">Where the ways meet; null where the method returns.</param>
    /// <param name="ways">What is known on each; at least one.</param>
    /// <param name="before">What was known there the last time, when the code comes back to it in a loop; else null.</param>
    public Joining(WalkContext context, Frame frame, Block? block, IReadOnlyList<State> ways, State? before)
    {
        _frame = frame;
        _contents = new FieldContents(context, frame);
        _block = block;
        _ways = ways;
        _before = before;
        _isLoop = block is { IsLoopHead: true };
    }

    /// <summary>What is known where the ways meet.</summary>
    public State Join()
    {
        if (_ways.Count == 1 && !_isLoop)
        {
            return _ways[0].Copy();
        }

        State first = _ways[0];
        var joined = new State { Facts = Facts() };
        for (int i = 0; i < first.Stack.Count; i++)
        {
            int depth = i;
            joined.Push(One([.. _ways.Select(way => way.Stack[depth])], i, "a value chosen by a condition"));
        }

        joined.Slots = Slots();
        joined.Memory = Memory();
        Versions(joined);
        foreach ((MergedValue value, Fact fact) in _facts)
        {
            Fact last = _before is not null && _before.Facts.TryGetValue(value, out Fact known) ? known : Fact.None;
            joined.Set(value, _isLoop ? Widening.Of(last, last.Join(fact)) : fact);
        }

        return joined;
    }

    private ImmutableDictionary<Slot, Value> Slots()
    {
        ImmutableDictionary<Slot, Value> first = _ways[0].Slots;
        if (_ways.All(way => ReferenceEquals(way.Slots, first)))
        {
            return first;
        }

        ImmutableDictionary<Slot, Value>.Builder slots = ImmutableDictionary.CreateBuilder<Slot, Value>();
        foreach ((Slot slot, Value value) in first)
        {
            if (_ways.All(way => way.Slots.ContainsKey(slot)))
            {
                slots[slot] = One([.. _ways.Select(way => way.Slots[slot])], slot, value.Name);
            }
        }

        return slots.ToImmutable();
    }

    private ImmutableDictionary<FieldPath, Value> Memory()
    {
        ImmutableDictionary<FieldPath, Value> first = _ways[0].Memory;
        if (_ways.All(way => ReferenceEquals(way.Memory, first)))
        {
            return first;
        }

        ImmutableDictionary<FieldPath, Value>.Builder memory = ImmutableDictionary.CreateBuilder<FieldPath, Value>();
        foreach (FieldPath path in _ways.SelectMany(way => way.Memory.Keys).Distinct())
        {
            memory[path] = One([.. _ways.Select(way => _contents.Of(way, path))], path, path.Field.Name);
        }

        return memory.ToImmutable();
    }

    private void Versions(State joined)
    {
        State first = _ways[0];
        joined.Era = first.Era;
        joined.Versions = first.Versions;
        if (_ways.All(way => ReferenceEquals(way.Versions, first.Versions) && Equals(way.Era, first.Era)))
        {
            return;
        }

        joined.Era = _ways.All(way => Equals(way.Era, first.Era)) ? first.Era : (_frame, _block);
        ImmutableDictionary<FieldDefinition, object>.Builder versions = ImmutableDictionary.CreateBuilder<FieldDefinition, object>();
        foreach (FieldDefinition field in _ways.SelectMany(way => way.Versions.Keys).Distinct())
        {
            object? version = first.VersionOf(field);
            versions[field] = version is not null && _ways.All(way => Equals(way.VersionOf(field), version)) ? version : (_frame, _block);
        }

        joined.Versions = versions.ToImmutable();
    }

    private Value One(IReadOnlyList<Value> values, object place, string name)
    {
        if (values.All(value => ReferenceEquals(value, values[0])))
        {
            return values[0];
        }

        NumberKind number = values.All(value => value.Number == values[0].Number) ? values[0].Number : NumberKind.None;
        MergedValue merged = _frame.Merged(_block, place, number, name);
        if (number != NumberKind.None)
        {
            _facts[merged] = values.Select((value, i) => _ways[i].Of(value)).Aggregate(Fact.None, (all, fact) => all.Join(fact));
        }

        // Where code comes back, what was known of values made in the loop is about those of the round before.
        merged.Ways = number == NumberKind.Int32 && !_isLoop ? [.. values.Select((value, i) => (value, _ways[i]))] : [];
        return merged;
    }

    private ImmutableDictionary<Value, Fact> Facts()
    {
        ImmutableDictionary<Value, Fact> first = _ways[0].Facts;
        if (_ways.All(way => ReferenceEquals(way.Facts, first)))
        {
            return first;
        }

        ImmutableDictionary<Value, Fact>.Builder facts = first.ToBuilder();
        foreach ((Value value, Fact _) in first)
        {
            Fact joined = Fact.None;
            bool known = true;
            foreach (State way in _ways)
            {
                known &= way.Facts.ContainsKey(value);
                joined = joined.Join(way.Of(value));
            }

            if (!known || joined == value.Intrinsic)
            {
                facts.Remove(value);
            }
            else
            {
                facts[value] = joined;
            }
        }

        return facts.ToImmutable();
    }
}
