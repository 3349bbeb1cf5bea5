using SSBms.Bench.Experiments;
using SSBms.Bench.Fixture;
using SSBms.Live.Simulation;

namespace SSBms.Commissioning.Boards;

/// <summary>An obedient operator beside a simulated board: what is asked for is done, after the time that a hand takes.</summary>
/// <param name="rig">The simulated board with its fixture, whose experiment is over.</param>
/// <param name="hand">How long a hand takes, simulated s, not negative.</param>
/// <param name="told">Told of each line that a person would read; null for nobody.</param>
public sealed class SimulatedOperator(LiveExperiment rig, double hand, Action<string>? told = null) : IRigOperator
{
    /// <summary>Nobody turns a clamp at once: the guard takes a jump for a broken sensor.</summary>
    private const double ClampSeconds = 20.0;
    private const double ChamberSeconds = 600.0;

    /// <summary>From the switch turned off to on again: the board must be seen to stand by, s.</summary>
    private const double StandbySeconds = 5.0;

    private static readonly CyclerStep s_rest = new("Rest", null, CyclerMode.Rest, 0, default, 0.0);

    /// <inheritdoc/>
    public void Ask(RigRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        told?.Invoke(request.Text);
        switch (request.Verb)
        {
            case RigVerb.Press:
                rig.Act(hand, fixture => fixture.TurnClamp(request.Value, ClampSeconds));
                break;
            case RigVerb.Warm:
                rig.Act(hand, fixture => fixture.Stand.Chamber.Go(request.Value, fixture.Seconds, ChamberSeconds));
                break;
            case RigVerb.Current:
                rig.Act(hand, fixture => fixture.Cycler.Begin(Current(request)));
                break;
            case RigVerb.Arm:
                rig.Act(hand, Disarm);
                rig.Act(hand + StandbySeconds, fixture => fixture.Board!.ArmSwitch.IsOn = true);
                break;
        }
    }

    /// <inheritdoc/>
    public void Remind(RigRequest request, string seen)
    {
        ArgumentNullException.ThrowIfNull(request);
        told?.Invoke($"{request.Text}: seen {seen}");
    }

    private static void Disarm(VirtualFixture fixture)
    {
        fixture.Cycler.Begin(s_rest);
        fixture.Board!.ArmSwitch.IsOn = false;
    }

    private static CyclerStep Current(RigRequest request)
    {
        var amount = new Amount(Math.Abs(request.Value), AmountUnit.Density);
        return new CyclerStep(request.Text, null, CyclerMode.Current, Math.Sign(request.Value), amount, 0.0) { Duration = request.Seconds };
    }
}
