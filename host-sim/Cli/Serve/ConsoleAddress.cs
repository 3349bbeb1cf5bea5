using System.Globalization;
using System.Net;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Serve;

/// <summary>Where the console listens.</summary>
/// <param name="Address">Of this machine.</param>
/// <param name="Port">0 for any that is free.</param>
internal sealed record ConsoleAddress(IPAddress Address, int Port)
{
    /// <summary>True when only this machine reaches it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Reads addresses, separated by semicolons.</summary>
    /// <param name="urls">Such as http://127.0.0.1:5080.</param>
    /// <exception cref="InputException">One of them is none.</exception>
    public static IReadOnlyList<ConsoleAddress> Parse(string urls)
    {
        string[] all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.Length > 0 ? [.. all.Select(ParseOne)] : throw Wrong(urls);
    }

    private static ConsoleAddress ParseOne(string url)
    {
        // An address without a port would be one of 80, which nobody means.
        bool read = Uri.TryCreate(url, UriKind.Absolute, out Uri? found) && found.Scheme == "http" && found.PathAndQuery == "/";
        bool named = read && url.TrimEnd('/').EndsWith(":" + found!.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        IPAddress? address =
            !named ? null
            : found!.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(found.Host.Trim('[', ']'), out IPAddress? own) ? own
            : null;
        return address is null ? throw Wrong(url) : new ConsoleAddress(address, found!.Port);
    }

    private static InputException Wrong(string text)
    {
        return new InputException(
            $"--urls: \"{text}\" is no address to listen at; expected http://ADDRESS:PORT such as http://127.0.0.1:5080"
        );
    }
}
