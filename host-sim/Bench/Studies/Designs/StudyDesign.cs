namespace SSBms.Bench.Studies;

/// <summary>How the runs of a study are spread over what it varies.</summary>
internal abstract class StudyDesign
{
    private readonly Correlation _correlation;

    /// <summary>Takes what is varied.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="correlation">Which of them go together.</param>
    protected StudyDesign(IReadOnlyList<StudyInput> inputs, Correlation correlation)
    {
        Inputs = inputs;
        _correlation = correlation;
    }

    /// <summary>The inputs.</summary>
    protected IReadOnlyList<StudyInput> Inputs { get; }

    /// <summary>What the inputs stand for in a run.</summary>
    /// <param name="run">Number of the run, from 0.</param>
    public virtual string[] Values(int run)
    {
        double[] shares = new double[Inputs.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Share(run, i);
        }

        _correlation.Apply(shares);
        string[] values = new string[shares.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Inputs[i].At(shares[i]);
        }

        return values;
    }

    /// <summary>Where in the distribution of an input a run is, were it alone.</summary>
    /// <param name="run">Number of the run, from 0.</param>
    /// <param name="input">Place of the input.</param>
    /// <returns>Above 0 and below 1.</returns>
    protected abstract double Share(int run, int input);
}
