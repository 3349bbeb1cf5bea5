using Mono.Cecil;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>A field of an object.</summary>
/// <param name="Owner">The object; null for a static field.</param>
/// <param name="Field">The field.</param>
public readonly record struct FieldPath(Value? Owner, FieldDefinition Field);
