using SSBms.Bench.Runs;
using SSBms.Control;

namespace SSBms.Bench.Campaign;

/// <summary>Judges a run of a campaign by what was wrong and what came out.</summary>
internal static class CampaignJudge
{
    private const string True = "true";
    private const string OfChannel = "channel";
    private const string Wrong = "wrong";

    /// <summary>A trip is dated by the cycle that it came in, s.</summary>
    private const double Rounded = 0.2;

    /// <summary>What a short of the cell explains.</summary>
    private static readonly string[] s_short =
    [
        .. new[] { DiagnosisCode.HardShort, DiagnosisCode.SoftShort, DiagnosisCode.UnexplainedVoltage, DiagnosisCode.UnderVoltage }.Select(
            code => DiagnosisNames.Of(code)
        ),
    ];

    /// <summary>Judges.</summary>
    /// <param name="program">What was done.</param>
    /// <param name="faults">What was wrong.</param>
    /// <param name="facts">What came out.</param>
    public static CampaignVerdict Judge(CampaignProgram program, IReadOnlyList<CampaignFault> faults, RunFacts facts)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(faults);
        ArgumentNullException.ThrowIfNull(facts);
        string? cause = facts.Trip is null ? null : Cause(program, faults, facts);
        var excuses = new List<string>();
        var faulty = new List<string>();
        Add(CampaignVerdict.Exception, facts.Error is not null);
        Add(CampaignVerdict.Violation, facts.Violation is not null);
        Add(CampaignVerdict.TripLost, facts.TripKept == 0.0);
        Add(CampaignVerdict.NoReason, facts.ReasonLeft == 0.0);
        Add(CampaignVerdict.ClosedAgain, facts.ClosedAgain > 0.0);
        Add(CampaignVerdict.FalseTrip, cause == Wrong && faults.Count == 0);
        Add(CampaignVerdict.WrongCause, cause == Wrong && faults.Count > 0);
        Add(CampaignVerdict.Unready, facts.Outcome == DiagnosisNames.Of(Outcome.Unready));
        return new CampaignVerdict(faulty, excuses.Count > 0 ? string.Join(", ", excuses.Distinct(StringComparer.Ordinal)) : null, cause);

        void Add(string word, bool isSo)
        {
            if (!isSo)
            {
                return;
            }

            if (ExcuseTable.Find(word, faults, facts) is { } excuse)
            {
                excuses.Add(excuse);
            }
            else
            {
                faulty.Add(word);
            }
        }
    }

    private static string Cause(CampaignProgram program, IReadOnlyList<CampaignFault> faults, RunFacts facts)
    {
        string trip = facts.Trip!;
        bool shorted = facts.ShortTime <= facts.TripTime && s_short.Contains(trip, StringComparer.Ordinal);
        bool planned = program.Causes.Any(code => DiagnosisNames.Of(code) == trip);
        if (facts.IsFalseTrip == 0.0 || shorted || planned)
        {
            return True;
        }

        CampaignFault[] happened = [.. faults.Where(fault => fault.At <= facts.TripTime + Rounded)];
        return happened.Any(fault => CauseTable.IsTrue(fault.Kind, trip)) ? True
            : happened.Any(fault => CauseTable.IsOfChannel(fault.Kind, trip)) ? OfChannel
            : Wrong;
    }
}
