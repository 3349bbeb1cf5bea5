using SSBms.Bench.Runs;
using SSBms.Control;
using SSBms.Drivers;

namespace SSBms.Bench.Faults;

/// <summary>What the guard did about a fault.</summary>
/// <param name="Reached">True when what it should have reacted to came about.</param>
/// <param name="Seconds">From there to the open contacts, s; negative when they opened before; NaN when they never did.</param>
/// <param name="Openings">How often the contacts opened.</param>
/// <param name="Damage">What had become of the cell by then, as it is added to a sentence; empty when nothing had.</param>
/// <param name="Trip">What it tripped for; none when it did not.</param>
/// <param name="Warned">What it warned of; none when it did not.</param>
/// <param name="Disarmed">True when it opened because the arm switch reads off.</param>
/// <param name="Welded">True when it told that current flows through a contactor that should be open.</param>
public sealed record FaultReaction(
    bool Reached,
    double Seconds,
    int Openings,
    string Damage,
    DiagnosisCode Trip,
    DiagnosisCode Warned,
    bool Disarmed,
    bool Welded
)
{
    /// <summary>What became of the newest sweep of the impedance channel; null on a board without it.</summary>
    public ImpedanceStatus? Impedance { get; init; }

    /// <summary>True when the cell was left to a violated limit without a word, or harmed before the contacts opened.</summary>
    public bool IsBlind => !Welded && ((Reached && Openings == 0) || Damage.Length > 0);

    /// <summary>In a few words: "opens after 0.26 s: stale-pressure".</summary>
    public string Text()
    {
        return Impedance is { } status ? $"{Guarded()}; impedance {DiagnosisNames.Of(status)}" : Guarded();
    }

    private string Guarded()
    {
        string trip = Trip == DiagnosisCode.None ? "" : DiagnosisNames.Of(Trip);
        string warned = Warned == DiagnosisCode.None ? "" : $", warns {DiagnosisNames.Of(Warned)}";
        if (Openings == 0)
        {
            if (!Reached)
            {
                return "cannot come about";
            }

            string welded = Welded ? $", then {DiagnosisNames.Of(DiagnosisCode.ContactorWelded)}" : "";
            return trip.Length == 0 ? $"stays closed{warned}{Damage}" : $"trips, {trip}{welded}; the contacts stay closed{Damage}";
        }

        string when = Seconds < 0.0 || !Reached ? "opens early" : $"opens after {Rounded(Seconds)} s{Damage}";
        string why =
            trip.Length > 0 ? $": {trip}"
            : Disarmed ? ": disarmed"
            : ", without a reason";
        return Openings == 1 ? $"{when}{why}" : $"{when}, {Openings} times{why}";
    }

    /// <summary>Two digits say how quick it is.</summary>
    private static string Rounded(double seconds)
    {
        return seconds.ToString(seconds < 10.0 ? "0.##" : "0", System.Globalization.CultureInfo.InvariantCulture);
    }
}
