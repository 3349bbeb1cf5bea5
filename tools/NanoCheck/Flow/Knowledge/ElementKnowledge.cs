using Mono.Cecil;

namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>
/// Whether numbers in arrays have to be doubted: by the field an array was taken from. What is stored in an array of unknown
/// origin may be in any of them.
/// </summary>
public sealed class ElementKnowledge
{
    private readonly Dictionary<FieldDefinition, Doubts> _byField = [];
    private readonly Dictionary<FieldDefinition, HashSet<FieldDefinition>> _same = [];
    private Doubts _anywhere;

    /// <summary>True when something new was learned since it was last set to false.</summary>
    public bool Changed { get; set; }

    /// <summary>What has to be doubted of an element.</summary>
    /// <param name="array">The field the array was taken from; null when it is not known.</param>
    public Doubts Of(FieldDefinition? array)
    {
        return array is null
            ? _byField.Values.Aggregate(_anywhere, (all, doubts) => all | doubts)
            : _anywhere | _byField.GetValueOrDefault(array);
    }

    /// <summary>Notes what is stored in an array.</summary>
    /// <param name="array">The field the array was taken from; null when it is not known.</param>
    /// <param name="doubts">What has to be doubted of the number.</param>
    public void Store(FieldDefinition? array, Doubts doubts)
    {
        if (array is null)
        {
            Changed |= (_anywhere | doubts) != _anywhere;
            _anywhere |= doubts;
            return;
        }

        foreach (FieldDefinition field in Group(array))
        {
            Doubts before = _byField.GetValueOrDefault(field);
            Changed |= (before | doubts) != before;
            _byField[field] = before | doubts;
        }
    }

    /// <summary>Notes that two fields may hold the same array.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public void Share(FieldDefinition left, FieldDefinition right)
    {
        HashSet<FieldDefinition> group = Group(left);
        if (group.Contains(right))
        {
            return;
        }

        group.UnionWith(Group(right));
        Doubts doubts = group.Aggregate(Doubts.None, (all, field) => all | _byField.GetValueOrDefault(field));
        foreach (FieldDefinition field in group)
        {
            _same[field] = group;
            _byField[field] = doubts;
        }

        Changed = true;
    }

    private HashSet<FieldDefinition> Group(FieldDefinition field)
    {
        return _same.TryGetValue(field, out HashSet<FieldDefinition>? group) ? group : [field];
    }
}
