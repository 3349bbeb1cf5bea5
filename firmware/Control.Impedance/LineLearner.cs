namespace SSBms.Control;

/// <summary>
/// Learns the line c + s·x by recursive least squares from what is expected. The intercept is constant: one that may drift takes slow
/// voids for its drift.
/// </summary>
internal sealed class LineLearner
{
    /// <summary>The circuit found at commissioning is known to that, ln.</summary>
    private const double InterceptSpread = 0.02;

    private readonly double _lasting;
    private double _intercept;
    private double _varianceOfIntercept = InterceptSpread * InterceptSpread;
    private double _covariance;

    /// <summary>Starts from what is expected.</summary>
    /// <param name="expected">The slope.</param>
    /// <param name="spread">Its standard deviation.</param>
    /// <param name="lasting">Variance that stands for what is off in many sweeps alike.</param>
    public LineLearner(double expected, double spread, double lasting)
    {
        Slope = expected;
        Variance = spread * spread;
        _lasting = lasting;
    }

    /// <summary>The slope.</summary>
    public double Slope { get; private set; }

    /// <summary>Its variance.</summary>
    public double Variance { get; private set; }

    /// <summary>What is expected at a place.</summary>
    /// <param name="place">The place.</param>
    public double At(double place)
    {
        return _intercept + Slope * place;
    }

    /// <summary>Takes one sweep.</summary>
    /// <param name="place">The place.</param>
    /// <param name="value">What was found there.</param>
    /// <param name="variance">Variance of that from noise.</param>
    public void Take(double place, double value, double variance)
    {
        double first = _varianceOfIntercept + _covariance * place;
        double second = _covariance + Variance * place;
        double all = first + second * place + variance + _lasting;
        double scale = Scalar.Ratio(1.0, all, 0.0);
        double off = (value - _intercept - Slope * place) * scale;
        _intercept += first * off;
        Slope += second * off;
        _varianceOfIntercept -= first * first * scale;
        _covariance -= first * second * scale;
        Variance -= second * second * scale;
    }
}
