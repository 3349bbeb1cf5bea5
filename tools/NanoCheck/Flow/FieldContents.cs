using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>What fields hold: what was stored there, or else one and the same unknown value for as long as nothing can have changed it.</summary>
public sealed class FieldContents
{
    private readonly WalkContext _context;
    private readonly Frame _frame;

    /// <summary>Prepares to follow a call.</summary>
    /// <param name="context">The firmware and what is known of it.</param>
    /// <param name="frame">The call.</param>
    public FieldContents(WalkContext context, Frame frame)
    {
        _context = context;
        _frame = frame;
    }

    /// <summary>What a field holds.</summary>
    /// <param name="state">When.</param>
    /// <param name="path">Which field.</param>
    public Value Of(State state, FieldPath path)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Memory.TryGetValue(path, out Value? stored))
        {
            return stored;
        }

        Fact fact = _context.Knowledge.Fields.Of(path.Field);
        if (IsBeingMade(path.Owner))
        {
            // In its constructor it may not have been set yet.
            fact = fact.Join(Fact.Zero);
        }

        (FieldPath, object?) key = (path, state.VersionOf(path.Field));
        if (!_frame.Contents.TryGetValue(key, out NamedValue? value) || value.Intrinsic != fact)
        {
            value = new NamedValue(_context.KindOf(path.Field.FieldType), fact, NameOf(path), path.Field);
            _frame.Contents[key] = value;
        }

        return value;
    }

    private static string NameOf(FieldPath path)
    {
        string spoken = SourcePlaces.Spoken(path.Field);
        return path.Owner is NamedValue { Field: { } outer } ? $"{SourcePlaces.Spoken(outer)}.{spoken}" : spoken;
    }

    private bool IsBeingMade(Value? owner)
    {
        for (Frame? frame = _frame; frame is not null; frame = frame.Caller)
        {
            if (frame.Graph.Method.IsConstructor && owner is not null && ReferenceEquals(frame.This, owner))
            {
                return true;
            }
        }

        return false;
    }
}
