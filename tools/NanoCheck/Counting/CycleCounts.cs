namespace SSBms.NanoCheck.Counting;

/// <summary>What the control cycles of one or more runs did.</summary>
/// <param name="Name">The runs.</param>
/// <param name="Cycles">How many control cycles; the first after each start is not one of them.</param>
/// <param name="Instructions">IL instructions of a cycle: room by room, and of all together.</param>
/// <param name="Calls">Calls of a cycle, likewise.</param>
/// <param name="Allocations">All allocations, likewise.</param>
/// <param name="StartUp">The most a start took, with construction and the first cycle: room by room, and all together.</param>
/// <param name="Methods">Instructions of all cycles by index of the method; only of all runs together.</param>
internal sealed record CycleCounts(
    string Name,
    long Cycles,
    IReadOnlyList<Spread> Instructions,
    IReadOnlyList<Spread> Calls,
    IReadOnlyList<long> Allocations,
    IReadOnlyList<Tally> StartUp,
    IReadOnlyList<long> Methods
);
