using System.Net.Sockets;
using SSBms.CellModels.Input;
using SSBms.Live.Simulation;

namespace SSBms.Live.Sources;

/// <summary>A board behind a TCP port: a serial server, or a simulated board of another program.</summary>
/// <param name="host">Name or address.</param>
/// <param name="port">1 to 65535.</param>
internal sealed class TcpSource(string host, int port) : IBoardSource
{
    private const int Patience = 5000;

    /// <inheritdoc/>
    public string Name => $"tcp://{host}:{port}";

    /// <inheritdoc/>
    public double Speed => 1.0;

    /// <inheritdoc/>
    public LiveExperiment? Simulation => null;

    /// <inheritdoc/>
    public Stream Connect()
    {
        return Connect(host, port);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is kept between two connections.
    }

    /// <summary>Opens a connection.</summary>
    /// <param name="host">Name or address.</param>
    /// <param name="port">1 to 65535.</param>
    /// <exception cref="InputException">Nobody answers there.</exception>
    internal static NetworkStream Connect(string host, int port)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            if (!client.ConnectAsync(host, port).Wait(Patience))
            {
                throw new InputException($"tcp://{host}:{port}: nobody answers; expected a board's link");
            }

            return new NetworkStream(client.Client, ownsSocket: true);
        }
        catch (Exception error) when (error is SocketException or AggregateException or InputException)
        {
            client.Dispose();
            string why = error is AggregateException { InnerException: { } inner } ? inner.Message : error.Message;
            throw error as InputException
                ?? new InputException($"tcp://{host}:{port}: cannot be reached ({why}); expected a board's link", error);
        }
    }
}
