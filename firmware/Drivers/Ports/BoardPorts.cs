namespace SSBms.Drivers;

/// <summary>Everything the firmware touches of its board. A board's program makes one of real pins, the desktop one of virtual ones.</summary>
public sealed class BoardPorts
{
    /// <summary>Binds the ports.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="bus">The I2C bus all chips are on.</param>
    /// <param name="contactorCoil">High closes the contactor.</param>
    /// <param name="contactorFeedback">High when the contacts are closed.</param>
    /// <param name="heartbeat">Trigger of the monostable.</param>
    /// <param name="hardwareTrip">High while the current monitor's comparator holds the contactor open.</param>
    /// <param name="armSwitch">High while the operator wants the contactor closed.</param>
    /// <param name="resetKey">High while the key switch authorises a reset.</param>
    /// <param name="interlock">The cycler's interlock.</param>
    /// <param name="lamp">High lights the status lamp.</param>
    /// <param name="link">The line to whoever watches.</param>
    /// <param name="processor">The processor itself.</param>
    /// <param name="display">What the operator looks at; null on a board without one.</param>
    public BoardPorts(
        IClock clock,
        II2cBus bus,
        IDigitalOutput contactorCoil,
        IDigitalInput contactorFeedback,
        IDigitalOutput heartbeat,
        IDigitalInput hardwareTrip,
        IDigitalInput armSwitch,
        IDigitalInput resetKey,
        ICyclerInterlock interlock,
        IDigitalOutput lamp,
        ILinkPort link,
        IProcessor processor,
        IDisplay? display
    )
    {
        Clock = clock;
        Bus = bus;
        ContactorCoil = contactorCoil;
        ContactorFeedback = contactorFeedback;
        Heartbeat = heartbeat;
        HardwareTrip = hardwareTrip;
        ArmSwitch = armSwitch;
        ResetKey = resetKey;
        Interlock = interlock;
        Lamp = lamp;
        Link = link;
        Processor = processor;
        Display = display;
    }

    /// <summary>Time.</summary>
    public IClock Clock { get; }

    /// <summary>The I2C bus all chips are on.</summary>
    public II2cBus Bus { get; }

    /// <summary>High closes the contactor.</summary>
    public IDigitalOutput ContactorCoil { get; }

    /// <summary>High when the contacts are closed.</summary>
    public IDigitalInput ContactorFeedback { get; }

    /// <summary>Trigger of the monostable.</summary>
    public IDigitalOutput Heartbeat { get; }

    /// <summary>High while the current monitor's comparator holds the contactor open.</summary>
    public IDigitalInput HardwareTrip { get; }

    /// <summary>High while the operator wants the contactor closed.</summary>
    public IDigitalInput ArmSwitch { get; }

    /// <summary>High while the key switch authorises a reset.</summary>
    public IDigitalInput ResetKey { get; }

    /// <summary>The cycler's interlock.</summary>
    public ICyclerInterlock Interlock { get; }

    /// <summary>High lights the status lamp.</summary>
    public IDigitalOutput Lamp { get; }

    /// <summary>The line to whoever watches.</summary>
    public ILinkPort Link { get; }

    /// <summary>The processor itself.</summary>
    public IProcessor Processor { get; }

    /// <summary>What the operator looks at; null on a board without one.</summary>
    public IDisplay? Display { get; }
}
