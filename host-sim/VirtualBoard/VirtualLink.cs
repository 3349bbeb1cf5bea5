using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The serial line of the board: the firmware is at one end, whoever watches at the other. What nobody reads is lost.</summary>
public sealed class VirtualLink : ILinkPort
{
    private const byte Noise = 0x55;

    private readonly ByteRing _toBoard = new();
    private readonly ByteRing _fromBoard = new();

    /// <summary>What is wrong with the line.</summary>
    public LinkFault Fault { get; set; }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        if (Fault == LinkFault.Flooded)
        {
            buffer.AsSpan(0, count).Fill(Noise);
            return count;
        }

        return _toBoard.Take(buffer, count);
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        _fromBoard.Put(buffer, count);
    }

    /// <summary>Sends bytes to the board.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    public void Send(byte[] buffer, int count)
    {
        _toBoard.Put(buffer, count);
    }

    /// <summary>Takes what the board has sent.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="count">At most this many bytes.</param>
    /// <returns>How many there were.</returns>
    public int Receive(byte[] buffer, int count)
    {
        return _fromBoard.Take(buffer, count);
    }
}
