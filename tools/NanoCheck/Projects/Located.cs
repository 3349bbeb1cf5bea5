namespace SSBms.NanoCheck.Projects;

/// <summary>A text from a file and the line it stands in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Line">From 1.</param>
internal sealed record Located(string Text, int Line);
