using SSBms.Bench.Experiments;
using SSBms.Bench.Faults;
using SSBms.Bench.Fixture;
using SSBms.Control;
using SSBms.Runtime;

namespace SSBms.Bench.Runs;

/// <summary>
/// What somebody finds in the morning who mends what is broken and switches the board off and on: whether it still says what it
/// tripped for, and whether it says why it opened.
/// </summary>
/// <param name="TripKept">True when it holds the trip of the run; null when nothing tripped.</param>
/// <param name="ReasonLeft">True when latch or log tell why the contacts opened; null when they never did.</param>
internal readonly record struct Morning(bool? TripKept, bool? ReasonLeft)
{
    private const double SecondsOff = 2.0;
    private const int CyclesToStandby = 30;

    private static readonly CyclerStep s_rest = new("Rest", null, CyclerMode.Rest, 0, default, 0.0);

    /// <summary>Looks at the board of a run that is over, and leaves it with power.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="trip">What tripped in the run; null when nothing did.</param>
    /// <param name="openings">How often the contacts opened in it.</param>
    public static Morning After(VirtualFixture fixture, TripInfo? trip, int openings)
    {
        if (trip is null && openings == 0)
        {
            return default;
        }

        PowerCycle(fixture);
        DiagnosisCode held = Held(fixture);
        bool kept = held != DiagnosisCode.None && DiagnosisNames.Of(held) == trip?.Diagnosis && !fixture.IsConnected;
        bool told = held != DiagnosisCode.None || Tells(fixture.Firmware!.Stores.Log);
        return new Morning(trip is null ? null : kept, openings == 0 ? null : told);
    }

    /// <summary>The trip that the board goes by. One whose profile has rotted guards nothing and closes nothing; its latch waits for the next.</summary>
    private static DiagnosisCode Held(VirtualFixture fixture)
    {
        if (fixture.Control is not { } control)
        {
            return (DiagnosisCode)fixture.Firmware!.Stores.Latch.Code;
        }

        return control.Guard.State == ProtectionState.Tripped ? control.Guard.Trip.Code : DiagnosisCode.None;
    }

    private static void PowerCycle(VirtualFixture fixture)
    {
        fixture.Cycler.Begin(s_rest);
        foreach (FaultRow row in FaultTable.Rows.Where(row => row.Word == FaultRow.Ok && fixture.Has(row)))
        {
            row.Effect(fixture, default);
        }

        fixture.Guard!.BrownOut(SecondsOff);
        long next = fixture.RunFirmware();
        for (int i = 0; i < CyclesToStandby; i++)
        {
            fixture.AdvanceTo(next);
            next = fixture.RunFirmware();
        }
    }

    /// <summary>
    /// Whether the log says why: a trip, an escape that restarted the board, or the operator who switched off. That the board started
    /// anew is no reason.
    /// </summary>
    private static bool Tells(EventLog log)
    {
        var entry = new LogEntry();
        bool told = false;
        bool running = false;
        for (long number = Math.Max(log.LastSequence - log.Capacity + 1, 1); number <= log.LastSequence; number++)
        {
            if (!log.TryRead(number, entry))
            {
                continue;
            }

            running = entry.Kind != EventKind.Started && (running || entry.Kind == EventKind.Armed);
            bool disarmed = entry.Kind == EventKind.StateChanged && entry.Code == (int)ProtectionState.Standby && running;
            told |= disarmed || entry.Kind is EventKind.Tripped or EventKind.Restarted;
        }

        return told;
    }
}
