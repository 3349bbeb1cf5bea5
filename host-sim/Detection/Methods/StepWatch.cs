namespace SSBms.Detection.Methods;

/// <summary>
/// What can be made of the resistance that a step or a lasting current shows: the guard's cumulative sum over a baseline of eight, the
/// ratio to that baseline, and a moving mean.
/// </summary>
internal sealed class StepWatch
{
    private const int Baseline = 8;
    private const double SmallestSpread = 0.01;
    private const double Drift = 0.5;
    private const double Most = 1000.0;
    private const double FallLimit = 10.0;
    private const double Smoothing = 0.1;

    private double _sum;
    private double _squares;
    private double _first;
    private double _baseline;
    private double _spread;
    private double _fall;
    private int _learned;

    /// <summary>The cumulative sum.</summary>
    public double Sum { get; private set; }

    /// <summary>By how much it is above the first eight.</summary>
    public double Ratio { get; private set; }

    /// <summary>Moving mean of that, as a logarithm.</summary>
    public double Mean { get; private set; }

    /// <summary>Takes one resistance.</summary>
    /// <param name="ohm">Ω·cm², compensated for the temperature.</param>
    public void Take(double ohm)
    {
        if (_baseline > 0.0)
        {
            double excess = (ohm / _baseline - 1.0) / _spread;
            Sum = Math.Clamp(Sum + excess - Drift, 0.0, Most);
            _fall = Math.Clamp(_fall - excess - Drift, 0.0, Most);
            if (_fall > FallLimit && _learned >= Baseline)
            {
                _learned = 0;
                _sum = 0.0;
                _squares = 0.0;
            }
        }

        if (_first > 0.0)
        {
            Ratio = ohm / _first - 1.0;
            Mean += (Math.Log(ohm / _first) - Mean) * Smoothing;
        }

        if (_learned < Baseline)
        {
            Learn(ohm);
        }
    }

    private void Learn(double ohm)
    {
        _sum += ohm;
        _squares += ohm * ohm;
        if (++_learned < Baseline)
        {
            return;
        }

        double mean = _sum / Baseline;
        double variance = Math.Max(_squares / Baseline - mean * mean, 0.0);
        _baseline = mean;
        _first = _first > 0.0 ? _first : mean;
        _spread = Math.Max(Math.Sqrt(variance) / mean, SmallestSpread);
        Sum = 0.0;
        _fall = 0.0;
    }
}
