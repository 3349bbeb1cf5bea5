using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Rules;

/// <summary>A type that is named somewhere.</summary>
/// <param name="Type">The type, as it is named.</param>
/// <param name="Place">Where.</param>
public sealed record TypeUse(TypeReference Type, SourcePlace Place);
