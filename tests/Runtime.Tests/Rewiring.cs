using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>The same board with a part replaced.</summary>
internal static class Rewiring
{
    public static BoardPorts With(
        this BoardPorts ports,
        II2cBus? bus = null,
        IDigitalInput? resetKey = null,
        IDisplay? display = null,
        ILinkPort? link = null
    )
    {
        return new BoardPorts(
            ports.Clock,
            bus ?? ports.Bus,
            ports.ContactorCoil,
            ports.ContactorFeedback,
            ports.Heartbeat,
            ports.HardwareTrip,
            ports.ArmSwitch,
            resetKey ?? ports.ResetKey,
            ports.Interlock,
            ports.Lamp,
            link ?? ports.Link,
            ports.Processor,
            display ?? ports.Display
        );
    }
}
