namespace SSBms.Bench.Fuzz;

/// <summary>Files that a user writes: experiments mostly, studies, and now and then cells, which take longest to read.</summary>
internal sealed class UserFiles : IFuzzBlock
{
    private readonly ExperimentTexts _experiments = new();
    private readonly StudyTexts _studies = new();
    private readonly CellTexts _cells = new();

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        IFuzzBlock kind =
            random.OnceIn(100) ? _cells
            : random.OnceIn(4) ? _studies
            : _experiments;
        return kind.Try(random);
    }
}
