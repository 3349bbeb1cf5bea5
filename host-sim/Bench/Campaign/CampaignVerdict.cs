namespace SSBms.Bench.Campaign;

/// <summary>What a campaign says of a run.</summary>
/// <param name="Faulty">What must not be, the gravest first; empty when all is as it must be.</param>
/// <param name="Excused">Why a thing that must not be could not be prevented; null when nothing had to be excused.</param>
/// <param name="Cause">Whether the diagnosis that tripped is true; null without a trip.</param>
public sealed record CampaignVerdict(IReadOnlyList<string> Faulty, string? Excused, string? Cause)
{
    /// <summary>The program of a run threw an exception.</summary>
    public const string Exception = "exception";

    /// <summary>A true limit was exceeded for more than a second with the cell connected.</summary>
    public const string Violation = "violation";

    /// <summary>What tripped is not latched any more after a power cycle.</summary>
    public const string TripLost = "trip lost";

    /// <summary>The contacts opened, and neither latch nor log tell why.</summary>
    public const string NoReason = "no reason";

    /// <summary>Contacts that had opened by themselves closed again by themselves.</summary>
    public const string ClosedAgain = "closed again";

    /// <summary>What it tripped for is not what was wrong.</summary>
    public const string WrongCause = "wrong cause";

    /// <summary>It tripped, and nothing was wrong.</summary>
    public const string FalseTrip = "false trip";

    /// <summary>The guard never became ready.</summary>
    public const string Unready = "unready";

    /// <summary>Every word, the gravest first.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [Exception, Violation, TripLost, NoReason, ClosedAgain, FalseTrip, WrongCause, Unready];

    /// <summary>The words, separated by commas; null when there are none.</summary>
    public string? Words => Faulty.Count > 0 ? string.Join(", ", Faulty) : null;
}
