using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>One coil command, wired to the drivers of both disconnects.</summary>
/// <param name="first">The contactor.</param>
/// <param name="second">The second disconnect.</param>
internal sealed class BothCoils(VirtualContactor first, VirtualContactor second) : IDigitalOutput
{
    /// <inheritdoc/>
    public void Write(bool high)
    {
        first.Write(high);
        second.Write(high);
    }
}
