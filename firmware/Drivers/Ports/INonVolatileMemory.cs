namespace SSBms.Drivers;

/// <summary>Memory that keeps its content without power. A write cut off by a power loss may be stored in part.</summary>
public interface INonVolatileMemory
{
    /// <summary>Size in bytes.</summary>
    int Size { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="buffer">Where they go.</param>
    /// <param name="count">How many; address + count within <see cref="Size"/>.</param>
    /// <returns>False when the memory does not answer or the range is outside it.</returns>
    bool Read(int address, byte[] buffer, int count);

    /// <summary>Writes bytes.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="buffer">What is written.</param>
    /// <param name="count">How many; address + count within <see cref="Size"/>.</param>
    /// <returns>False when the memory does not answer or the range is outside it.</returns>
    bool Write(int address, byte[] buffer, int count);

    /// <summary>Writes bytes without looking whether they are stored: for what carries a checksum and is only wanted later.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="buffer">What is written.</param>
    /// <param name="count">How many; address + count within <see cref="Size"/>.</param>
    /// <returns>False when the memory does not answer or the range is outside it.</returns>
    bool WriteUnseen(int address, byte[] buffer, int count);
}
