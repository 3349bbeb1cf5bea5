using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Reaction;

/// <summary>What happens to contactor, heartbeat, firmware, supply and memory.</summary>
/// <param name="bounds">What can be promised.</param>
internal sealed class BoardTrials(ReactionBounds bounds)
{
    private const int SwitchCycles = SteadyInput.Cycles;
    private const string Held = "The monostable drops the coil after 300 ms +20 % (240 to 360 ms) without an edge; the release.";

    /// <summary>Every trial.</summary>
    public IEnumerable<ReactionTrial> All()
    {
        return [.. Contacts(), .. Heartbeat(), .. Firmware(), .. Tells()];
    }

    private IEnumerable<ReactionTrial> Contacts()
    {
        DiagnosisCode fallen = DiagnosisCode.UncommandedOpening;
        double noticed = ReactionBounds.Samples(fallen) * bounds.Cycle;
        const string Why = "The auxiliary contact is read in every cycle: one cycle for each of the row's samples.";
        yield return Of(fallen, "contacts fall open; time to the withdrawn command", "contactor", "stuck-open", noticed, Why) with
        {
            End = ReactionEnd.Command,
        };
        yield return Of(
            fallen,
            "auxiliary contact tells open",
            "auxiliary contact",
            "stuck-off",
            noticed + ReactionBounds.Release,
            Why + " Then the release."
        );
        double late = bounds.Beyond(bounds.ContactorLimit);
        double turned = SwitchCycles * bounds.Cycle;
        yield return new ReactionTrial(
            DiagnosisCode.ContactorFault,
            "contactor does not close; from the arm switch to the trip",
            ReactionScene.Standby,
            fixture => Switch(fixture, ContactorFault.StuckOpen, on: true),
            new ReactionPromise(turned + late, "The switch counts after three cycles; then contactor_time, and the first cycle beyond it.")
        )
        {
            End = ReactionEnd.Shown,
        };
        yield return new ReactionTrial(
            DiagnosisCode.ContactorFault,
            "contacts weld, the operator opens; from the arm switch to the row",
            ReactionScene.Charging,
            fixture => Switch(fixture, ContactorFault.Welded, on: false),
            new ReactionPromise(turned + late, "As above. The contacts stay closed: only the row can be promised.")
        )
        {
            End = ReactionEnd.Shown,
        };
        yield return new ReactionTrial(
            DiagnosisCode.ContactorWelded,
            "the same, and the auxiliary contact follows the coil",
            ReactionScene.Charging,
            fixture => Switch(fixture, ContactorFault.WeldedUnseen, on: false),
            new ReactionPromise(
                turned + late + (ReactionBounds.Samples(DiagnosisCode.ContactorWelded) - 1) * bounds.Cycle,
                "The switch counts after three cycles; then contactor_time, and current in as many cycles as the row asks for. Only the row can be promised."
            )
        )
        {
            End = ReactionEnd.Shown,
        };
    }

    private IEnumerable<ReactionTrial> Heartbeat()
    {
        yield return Of(
            DiagnosisCode.UnexplainedTrip,
            "alert wire cut",
            "alert wire",
            "cut",
            ReactionBounds.Release,
            "The pull-up of the broken wire sets the latch: only the release. The row is raised in the second cycle."
        );
        double hold = bounds.LongestHold + ReactionBounds.Release;
        yield return Of(DiagnosisCode.UncommandedOpening, "heartbeat wire stuck", "heartbeat wire", "cut", hold, Held);
        yield return Of(DiagnosisCode.FirmwareFault, "firmware hangs", "firmware", "hung", hold, Held + " No reason is stored.");
        yield return new ReactionTrial(
            DiagnosisCode.HeartbeatLapse,
            "a background task takes 400 ms",
            ReactionScene.Charging,
            ReactionFault.Of("background task", "blocking", "400 ms"),
            new ReactionPromise(hold, Held + " The row is raised in the next cycle.")
        )
        {
            BeginsWithFirmware = true,
        };
    }

    private IEnumerable<ReactionTrial> Firmware()
    {
        yield return Of(
            DiagnosisCode.FirmwareFault,
            "an exception in the cycle",
            "firmware",
            "throwing",
            bounds.Cycle + ReactionBounds.Release,
            "The next cycle throws, and the supervisor drops the coil first of all."
        );
        yield return Of(
            DiagnosisCode.FirmwareFault,
            "a cycle that does not end",
            "firmware",
            "late",
            (1.0 + DeadlineCycles) * bounds.Cycle + ReactionBounds.Release,
            "The next cycle is broken off after two periods, or the monostable was quicker."
        );
        int samples = ReactionBounds.Samples(DiagnosisCode.CycleOverrun);
        yield return new ReactionTrial(
            DiagnosisCode.CycleOverrun,
            "every cycle takes 200 ms",
            ReactionScene.Charging,
            ReactionFault.Of("background task", "blocking", "200 ms"),
            new ReactionPromise(
                samples * bounds.ShortestHold + ReactionBounds.Release,
                "As many late cycles as the row asks for, each shorter than the monostable surely holds (240 ms); the release."
            )
        )
        {
            BeginsWithFirmware = true,
        };
        const string Falls = "A reset lets every output fall: only the release.";
        yield return Of(DiagnosisCode.LostWhileClosed, "board restarted", "board", "restarted", ReactionBounds.Release, Falls);
        yield return Of(
            DiagnosisCode.LostWhileClosed,
            "supply browned out",
            "supply",
            "browned-out",
            ReactionBounds.Release,
            Falls,
            "50 ms"
        );
    }

    private IEnumerable<ReactionTrial> Tells()
    {
        yield return new ReactionTrial(
            DiagnosisCode.MissedCycle,
            "a cycle takes 200 ms; to the warning",
            ReactionScene.Charging,
            ReactionFault.Of("background task", "blocking", "200 ms"),
            new ReactionPromise(
                bounds.ShortestHold,
                "Raised in the cycle that came late, at most as late as the monostable surely holds (240 ms)."
            )
        )
        {
            End = ReactionEnd.Shown,
            BeginsWithFirmware = true,
        };
        yield return new ReactionTrial(
            DiagnosisCode.MemoryFault,
            "mb85rc256v dies while nothing is to be stored",
            ReactionScene.Charging,
            ReactionFault.Of("mb85rc256v", "off"),
            new ReactionPromise(
                MemoryProofInterval + (1.0 + ReactionBounds.Samples(DiagnosisCode.MemoryFault)) * bounds.Cycle,
                "The memory is proven every 10 s, in the first cycle after that; then the row's samples."
            )
        )
        {
            End = ReactionEnd.Shown,
        };
    }

    private const double DeadlineCycles = 2.0;
    private const double MemoryProofInterval = 10_000.0;

    private static ReactionTrial Of(
        DiagnosisCode row,
        string what,
        string part,
        string word,
        double milliseconds,
        string why,
        string argument = ""
    )
    {
        var promise = new ReactionPromise(milliseconds, why);
        return new ReactionTrial(row, what, ReactionScene.Charging, ReactionFault.Of(part, word, argument), promise);
    }

    private static void Switch(VirtualFixture fixture, ContactorFault fault, bool on)
    {
        fixture.Board!.Contactor.Fault = fault;
        fixture.Board.ArmSwitch.IsOn = on;
    }
}
