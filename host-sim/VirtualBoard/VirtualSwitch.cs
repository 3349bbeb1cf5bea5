using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>A switch somebody can turn.</summary>
public sealed class VirtualSwitch : IDigitalInput
{
    /// <summary>How long a bounce lasts on average, s: worn contacts of switches take one to ten milliseconds. Assumed.</summary>
    private const double BounceSeconds = 5e-3;

    private readonly VirtualClock _clock;
    private readonly ContactBounce _bounce;

    /// <summary>Makes a switch that is off.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">Draws when it bounces.</param>
    public VirtualSwitch(VirtualClock clock, NoiseSource noise)
    {
        _clock = clock;
        _bounce = new ContactBounce(noise);
    }

    /// <summary>True while turned on.</summary>
    public bool IsOn { get; set; }

    /// <summary>What is wrong with it; bouncing begins with <see cref="Bounce"/>.</summary>
    public SwitchFault Fault { get; set; }

    /// <summary>Lets it bounce.</summary>
    /// <param name="hertz">How often a second, on average.</param>
    public void Bounce(double hertz)
    {
        Fault = SwitchFault.Bouncing;
        _bounce.Begin(_clock.Microseconds, hertz, BounceSeconds);
    }

    /// <inheritdoc/>
    public bool Read()
    {
        return Fault switch
        {
            SwitchFault.StuckOn => true,
            SwitchFault.StuckOff => false,
            SwitchFault.Bouncing => IsOn ^ _bounce.IsAway(_clock.Microseconds),
            _ => IsOn,
        };
    }
}
