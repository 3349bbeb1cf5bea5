using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The content of a memory before it is soldered in: what a board boots from.</summary>
public sealed class MemoryImage : INonVolatileMemory
{
    /// <summary>An empty memory.</summary>
    public MemoryImage()
    {
        Content = new byte[Mb85rc256vChip.Size];
    }

    /// <summary>The content of a part.</summary>
    /// <param name="content">Its bytes, which are changed in place.</param>
    public MemoryImage(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    /// <summary>The bytes.</summary>
    public byte[] Content { get; }

    /// <inheritdoc/>
    public int Size => Content.Length;

    /// <inheritdoc/>
    public bool Read(int address, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Content.AsSpan(address, count).CopyTo(buffer);
        return true;
    }

    /// <inheritdoc/>
    public bool Write(int address, byte[] buffer, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.AsSpan(0, count).CopyTo(Content.AsSpan(address));
        return true;
    }

    /// <inheritdoc/>
    public bool WriteUnseen(int address, byte[] buffer, int count)
    {
        return Write(address, buffer, count);
    }
}
