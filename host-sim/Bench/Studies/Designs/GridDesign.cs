namespace SSBms.Bench.Studies;

/// <summary>Every combination of what can be counted, the last input fastest; what cannot is drawn for each run.</summary>
internal sealed class GridDesign : StudyDesign
{
    private readonly StudyHash _hash;

    /// <summary>Takes what is varied.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="correlation">Which of them go together; none that is counted.</param>
    /// <param name="hash">What chance is derived from.</param>
    public GridDesign(IReadOnlyList<StudyInput> inputs, Correlation correlation, StudyHash hash)
        : base(inputs, correlation)
    {
        _hash = hash;
    }

    /// <summary>How many combinations there are.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <returns>As many; beyond a long number, infinite.</returns>
    public static double Size(IReadOnlyList<StudyInput> inputs)
    {
        return inputs.Aggregate(1.0, (size, input) => size * Math.Max(input.Points, 1));
    }

    /// <inheritdoc/>
    public override string[] Values(int run)
    {
        string[] values = base.Values(run);
        long left = run;
        for (int i = values.Length - 1; i >= 0; i--)
        {
            if (Inputs[i].Points > 0)
            {
                values[i] = Inputs[i].Point((int)(left % Inputs[i].Points));
                left /= Inputs[i].Points;
            }
        }

        return values;
    }

    /// <inheritdoc/>
    protected override double Share(int run, int input)
    {
        return _hash.Share(run, Inputs[input].Name);
    }
}
