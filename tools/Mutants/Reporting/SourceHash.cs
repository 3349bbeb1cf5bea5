using System.Security.Cryptography;

namespace SSBms.Mutants.Reporting;

/// <summary>Tells one text of a source file from another.</summary>
internal static class SourceHash
{
    private const int Digits = 8;

    /// <summary>The first eight hexadecimal digits of a file's SHA-256, in small letters.</summary>
    /// <param name="path">The file.</param>
    public static string Of(string path)
    {
        return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..Digits];
    }
}
