namespace SSBms.Bench.Campaign;

/// <summary>One run of a campaign, as it was drawn.</summary>
/// <param name="Scene">Cell and current.</param>
/// <param name="Program">What is done.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record CampaignRun(CampaignScene Scene, CampaignProgram Program, IReadOnlyList<CampaignFault> Faults);
