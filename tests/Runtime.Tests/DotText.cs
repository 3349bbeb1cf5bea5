namespace SSBms.Runtime.Tests;

/// <summary>Reads the letters from a picture on the display.</summary>
internal static class DotText
{
    private const string Alphabet = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:acm";

    /// <summary>The lines of a picture.</summary>
    public static string[] Read(byte[]? dots)
    {
        Assert.IsNotNull(dots, "nothing is shown");
        var lines = new List<string>();
        for (int start = 0; start < dots.Length; start += StatusPage.Width)
        {
            var letters = Enumerable.Range(0, StatusPage.Letters).Select(i => Letter(dots, start + i * (DotFont.Width + 1)));
            lines.Add(string.Concat(letters).TrimEnd());
        }

        return [.. lines];
    }

    private static char Letter(byte[] dots, int start)
    {
        var font = new DotFont();
        byte[] columns = new byte[DotFont.Width];
        foreach (char letter in Alphabet)
        {
            Array.Clear(columns);
            font.Put(letter, columns, 0);
            if (columns.AsSpan().SequenceEqual(dots.AsSpan(start, DotFont.Width)))
            {
                return letter;
            }
        }

        return '?';
    }
}
