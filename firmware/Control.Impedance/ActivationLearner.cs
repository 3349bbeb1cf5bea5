namespace SSBms.Control;

/// <summary>
/// Learns the activation energy of a quantity whose logarithm is c + E·(1/kT − 1/kT₀), by recursive least squares from what is expected.
/// The intercept is constant: one that may drift takes slow voids for its drift.
/// </summary>
public sealed class ActivationLearner
{
    /// <summary>The circuit found at commissioning is known to that, ln.</summary>
    private const double InterceptSpread = 0.02;

    /// <summary>What one sweep is off, hundreds of others are off as well: the gain drifts slowly.</summary>
    private const double Drift = 0.005;
    private const double SweepsTogether = 240.0;

    private double _intercept;
    private double _varianceOfIntercept = InterceptSpread * InterceptSpread;
    private double _covariance;

    /// <summary>Starts from what is expected.</summary>
    /// <param name="expected">Activation energy, eV.</param>
    /// <param name="spread">Its standard deviation, eV.</param>
    public ActivationLearner(double expected, double spread)
    {
        Energy = expected;
        Variance = spread * spread;
    }

    /// <summary>The activation energy, eV.</summary>
    public double Energy { get; private set; }

    /// <summary>Its variance, eV².</summary>
    public double Variance { get; private set; }

    /// <summary>What is expected at a temperature.</summary>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    public double At(double inverse)
    {
        return _intercept + Energy * inverse;
    }

    /// <summary>Takes one sweep.</summary>
    /// <param name="inverse">1/kT − 1/kT₀, 1/eV.</param>
    /// <param name="logarithm">ln of the quantity over that at commissioning.</param>
    /// <param name="variance">Variance of that from noise.</param>
    public void Take(double inverse, double logarithm, double variance)
    {
        double first = _varianceOfIntercept + _covariance * inverse;
        double second = _covariance + Variance * inverse;
        double all = first + second * inverse + variance + SweepsTogether * Drift * Drift;
        double off = Scalar.Ratio(logarithm - _intercept - Energy * inverse, all, 0.0);
        _intercept += first * off;
        Energy += second * off;
        double scale = Scalar.Ratio(1.0, all, 0.0);
        _varianceOfIntercept -= first * first * scale;
        _covariance -= first * second * scale;
        Variance -= second * second * scale;
    }
}
