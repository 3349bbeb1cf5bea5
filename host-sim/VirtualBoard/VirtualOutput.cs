using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An output pin that remembers its level.</summary>
public sealed class VirtualOutput : IDigitalOutput
{
    /// <summary>The level it was last driven to.</summary>
    public bool IsHigh { get; private set; }

    /// <inheritdoc/>
    public void Write(bool high)
    {
        IsHigh = high;
    }
}
