using SSBms.NanoCheck.Assemblies;

namespace SSBms.NanoCheck.Rules.Api;

/// <summary>A type or member from outside the firmware that it uses.</summary>
/// <param name="Member">Its full name.</param>
/// <param name="Assembly">The assembly that uses it.</param>
/// <param name="Place">Where.</param>
public sealed record ApiUse(string Member, FirmwareAssembly Assembly, SourcePlace Place);
