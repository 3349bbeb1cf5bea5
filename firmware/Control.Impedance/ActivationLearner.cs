namespace SSBms.Control;

/// <summary>Learns the activation energy of a quantity whose logarithm is c + E·(1/kT − 1/kT₀).</summary>
public sealed class ActivationLearner
{
    /// <summary>What one sweep is off, hundreds of others are off as well: the gain drifts slowly.</summary>
    private const double Drift = 0.005;
    private const double SweepsTogether = 240.0;

    private readonly LineLearner _line;

    /// <summary>Starts from what is expected.</summary>
    /// <param name="expected">Activation energy, eV.</param>
    /// <param name="spread">Its standard deviation, eV.</param>
    public ActivationLearner(double expected, double spread)
    {
        _line = new LineLearner(expected, spread, SweepsTogether * Drift * Drift);
    }

    /// <summary>The activation energy, eV.</summary>
    public double Energy => _line.Slope;

    /// <summary>Its variance, eV².</summary>
    public double Variance => _line.Variance;

    /// <summary>What is expected at a temperature.</summary>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    public double At(double inverse)
    {
        return _line.At(inverse);
    }

    /// <summary>Takes one sweep.</summary>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    /// <param name="logarithm">ln of the quantity over that at commissioning.</param>
    /// <param name="variance">Variance of that from noise.</param>
    public void Take(double inverse, double logarithm, double variance)
    {
        _line.Take(inverse, logarithm, variance);
    }
}
