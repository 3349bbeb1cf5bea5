namespace SSBms.Control;

/// <summary>The share of the area in contact, followed from sweep to sweep: the slower, the noisier a cell is.</summary>
public sealed class ContactTracker
{
    /// <summary>How fast contact may be lost, −ln a sweep.</summary>
    private const double Walk = 0.02;

    private readonly bool _isOneOfTwo;
    private double _loss;
    private double _variance;

    /// <summary>Starts in full contact.</summary>
    /// <param name="interfaces">Interfaces that are measured together, 1 or 2; one of them loses contact.</param>
    public ContactTracker(int interfaces)
    {
        _isOneOfTwo = interfaces > 1;
    }

    /// <summary>Contact lost, −ln of that of all interfaces together.</summary>
    public double Loss => _loss;

    /// <summary>Share of the area in contact, 0 to 1, over that at the start.</summary>
    public double Contact { get; private set; } = 1.0;

    /// <summary>The share that is there at least, one standard deviation lower.</summary>
    public double Least { get; private set; } = 1.0;

    /// <summary>Takes one sweep.</summary>
    /// <param name="loss">Contact lost, −ln.</param>
    /// <param name="variance">Its variance.</param>
    public void Take(double loss, double variance)
    {
        _variance += Walk * Walk;
        double gain = Scalar.Ratio(_variance, _variance + variance, 1.0);
        _loss += (loss - _loss) * gain;
        _variance *= 1.0 - gain;
        Contact = Share(_loss);
        Least = Share(_loss + Scalar.Pow(_variance, 0.5));
    }

    /// <summary>The contact of the interface that loses it, when all of them together have lost so much.</summary>
    /// <param name="loss">−ln.</param>
    public double Share(double loss)
    {
        if (loss <= 0.0)
        {
            return 1.0;
        }

        // Two arcs alike in series: 1 + 1/θ over 2.
        double grown = Scalar.Exp(loss);
        return Scalar.Ratio(1.0, _isOneOfTwo ? 2.0 * grown - 1.0 : grown, 0.0);
    }
}
