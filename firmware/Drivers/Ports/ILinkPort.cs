namespace SSBms.Drivers;

/// <summary>A byte stream to whoever watches the board. Neither direction ever waits.</summary>
public interface ILinkPort
{
    /// <summary>Takes what has arrived.</summary>
    /// <param name="buffer">Where it goes.</param>
    /// <param name="count">At most this many bytes.</param>
    /// <returns>How many bytes there were; 0 when none, or when the port fails.</returns>
    int Read(byte[] buffer, int count);

    /// <summary>Hands over bytes to be sent; what does not fit is lost.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    void Write(byte[] buffer, int count);
}
