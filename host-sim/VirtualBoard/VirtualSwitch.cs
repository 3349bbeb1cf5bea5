using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>A switch somebody can turn.</summary>
public sealed class VirtualSwitch : IDigitalInput
{
    /// <summary>True while turned on.</summary>
    public bool IsOn { get; set; }

    /// <inheritdoc/>
    public bool Read()
    {
        return IsOn;
    }
}
