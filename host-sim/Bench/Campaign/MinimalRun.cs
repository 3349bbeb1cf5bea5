namespace SSBms.Bench.Campaign;

/// <summary>A run of a campaign with as few faults as bring about what went wrong in it.</summary>
public sealed record MinimalRun
{
    /// <summary>Takes what was run and what came out.</summary>
    /// <param name="text">Its experiment.</param>
    /// <param name="facts">What came out.</param>
    /// <param name="verdict">What a campaign says of it.</param>
    /// <param name="faults">Its faults.</param>
    internal MinimalRun(string text, RunFacts facts, CampaignVerdict verdict, IReadOnlyList<CampaignFault> faults)
    {
        Text = text;
        Facts = facts;
        Verdict = verdict;
        Faults = faults;
    }

    /// <summary>Its experiment: an ordinary one, that can be run by itself.</summary>
    public string Text { get; }

    /// <summary>What came out.</summary>
    public RunFacts Facts { get; }

    /// <summary>What a campaign says of it.</summary>
    public CampaignVerdict Verdict { get; }

    /// <summary>How many faults are left.</summary>
    public int FaultCount => Faults.Count;

    /// <summary>Its faults.</summary>
    internal IReadOnlyList<CampaignFault> Faults { get; }
}
