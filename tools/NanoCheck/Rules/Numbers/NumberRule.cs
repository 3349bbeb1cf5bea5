using Mono.Cecil;
using SSBms.NanoCheck.Checking;

namespace SSBms.NanoCheck.Rules.Numbers;

/// <summary>
/// A rule about what a board fails at where a desktop goes on: it may stand in one class alone, which tests/Device tests at its
/// edges.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="title">What is expected.</param>
internal abstract class NumberRule(string id, string title) : CodeRule(id, title)
{
    private const string Door = "SSBms.Control.Scalar";

    /// <inheritdoc/>
    protected override IEnumerable<MethodDefinition> Scope(Subject subject)
    {
        return base.Scope(subject).Where(method => method.DeclaringType.FullName != Door);
    }

    /// <summary>True for a number with a point.</summary>
    /// <param name="type">Its type.</param>
    protected static bool IsReal(TypeReference type)
    {
        return type.MetadataType is MetadataType.Double or MetadataType.Single;
    }
}
