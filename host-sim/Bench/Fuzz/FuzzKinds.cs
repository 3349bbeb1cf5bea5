namespace SSBms.Bench.Fuzz;

/// <summary>Every kind of input. What is quick comes often.</summary>
internal static class FuzzKinds
{
    private const int Long = 1000;

    /// <summary>The kinds; their shares make up a hundred.</summary>
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new("frames to a board", 40, Long, KeepsState: true, random => new BoardLine(random)),
        new("frames to a host", 40, Long, KeepsState: false, _ => new HostFrames()),
        new("stored records", 13, Long, KeepsState: false, _ => new StoredRecords()),
        new("profiles", 5, Long, KeepsState: false, _ => new ProfileBytes()),
        new("files of a user", 2, Long, KeepsState: false, _ => new UserFiles()),
    ];
}
