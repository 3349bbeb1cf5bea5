using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>The status display: keeps the newest picture.</summary>
public sealed class VirtualDisplay : IDisplay
{
    /// <summary>The picture, one byte a column of eight dots; null before the first.</summary>
    public byte[]? Dots { get; private set; }

    /// <inheritdoc/>
    public void Show(byte[] dots)
    {
        ArgumentNullException.ThrowIfNull(dots);
        Dots ??= new byte[dots.Length];
        dots.CopyTo(Dots, 0);
    }
}
