using SSBms.Control;

namespace SSBms.Bench.Campaign;

/// <summary>What is done to a cell in a campaign.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Seconds">How long it takes about, s: faults come within it.</param>
/// <param name="Steps">Writes its steps, a line each.</param>
internal sealed record CampaignProgram(string Name, double Seconds, Func<CampaignScene, IEnumerable<string>> Steps)
{
    /// <summary>Diagnoses that are true of a cell without faults that goes through it; none for what harms no cell.</summary>
    public IReadOnlyList<DiagnosisCode> Causes { get; init; } = [];

    /// <summary>Temperature at which it begins, °C.</summary>
    public Func<CampaignCell, double> Start { get; init; } = cell => cell.Celsius;

    /// <summary>Whether a cell can go through it.</summary>
    public Func<CampaignCell, bool> Suits { get; init; } = _ => true;

    /// <summary>Parameters in which the real cell is another one than the guard believes, as an experiment says it.</summary>
    public Func<CampaignScene, string> Changes { get; init; } = _ => "";
}
