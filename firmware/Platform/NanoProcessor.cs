using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>The processor under nanoFramework's runtime.</summary>
public sealed class NanoProcessor : IProcessor
{
    private const int OrdinaryPriority = 0;

    /// <inheritdoc/>
    public void RunWithin(IDeadlineWork work, int milliseconds)
    {
        Within(work, milliseconds);
    }

    /// <inheritdoc/>
    public void Reboot()
    {
        Power.RebootDevice(RebootOption.NormalReboot);
    }

    /// <summary>
    /// The deadline lasts as long as the stack frame that asked for it, so the work is done in that frame. The interpreter may run
    /// an instance method in the frame of its caller, a static one never.
    /// </summary>
    private static void Within(IDeadlineWork work, int milliseconds)
    {
        ExecutionConstraint.Install(milliseconds, OrdinaryPriority);
        work.Run();
    }
}
