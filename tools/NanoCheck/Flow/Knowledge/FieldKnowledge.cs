using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Flow.Knowledge;

/// <summary>
/// What every field can hold, from everything the firmware stores in it. A field that anybody can set from outside can hold
/// anything, and the value of a reading is doubted wherever it is read.
/// </summary>
public sealed class FieldKnowledge
{
    private const int Patience = 4;
    private const string RawField = "SSBms.Control.Reading::Value";

    private readonly Firmware _firmware;
    private readonly Dictionary<FieldDefinition, Fact> _stored = [];
    private readonly Dictionary<FieldDefinition, int> _changes = [];

    /// <summary>Starts with nothing stored.</summary>
    /// <param name="firmware">The firmware.</param>
    public FieldKnowledge(Firmware firmware)
    {
        _firmware = firmware;
    }

    /// <summary>True when something new was learned since it was last set to false.</summary>
    public bool Changed { get; set; }

    /// <summary>What a field can hold.</summary>
    /// <param name="field">The field.</param>
    public Fact Of(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        Fact range = RangeOf(field);
        Fact stored = _stored.GetValueOrDefault(field, Fact.None);
        if ($"{field.DeclaringType.FullName}::{field.Name}" == RawField)
        {
            return range.With(Doubts.Both);
        }

        return IsOpen(field) ? range.With(stored.IsNone ? Doubts.None : stored.Doubts) : stored;
    }

    /// <summary>Everything the type of a field allows.</summary>
    /// <param name="field">The field.</param>
    public Fact RangeOf(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return NumberTypes.RangeOf(field.FieldType, _firmware.IsEnum(field.FieldType));
    }

    /// <summary>Notes what is stored in a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fact">What is known of it.</param>
    public void Store(FieldDefinition field, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(field);
        Fact before = _stored.GetValueOrDefault(field, Fact.None);
        Fact after = before.Join(Narrowed(field, fact));
        if (after == before)
        {
            return;
        }

        _changes[field] = _changes.GetValueOrDefault(field) + 1;
        _stored[field] = _changes[field] > Patience ? Widening.Of(before, after) : after;
        Changed = true;
    }

    /// <summary>True for a field that code outside the firmware can set.</summary>
    private static bool IsOpen(FieldDefinition field)
    {
        bool seen = field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
        for (TypeDefinition? type = field.DeclaringType; type is not null; type = type.DeclaringType)
        {
            seen &= type.IsPublic || type.IsNestedPublic;
        }

        return seen && !field.IsInitOnly;
    }

    /// <summary>What is stored in a short field loses its upper bits.</summary>
    private Fact Narrowed(FieldDefinition field, Fact fact)
    {
        Fact range = RangeOf(field);
        return fact.IsNone || (fact.Low >= range.Low && fact.High <= range.High) ? fact : range.With(fact.Doubts);
    }
}
