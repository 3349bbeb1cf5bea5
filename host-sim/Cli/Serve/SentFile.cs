using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Serve;

/// <summary>A file that a page sends as the body of its request, with its name beside it.</summary>
internal sealed class SentFile
{
    private const int LongestName = 120;
    private const string Unnamed = "unnamed";

    private readonly HttpRequest _request;
    private readonly long _most;

    /// <summary>Takes a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">Most bytes that are taken.</param>
    /// <exception cref="InputException">The file is said to be larger.</exception>
    public SentFile(HttpContext context, long most)
    {
        _request = context.Request;
        _most = most;
        Name = Clean(_request.Query["name"]);
        if (_request.ContentLength > most)
        {
            throw TooLarge();
        }

        // One byte more, so that what is too large is told in this class's words.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most + 1;
        }
    }

    /// <summary>Its name, without folders: it names the file in messages and in nothing else.</summary>
    public string Name { get; }

    /// <summary>Writes it somewhere.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">It is too large, or empty.</exception>
    public async Task CopyTo(Stream target, CancellationToken stop)
    {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        int count;
        while ((count = await _request.Body.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            total += count;
            if (total > _most)
            {
                throw TooLarge();
            }

            await target.WriteAsync(buffer.AsMemory(0, count), stop).ConfigureAwait(false);
        }

        if (total == 0)
        {
            throw new InputException($"{Name}: is empty; expected a file with something in it");
        }
    }

    private static string Clean(string? name)
    {
        string last = (name ?? "").Split('/', '\\')[^1];
        string printable = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return printable.Length == 0 ? Unnamed : printable[..Math.Min(printable.Length, LongestName)];
    }

    private InputException TooLarge()
    {
        const long Kibi = 1024;
        return new InputException(
            string.Create(CultureInfo.InvariantCulture, $"{Name}: is larger than {_most / Kibi} KiB; expected a file up to that")
        );
    }
}
