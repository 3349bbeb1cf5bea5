using MathNet.Numerics;
using MathNet.Numerics.Random;

namespace SSBms.Bench.Studies;

/// <summary>Each input is cut into as many strata as there are runs, and every stratum is met once.</summary>
internal sealed class LatinHypercubeDesign : StudyDesign
{
    private readonly StudyHash _hash;
    private readonly int[][] _strata;

    /// <summary>Takes what is varied.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="correlation">Which of them go together.</param>
    /// <param name="hash">What chance is derived from.</param>
    /// <param name="runs">How many runs there are.</param>
    public LatinHypercubeDesign(IReadOnlyList<StudyInput> inputs, Correlation correlation, StudyHash hash, int runs)
        : base(inputs, correlation)
    {
        _hash = hash;
        _strata = new int[inputs.Count][];
        for (int i = 0; i < _strata.Length; i++)
        {
            _strata[i] = Combinatorics.GeneratePermutation(runs, new MersenneTwister(hash.Seed(-1 - i), threadSafe: false));
        }
    }

    /// <inheritdoc/>
    protected override double Share(int run, int input)
    {
        int[] strata = _strata[input];
        return (strata[run] + _hash.Share(run, Inputs[input].Name)) / strata.Length;
    }
}
