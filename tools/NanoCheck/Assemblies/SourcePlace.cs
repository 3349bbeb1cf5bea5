namespace SSBms.NanoCheck.Assemblies;

/// <summary>A line of a file.</summary>
/// <param name="File">Path from the root, with slashes.</param>
/// <param name="Line">From 1.</param>
internal readonly record struct SourcePlace(string File, int Line);
