using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SSBms.Live.Simulation;

/// <summary>
/// The far end of a simulated board's serial line, as a TCP port of this machine: what the board says goes to everyone who is connected, what
/// they say goes to the board. Somebody who does not read misses something, and nobody else waits for it.
/// </summary>
internal sealed class LinkHub : IDisposable
{
    private const int MostWaiting = 64 * 1024;

    private readonly TcpListener _listener;
    private readonly ConcurrentQueue<byte> _toBoard = [];
    private readonly ConcurrentDictionary<LinkClient, bool> _clients = [];

    /// <summary>Listens.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="SocketException">Another program has the port.</exception>
    public LinkHub(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Accept) { IsBackground = true, Name = "simulated link" }.Start();
    }

    /// <summary>The port it listens at.</summary>
    public int Port { get; }

    /// <summary>Sends what the board has said.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        foreach (LinkClient client in _clients.Keys)
        {
            client.Send(copy);
        }
    }

    /// <summary>Takes what was said to the board.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <returns>How many bytes there were.</returns>
    public int Take(byte[] buffer)
    {
        int count = 0;
        while (count < buffer.Length && _toBoard.TryDequeue(out byte value))
        {
            buffer[count++] = value;
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        foreach (LinkClient client in _clients.Keys)
        {
            client.Dispose();
        }
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var client = new LinkClient(_listener.AcceptTcpClient(), Receive, gone => _clients.TryRemove(gone, out _));
                _clients[client] = true;
                client.Start();
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The board is switched off.
        }
    }

    private void Receive(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (_toBoard.Count < MostWaiting)
            {
                _toBoard.Enqueue(value);
            }
        }
    }
}
