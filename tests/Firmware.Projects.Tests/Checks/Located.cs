namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>A text from a file and the line it stands in.</summary>
public sealed record Located(string Text, int Line);
