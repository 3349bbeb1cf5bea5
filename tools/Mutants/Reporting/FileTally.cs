namespace SSBms.Mutants.Reporting;

/// <summary>The figures of one file, or of many together.</summary>
/// <param name="Name">The file, from the root of the repository, or what is counted together.</param>
/// <param name="Mutants">How many there are.</param>
/// <param name="Noticed">How many a test notices.</param>
/// <param name="Equivalent">How many are listed as equivalent.</param>
/// <param name="Source">Which text of the file was measured, see <see cref="SourceHash"/>; empty for what is counted together.</param>
internal sealed record FileTally(string Name, int Mutants, int Noticed, int Equivalent, string Source)
{
    /// <summary>How many are neither noticed nor equivalent.</summary>
    public int Left => Mutants - Noticed - Equivalent;

    /// <summary>Noticed of those that could be, %.</summary>
    public double Share => Mutants == Equivalent ? 100.0 : 100.0 * Noticed / (Mutants - Equivalent);
}
