using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// What the lamp tells. One step per control cycle, ten steps a round: quick blinking in self-test and proof test, one flash in standby, on
/// while the contactor is closed, with a gap when derated, slow blinking after a trip, two flashes when halted, three without a profile.
/// </summary>
public sealed class StatusLamp
{
    private const int Steps = 10;
    private const int Quick = 0x155;
    private const int OneFlash = 0x001;
    private const int On = 0x3FF;
    private const int OnWithGap = 0x0FF;
    private const int Slow = 0x01F;
    private const int TwoFlashes = 0x005;
    private const int ThreeFlashes = 0x015;

    private readonly IDigitalOutput _lamp;
    private int _step;

    /// <summary>Binds the lamp.</summary>
    /// <param name="lamp">High lights it.</param>
    public StatusLamp(IDigitalOutput lamp)
    {
        _lamp = lamp;
    }

    /// <summary>Shows the next step of a state.</summary>
    /// <param name="state">The protection state.</param>
    public void Show(ProtectionState state)
    {
        Step(PatternOf(state));
    }

    /// <summary>Shows the next step of a board that has stopped for good.</summary>
    public void ShowHalted()
    {
        Step(TwoFlashes);
    }

    private void Step(int pattern)
    {
        _lamp.Write(((pattern >> _step) & 1) != 0);
        _step = _step + 1 < Steps ? _step + 1 : 0;
    }

    private static int PatternOf(ProtectionState state)
    {
        switch (state)
        {
            case ProtectionState.SelfTest:
            case ProtectionState.Proving:
                return Quick;
            case ProtectionState.Standby:
                return OneFlash;
            case ProtectionState.Derated:
                return OnWithGap;
            case ProtectionState.Tripped:
                return Slow;
            case ProtectionState.NoProfile:
                return ThreeFlashes;
            default:
                return On;
        }
    }
}
