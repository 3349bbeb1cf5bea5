using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace SSBms.Bench.Studies;

/// <summary>
/// Inputs that go together, by a Gaussian copula: each keeps its own distribution, and within a group the normal scores of each two have
/// the same coefficient of correlation.
/// </summary>
internal sealed class Correlation
{
    private const double LeastShare = 1e-300;

    private readonly List<(int[] Inputs, Matrix<double> Factor)> _groups = [];

    /// <summary>Nothing goes together.</summary>
    public Correlation() { }

    /// <summary>Adds a group.</summary>
    /// <param name="inputs">Places of its inputs, two or more; none is in another group.</param>
    /// <param name="coefficient">Coefficient of each two: above −1/(n−1) for n inputs, below 1.</param>
    public void Add(int[] inputs, double coefficient)
    {
        Matrix<double> matrix = Matrix<double>.Build.Dense(
            inputs.Length,
            inputs.Length,
            (row, column) => row == column ? 1.0 : coefficient
        );
        _groups.Add((inputs, matrix.Cholesky().Factor));
    }

    /// <summary>Lets the shares of a run go together.</summary>
    /// <param name="shares">Where in its distribution each input is.</param>
    public void Apply(double[] shares)
    {
        foreach ((int[] inputs, Matrix<double> factor) in _groups)
        {
            Vector<double> scores = Vector<double>.Build.Dense(inputs.Length, i => Normal.InvCDF(0.0, 1.0, shares[inputs[i]]));
            Vector<double> together = factor * scores;
            for (int i = 0; i < inputs.Length; i++)
            {
                shares[inputs[i]] = Math.Clamp(Normal.CDF(0.0, 1.0, together[i]), LeastShare, 1.0 - 1e-16);
            }
        }
    }
}
