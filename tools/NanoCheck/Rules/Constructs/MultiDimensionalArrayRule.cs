using Mono.Cecil;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No arrays of several dimensions: the interpreter crashes at the start.</summary>
public sealed class MultiDimensionalArrayRule : TypeRule
{
    /// <summary>Makes the rule.</summary>
    public MultiDimensionalArrayRule()
        : base("NC102", "no arrays of several dimensions") { }

    /// <inheritdoc/>
    protected override bool IsForbidden(TypeReference type)
    {
        return Contains(type, part => part is ArrayType { Rank: > 1 });
    }

    /// <inheritdoc/>
    protected override string Message(TypeReference type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return $"{type.FullName}: expected one dimension, or an array of arrays";
    }
}
