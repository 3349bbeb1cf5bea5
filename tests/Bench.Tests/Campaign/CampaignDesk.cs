using SSBms.Bench.Studies;
using SSBms.Bench.Tests.Studies;

namespace SSBms.Bench.Tests.Campaign;

/// <summary>Short campaigns.</summary>
internal static class CampaignDesk
{
    /// <summary>Reads one.</summary>
    /// <param name="campaign">What stands under "campaign".</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="seed">Its seed.</param>
    public static Study Read(string campaign, int runs = 10, int seed = 1)
    {
        return StudyDesk.Read(Text(campaign, runs, seed));
    }

    /// <summary>The message by which one is refused.</summary>
    /// <param name="campaign">What stands under "campaign".</param>
    public static string Refusal(string campaign)
    {
        return StudyDesk.Refusal(Text(campaign, 10, 1));
    }

    /// <summary>Makes all its runs.</summary>
    /// <param name="study">The campaign.</param>
    public static StudyTable Run(Study study)
    {
        var table = new StudyTable(study.Columns, study.Runs);
        Parallel.For(
            0,
            study.Chunks,
            chunk => table.Take(ChunkRun.Execute(study, chunk, null, CancellationToken.None), study.RunsOf(chunk).First - 1)
        );
        return table;
    }

    private static string Text(string campaign, int runs, int seed)
    {
        return $"title: A campaign\ncampaign: {{ {campaign} }}\nruns: {runs}\nseed: {seed}\n";
    }
}
