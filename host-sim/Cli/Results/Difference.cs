using System.Text;

namespace SSBms.Cli.Results;

/// <summary>Where a file differs from what should stand there.</summary>
internal static class Difference
{
    private const int Around = 40;

    /// <summary>Compares a file of a folder with what came out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">What came out.</param>
    /// <returns>The first difference in words; null when there is none.</returns>
    public static string? Find(string folder, ResultFile file)
    {
        string path = Path.Combine(folder, file.Name);
        if (!File.Exists(path))
        {
            return "is missing";
        }

        ReadOnlySpan<byte> before = File.ReadAllBytes(path);
        ReadOnlySpan<byte> now = file.Content.Span;
        int place = before.CommonPrefixLength(now);
        if (place == before.Length && place == now.Length)
        {
            return null;
        }

        ReadOnlySpan<byte> same = now[..place];
        int line = same.Count((byte)'\n') + 1;
        int start = Math.Max(same.LastIndexOf((byte)'\n') + 1, place - Around);
        return FormattableString.Invariant(
            $"line {line}, byte {place}: \"{Excerpt(before, start)}\" was, \"{Excerpt(now, start)}\" came out"
        );
    }

    private static string Excerpt(ReadOnlySpan<byte> content, int start)
    {
        ReadOnlySpan<byte> rest = content[start..Math.Min(start + 2 * Around, content.Length)];
        int end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }
}
