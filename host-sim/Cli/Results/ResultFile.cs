using System.Text;

namespace SSBms.Cli.Results;

/// <summary>A file of a result folder.</summary>
/// <param name="Name">Its name from the folder on, with "/".</param>
/// <param name="Content">Its bytes.</param>
internal sealed record ResultFile(string Name, ReadOnlyMemory<byte> Content)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A text file: UTF-8 without a mark.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its text.</param>
    public static ResultFile Of(string name, string text)
    {
        return new ResultFile(name, s_utf8.GetBytes(text));
    }
}
