using System.Globalization;
using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>What happened in a run, in a sentence or two: what the contacts and the cell did, not what was commanded.</summary>
public static class RunSummary
{
    private const double MicrosecondsPerSecond = 1e6;

    /// <summary>The sentence.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="observer">What the guard did; null without the guard.</param>
    /// <param name="fixture">The fixture, at the end of the run.</param>
    /// <param name="marks">What happened when.</param>
    /// <param name="zero">Time of the first step on the fixture's clock, s.</param>
    /// <param name="openings">How often the contactor opened.</param>
    public static string Of(
        Outcome outcome,
        GuardObserver? observer,
        VirtualFixture fixture,
        IReadOnlyList<Mark> marks,
        double zero,
        int openings
    )
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(marks);
        double seconds = fixture.Seconds - zero;
        Mark? last = marks.LastOrDefault(mark => mark.Kind is MarkKind.Short or MarkKind.Contact);
        return outcome switch
        {
            Outcome.Completed when observer is null => $"Every step was carried out in {Durations.Show(seconds)}.",
            Outcome.Completed => $"Every step was carried out in {Durations.Show(seconds)}; nothing tripped.",
            Outcome.Stopped => $"Stopped from outside after {Durations.Show(seconds)}; what would have come later was not simulated.",
            Outcome.Tripped when observer?.Trip is { } trip => Tripped(trip, fixture, zero),
            Outcome.Unopened when observer?.Trip is { } trip =>
                $"The guard tripped after {Durations.Show(trip.TimeSeconds)}: {trip.Text}. The contactor did not open: "
                    + $"at the end {Number(fixture.Density)} mA/cm² still flowed.",
            Outcome.Interrupted => Interrupted(fixture, zero, openings),
            Outcome.Unready => $"The guard never became ready: {observer?.Unready() ?? "none"}.",
            _ => $"After {Durations.Show(last?.TimeSeconds ?? seconds)} {last?.Text ?? "the run ended"}.",
        };
    }

    private static string Tripped(TripInfo trip, VirtualFixture fixture, double zero)
    {
        string truth =
            trip.IsFalse == true
                ? $" False: the simulated cell was not beyond the bound ({string.Join(", ", trip.Truth.Select(value => $"{value.Name} {Number(value.Value)} {value.Unit}".TrimEnd()))})."
                : "";
        double opened = fixture.LastOpening is { } opening ? opening.AtMicroseconds / MicrosecondsPerSecond - zero : trip.TimeSeconds;
        bool before = opened < trip.TimeSeconds - 2.0 * fixture.CycleMicroseconds / MicrosecondsPerSecond;
        return before
            ? $"The contactor opened after {Durations.Show(opened)} ({fixture.LastOpening!.Cause}); the guard tripped after {Durations.Show(trip.TimeSeconds)}: {trip.Text}.{truth}"
            : $"The guard opened the contactor after {Durations.Show(trip.TimeSeconds)}: {trip.Text}.{truth}";
    }

    private static string Interrupted(VirtualFixture fixture, double zero, int openings)
    {
        if (fixture.LastOpening is not { } opening)
        {
            return "The contactor opened although nothing tripped.";
        }

        string when = Durations.Show(opening.AtMicroseconds / MicrosecondsPerSecond - zero);
        string often =
            openings == 1 ? $"after {when}" : string.Create(CultureInfo.InvariantCulture, $"{openings} times, the last after {when}");
        string after = fixture.IsConnected
            ? " It closed again by itself, and the steps went on."
            : " It stayed open: the steps were not carried out.";
        return $"The contactor opened {often}, although nothing tripped ({opening.Cause}).{after}";
    }

    private static string Number(double value)
    {
        return value.ToString("G4", CultureInfo.InvariantCulture);
    }
}
