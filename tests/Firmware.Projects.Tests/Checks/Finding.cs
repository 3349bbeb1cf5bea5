namespace SSBms.Firmware.Projects.Tests.Checks;

/// <summary>Something that does not fit together, and where.</summary>
/// <param name="File">Path from the root, with slashes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is wrong.</param>
public sealed record Finding(string File, int Line, string Message)
{
    public override string ToString()
    {
        return $"{File}({Line}): {Message}";
    }
}
