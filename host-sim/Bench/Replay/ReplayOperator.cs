using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Replay;

/// <summary>
/// Whoever stands at the fixture: closes the contactor when the guard is ready for it, and after a trip resets and closes it again, both
/// only while no current is recorded. Where one flows before the contactor is closed, he waits for the next rest.
/// </summary>
internal sealed class ReplayOperator
{
    /// <summary>Longer than a bounce of a switch, cycles.</summary>
    private const int Steady = 4;

    private readonly PoweredBoard _guard;
    private ProtectionState _state = ProtectionState.SelfTest;
    private int _cycles;

    /// <summary>Steps up to a board.</summary>
    /// <param name="guard">The board.</param>
    public ReplayOperator(PoweredBoard guard)
    {
        _guard = guard;
    }

    /// <summary>Looks at the lamp after a control cycle, and turns the switches.</summary>
    /// <param name="atRest">True while no current is recorded.</param>
    public void Look(bool atRest)
    {
        ProtectionState state = _guard.Firmware.State;
        _cycles = state == _state ? _cycles + 1 : 0;
        _state = state;
        bool waited = _cycles >= Steady;
        _guard.Parts.ResetKey.IsOn = state == ProtectionState.Tripped && waited && atRest;
        _guard.Parts.ArmSwitch.IsOn = state switch
        {
            ProtectionState.SelfTest or ProtectionState.Tripped => false,
            ProtectionState.Standby => waited && atRest,
            ProtectionState.Proving or ProtectionState.Armed => atRest,
            _ => true,
        };
    }
}
