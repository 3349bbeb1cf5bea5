namespace SSBms.Bench.Studies;

/// <summary>Every run drawn by itself.</summary>
internal sealed class RandomDesign : StudyDesign
{
    private readonly StudyHash _hash;

    /// <summary>Takes what is varied.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="correlation">Which of them go together.</param>
    /// <param name="hash">What chance is derived from.</param>
    public RandomDesign(IReadOnlyList<StudyInput> inputs, Correlation correlation, StudyHash hash)
        : base(inputs, correlation)
    {
        _hash = hash;
    }

    /// <inheritdoc/>
    protected override double Share(int run, int input)
    {
        return _hash.Share(run, Inputs[input].Name);
    }
}
