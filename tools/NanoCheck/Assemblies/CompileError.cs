namespace SSBms.NanoCheck.Assemblies;

/// <summary>Something the compiler refuses.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What the compiler says, with its number.</param>
internal sealed record CompileError(SourcePlace Place, string Message);
