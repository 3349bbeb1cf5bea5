using MathNet.Numerics.Distributions;

namespace SSBms.Bench.Studies;

/// <summary>A scatter: normal, log-normal or Weibull, and where it is said, only a part of it.</summary>
internal sealed class DistributedInput : StudyInput
{
    private readonly Func<double, double> _quantile;
    private readonly double _from;
    private readonly double _to;
    private readonly double _low;
    private readonly double _high;

    private DistributedInput(
        string name,
        string unit,
        IUnivariateDistribution distribution,
        Func<double, double> quantile,
        (double Low, double High) within
    )
        : base(name, unit)
    {
        _quantile = quantile;
        (_low, _high) = within;
        _from = distribution.CumulativeDistribution(_low);
        _to = distribution.CumulativeDistribution(_high);
        IsLogarithmic = distribution is LogNormal;
    }

    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public override bool IsLogarithmic { get; }

    /// <inheritdoc/>
    public override int Points => 0;

    /// <summary>The share of the distribution that lies within the bounds; 0 when there is none.</summary>
    public double Kept => _to - _from;

    /// <summary>A normal distribution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its numbers; empty for none.</param>
    /// <param name="mean">Its mean.</param>
    /// <param name="deviation">Its standard deviation, positive.</param>
    /// <param name="within">What is kept of it.</param>
    public static DistributedInput Normally(string name, string unit, double mean, double deviation, (double Low, double High) within)
    {
        var normal = new Normal(mean, deviation);
        return new DistributedInput(name, unit, normal, normal.InverseCumulativeDistribution, within);
    }

    /// <summary>A log-normal distribution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its numbers; empty for none.</param>
    /// <param name="median">Its median, positive.</param>
    /// <param name="sigma">Standard deviation of the natural logarithm, positive.</param>
    /// <param name="within">What is kept of it.</param>
    public static DistributedInput LogNormally(string name, string unit, double median, double sigma, (double Low, double High) within)
    {
        var distribution = new LogNormal(Math.Log(median), sigma);
        return new DistributedInput(name, unit, distribution, distribution.InverseCumulativeDistribution, within);
    }

    /// <summary>A Weibull distribution.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its numbers; empty for none.</param>
    /// <param name="scale">Its scale, positive: 63.2 % lie below.</param>
    /// <param name="shape">Its shape (Weibull modulus), positive.</param>
    /// <param name="within">What is kept of it.</param>
    public static DistributedInput Weibull(string name, string unit, double scale, double shape, (double Low, double High) within)
    {
        return new DistributedInput(
            name,
            unit,
            new Weibull(shape, scale),
            share => scale * Math.Pow(-Math.Log(1.0 - share), 1.0 / shape),
            within
        );
    }

    /// <inheritdoc/>
    public override string At(double share)
    {
        double value = _quantile(_from + (_to - _from) * share);
        return InputText.Of(Math.Clamp(value, _low, _high), Unit);
    }

    /// <inheritdoc/>
    public override string Point(int point)
    {
        throw new InvalidOperationException("a distribution has no points");
    }
}
