using SSBms.CellModels.Input;

namespace SSBms.Cli.Commands;

/// <summary>A YAML file named on the command line.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its content.</param>
internal sealed record InputFile(string Path, string Text)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is; null for none.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static InputFile? Open(string? path)
    {
        try
        {
            return path is null ? null : new InputFile(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); expected a YAML file", error);
        }
    }

    /// <summary>Its root.</summary>
    /// <exception cref="InputException">It is no YAML map.</exception>
    public InputNode Parse()
    {
        return InputNode.Parse(Path, Text);
    }
}
