using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>The processor under nanoFramework's runtime.</summary>
public sealed class NanoProcessor : IProcessor
{
    private const int OrdinaryPriority = 0;
    private const int NoDeadline = -1;

    /// <inheritdoc/>
    public void SetDeadline(int milliseconds)
    {
        ExecutionConstraint.Install(milliseconds, OrdinaryPriority);
    }

    /// <inheritdoc/>
    public void ClearDeadline()
    {
        ExecutionConstraint.Install(NoDeadline, OrdinaryPriority);
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }
}
