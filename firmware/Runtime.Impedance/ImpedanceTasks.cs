using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// What a board with the impedance channel runs beside its control cycle: the channel, the eye, who tells of both on the link, and the line to
/// the press.
/// </summary>
public sealed class ImpedanceTasks
{
    private readonly PressLine _press;

    /// <summary>Puts them together; touches no chip yet.</summary>
    /// <param name="bus">The bus with the chip's select.</param>
    /// <param name="link">Where to tell.</param>
    /// <param name="clock">Time.</param>
    /// <param name="press">The line to the press.</param>
    /// <param name="others">Who is told of each sweep beside the eye.</param>
    public ImpedanceTasks(ISpiBus bus, ILinkPort link, IClock clock, IDigitalOutput press, ISweepSink[] others)
    {
        Eye = new InterfaceEye(clock);
        var sinks = new ISweepSink[others.Length + 1];
        sinks[0] = Eye;
        for (int i = 0; i < others.Length; i++)
        {
            sinks[i + 1] = others[i];
        }

        Channel = new ImpedanceChannel(bus, clock, sinks);
        _press = new PressLine(press);
        All = new IBackgroundTask[] { Channel, Eye, new ImpedanceSender(link, clock, Channel, Eye), _press };
    }

    /// <summary>The channel.</summary>
    public ImpedanceChannel Channel { get; }

    /// <summary>What is made of its sweeps.</summary>
    public InterfaceEye Eye { get; }

    /// <summary>The tasks, in the order in which they run.</summary>
    public IBackgroundTask[] All { get; }

    /// <summary>Says whose cell it is. To be called once, before they run.</summary>
    /// <param name="firmware">The firmware that runs them.</param>
    public void Watch(Firmware firmware)
    {
        Channel.Watch(firmware);
        Eye.Watch(firmware);
        _press.Watch(firmware);
    }
}
