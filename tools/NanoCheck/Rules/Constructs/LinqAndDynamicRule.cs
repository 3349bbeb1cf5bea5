using Mono.Cecil;

namespace SSBms.NanoCheck.Rules.Constructs;

/// <summary>No LINQ and no dynamic: nanoFramework has neither.</summary>
public sealed class LinqAndDynamicRule : TypeRule
{
    private static readonly string[] s_spaces = ["System.Linq", "Microsoft.CSharp", "System.Dynamic"];

    /// <summary>Makes the rule.</summary>
    public LinqAndDynamicRule()
        : base("NC107", "no LINQ, no dynamic") { }

    /// <inheritdoc/>
    protected override bool IsForbidden(TypeReference type)
    {
        return Contains(
            type,
            part =>
                s_spaces.Any(space => part.Namespace.StartsWith(space, StringComparison.Ordinal)) || part.Name is "CallSite" or "CallSite`1"
        );
    }

    /// <inheritdoc/>
    protected override string Message(TypeReference type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return $"{type.FullName} (LINQ or dynamic): expected a loop over an array, and types known to the compiler";
    }
}
