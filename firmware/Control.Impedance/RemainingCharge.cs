namespace SSBms.Control;

/// <summary>
/// How much charge can still be stripped until so much contact is lost that the cell is cut off: a straight line through the contact that was
/// lost, −ln, over the charge that took it, in which what is long ago counts less and less.
/// </summary>
public sealed class RemainingCharge
{
    /// <summary>What a sweep counts, when the next one comes: some forty of them make the line.</summary>
    private const double Keeps = 0.975;

    /// <summary>A line through fewer points is none.</summary>
    private const double LeastPoints = 5.0;

    /// <summary>A slope that is no larger than so many of its standard deviations is none.</summary>
    private const double Deviations = 2.0;

    private const double LeastSpread = 1e-4;

    private double _count;
    private double _charge;
    private double _loss;
    private double _squares;
    private double _products;
    private double _residuals;
    private double _last;

    /// <summary>True while <see cref="Value"/> is known.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The charge, mAh/cm², not negative; 0 while it is unknown.</summary>
    public double Value { get; private set; }

    /// <summary>Its standard deviation, mAh/cm².</summary>
    public double Spread { get; private set; }

    /// <summary>Takes a sweep.</summary>
    /// <param name="charge">Charge stripped so far, mAh/cm², never falling.</param>
    /// <param name="loss">Contact lost, −ln.</param>
    /// <param name="spread">Standard deviation of it.</param>
    /// <param name="most">Contact lost at which the cell is cut off, −ln.</param>
    public void Take(double charge, double loss, double spread, double most)
    {
        if (charge > _last)
        {
            Add(charge, loss);
        }

        _last = charge;
        double slope = Scalar.Ratio(_products, _squares, 0.0);
        double scatter = Scalar.Ratio(_residuals, _count - 2.0, 0.0);
        double wrong = Scalar.Pow(Scalar.Ratio(scatter, _squares, 0.0), 0.5);
        IsKnown = _count >= LeastPoints && slope > 0.0 && slope > Deviations * wrong;
        double left = most > loss ? most - loss : 0.0;
        Value = IsKnown ? Scalar.Ratio(left, slope, 0.0) : 0.0;
        double bySlope = Value * Scalar.Ratio(wrong, slope, 0.0);
        double byLoss = Scalar.Ratio(spread > LeastSpread ? spread : LeastSpread, slope, 0.0);
        Spread = IsKnown ? Scalar.Pow(bySlope * bySlope + byLoss * byLoss, 0.5) : 0.0;
    }

    /// <summary>Means and squares about them, without the difference of large sums (Welford, with weights that fade).</summary>
    private void Add(double charge, double loss)
    {
        double line = _loss + Scalar.Ratio(_products, _squares, 0.0) * (charge - _charge);
        _count = _count * Keeps + 1.0;
        double share = Scalar.Ratio(1.0, _count, 1.0);
        double away = charge - _charge;
        double lost = loss - _loss;
        _charge += away * share;
        _loss += lost * share;
        _squares = _squares * Keeps + away * (charge - _charge);
        _products = _products * Keeps + away * (loss - _loss);
        double off = loss - line;
        _residuals = _residuals * Keeps + (_count > 2.0 ? off * off * (1.0 - share) : 0.0);
    }
}
