using System.Net.Sockets;
using System.Threading.Channels;

namespace SSBms.Live.Simulation;

/// <summary>Somebody who is connected to a simulated board.</summary>
/// <param name="connection">The connection.</param>
/// <param name="receive">Told what was said to the board.</param>
/// <param name="leave">Told when the connection has ended.</param>
internal sealed class LinkClient(TcpClient connection, LinkClient.Receiver receive, Action<LinkClient> leave) : IDisposable
{
    /// <summary>What the board says in a few thousand of its cycles.</summary>
    private const int MostWaiting = 4096;

    private readonly Channel<byte[]> _waiting = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    /// <summary>Takes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public delegate void Receiver(ReadOnlySpan<byte> bytes);

    /// <summary>Begins to send and to receive.</summary>
    public void Start()
    {
        connection.NoDelay = true;
        _ = Task.Run(Write);
        _ = Task.Run(Read);
    }

    /// <summary>Sends something as soon as the other side takes it.</summary>
    /// <param name="bytes">What.</param>
    public void Send(byte[] bytes)
    {
        _waiting.Writer.TryWrite(bytes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        connection.Dispose();
    }

    private async Task Write()
    {
        try
        {
            NetworkStream stream = connection.GetStream();
            await foreach (byte[] bytes in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await stream.WriteAsync(bytes).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // Whoever was connected has gone.
        }
    }

    private async Task Read()
    {
        byte[] buffer = new byte[1024];
        try
        {
            NetworkStream stream = connection.GetStream();
            int count;
            while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
            {
                receive(buffer.AsSpan(0, count));
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
            // Whoever was connected has gone.
        }

        leave(this);
        Dispose();
    }
}
