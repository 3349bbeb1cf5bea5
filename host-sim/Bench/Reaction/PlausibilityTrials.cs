using SSBms.Bench.Fixture;
using SSBms.Control;

namespace SSBms.Bench.Reaction;

/// <summary>What happens to one channel, and is found because the others contradict it; and the shorts that are found like that.</summary>
/// <param name="bounds">What can be promised.</param>
internal sealed class PlausibilityTrials(ReactionBounds bounds)
{
    private const double Jump = 0.1;
    private const double LevelCycles = 4.0;

    /// <summary>Every trial.</summary>
    public IEnumerable<ReactionTrial> All()
    {
        yield return new ReactionTrial(
            DiagnosisCode.HardShort,
            "hard short of a symmetric cell",
            ReactionScene.Symmetric,
            CellTrials.Short,
            new ReactionPromise(bounds.Fast(DiagnosisCode.HardShort, ReactionBounds.Ina228Result), CellTrials.Ina)
        );
        Action<VirtualFixture> half = ReactionFault.Of("voltage lead", "gain", "0.5");
        yield return new ReactionTrial(
            DiagnosisCode.SoftShort,
            "a symmetric cell loses half of its voltage; to the warning",
            ReactionScene.Symmetric,
            fixture =>
            {
                half(fixture);
                ReactionRun.Jump(fixture);
            },
            new ReactionPromise(bounds.Fast(DiagnosisCode.SoftShort, ReactionBounds.Ina228Result) - ReactionBounds.Release, CellTrials.Ina)
        )
        {
            End = ReactionEnd.Shown,
        };
        yield return new ReactionTrial(
            DiagnosisCode.UnexplainedVoltage,
            "both voltages 0.1 V off at once, seconds after a current step",
            ReactionScene.Charging,
            fixture =>
            {
                fixture.Board!.Sensors.VoltageLead.Offset(Jump);
                ReactionRun.Jump(fixture);
            },
            new ReactionPromise(bounds.Fast(DiagnosisCode.UnexplainedVoltage, ReactionBounds.Ina228Result), CellTrials.Ina)
        );
        yield return Unanswered("shunt", "shorted", "", "shunt shorted");
        yield return Unanswered("current", "gain", "0.5", "current reads half");
        yield return Unanswered("shunt", "reversed", "", "shunt reversed");
        yield return new ReactionTrial(
            DiagnosisCode.PressureJump,
            "load cell 1 MPa off at once",
            ReactionScene.Charging,
            ReactionFault.Of("pressure", "offset", "1 MPa"),
            new ReactionPromise(
                bounds.Fast(DiagnosisCode.PressureJump, ReactionBounds.Nau7802Conversion, ReactionBounds.Nau7802Settling),
                CellTrials.Nau
            )
        );
    }

    private ReactionTrial Unanswered(string part, string word, string argument, string what)
    {
        const DiagnosisCode Row = DiagnosisCode.UnansweredStep;
        return new ReactionTrial(
            Row,
            what,
            ReactionScene.Charging,
            ReactionFault.Of(part, word, argument),
            new ReactionPromise(
                bounds.Fast(Row, ReactionBounds.Ina228Result) + LevelCycles * bounds.Cycle,
                "INA228: one result under way, one whole result (33 ms each); four cycles settle the new level; then the row's samples, which give a lost configuration the time to be found; the release."
            )
        );
    }
}
