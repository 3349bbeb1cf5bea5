using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Reaction;

/// <summary>What the proof test finds when the board is armed: from the arm switch to the row.</summary>
/// <param name="bounds">What can be promised.</param>
internal sealed class ArmingTrials(ReactionBounds bounds)
{
    private const double MillisecondsPerSecond = 1e3;

    /// <summary>The switch counts after so many cycles, and the contactor is seen closed in the next.</summary>
    private const int CyclesToClosed = SteadyInput.Cycles + 1;

    /// <summary>Seen open, seen let go in one of two, and seen closed once more.</summary>
    private const int CyclesToSecondClosing = 4;

    /// <summary>Every trial.</summary>
    public IEnumerable<ReactionTrial> All()
    {
        double comparator = CyclesToClosed * bounds.Cycle + bounds.Beyond(ProofTest.Converting + bounds.ContactorLimit);
        yield return Of(
            DiagnosisCode.ComparatorUnproven,
            "alert wire grounded",
            board => board.Latch.Wire = AlertWire.Grounded,
            comparator,
            "The switch counts after three cycles, the contactor is closed in the next; then two conversions and contactor_time, and the first cycle beyond."
        );
        double hold = bounds.LongestHold / MillisecondsPerSecond;
        double lapse = (CyclesToClosed + CyclesToSecondClosing) * bounds.Cycle + bounds.Beyond(hold + bounds.ContactorLimit);
        yield return Of(
            DiagnosisCode.HeartbeatUnproven,
            "monostable stuck",
            board => board.Monostable.IsStuck = true,
            lapse,
            "The comparator comes first, four cycles; then the longest that a sound monostable holds and contactor_time, and the first cycle beyond."
        );
    }

    private static ReactionTrial Of(DiagnosisCode row, string what, Action<SimulatedBoard> cause, double within, string why)
    {
        return new ReactionTrial(
            row,
            $"{what}, the operator arms; from the arm switch to the trip",
            ReactionScene.Standby,
            fixture =>
            {
                cause(fixture.Board!);
                fixture.Board!.ArmSwitch.IsOn = true;
            },
            new ReactionPromise(within, why)
        )
        {
            End = ReactionEnd.Shown,
        };
    }
}
