namespace SSBms.Control;

/// <summary>
/// One cell voltage measured twice: how far the two are apart, and between what bounds it lies if either may be the true one. Two that are
/// further apart than they may be are told as that; until then each is held against the cell's limits.
/// </summary>
public sealed class TwoVoltages
{
    /// <summary>A disagreement of no consequence, as part of the largest that is allowed.</summary>
    private const double LeastApartShare = 0.2;

    /// <summary>Weight of a cycle in the mean disagreement while the current changes.</summary>
    private const double ApartWeight = 0.0625;

    private const double MilliPerUnit = 1000.0;
    private const long NeverTaken = -1;

    private readonly double _area;
    private readonly double _mostApart;
    private double _apart;
    private double _doubtFrom;
    private double _before;
    private long _beforeAt = NeverTaken;

    /// <summary>Takes how far two voltages may be apart.</summary>
    /// <param name="settings">Checked settings.</param>
    public TwoVoltages(Settings settings)
    {
        _area = settings.Get(Setting.Area);
        _mostApart = settings.Get(Setting.VoltageDisagreement);
        _doubtFrom = LeastApartShare * _mostApart;
    }

    /// <summary>
    /// Compares the readings of this cycle. The second converter gives in one cycle what it has measured since the one before. So it
    /// disagrees only as far as it lies outside the first voltages of both; what a pulse or a titration step changes in between is no
    /// disagreement.
    /// </summary>
    /// <param name="sample">The readings.</param>
    /// <param name="primary">True when the first is known in this cycle.</param>
    /// <param name="redundant">True when the second is new and possible.</param>
    /// <param name="quantities">Where the findings go; the current density in it is still that of the cycle before.</param>
    public void Compare(Sample sample, bool primary, bool redundant, Quantities quantities)
    {
        Reading first = sample.CellVoltage;
        Reading second = sample.RedundantVoltage;
        double value = second.Value;
        double voltage = first.Value;
        bool sameCycle = second.MeasuredFrom == first.MeasuredFrom;
        if (redundant && primary && (sameCycle || second.MeasuredFrom == _beforeAt))
        {
            double apart = Outside(value, sameCycle ? voltage : _before, voltage);
            if (apart >= _doubtFrom)
            {
                apart = Disagreement(value < voltage ? -apart : apart, sample.Current, quantities);
            }
            else
            {
                _apart = 0.0;
            }

            quantities.Set(Quantity.VoltageDisagreement, apart);
        }
        else
        {
            quantities.Forget(Quantity.VoltageDisagreement);
        }

        if (primary)
        {
            double difference = value - voltage;
            bool either = redundant && difference <= _mostApart && difference >= -_mostApart;
            quantities.Set(Quantity.HighestVoltage, either && difference > 0.0 ? value : voltage);
            quantities.Set(Quantity.LowestVoltage, either && difference < 0.0 ? value : voltage);
        }
        else
        {
            quantities.Forget(Quantity.HighestVoltage);
            quantities.Forget(Quantity.LowestVoltage);
        }

        _before = voltage;
        _beforeAt = primary ? first.MeasuredFrom : NeverTaken;
    }

    /// <summary>How far a value lies outside the span of two others.</summary>
    private static double Outside(double value, double one, double other)
    {
        double low = one < other ? one : other;
        double high = one < other ? other : one;
        double outside = value < low ? low - value : value - high;
        return outside > 0.0 ? outside : 0.0;
    }

    /// <summary>
    /// While the current changes from one cycle to the next, so does the voltage between one converter and the other: then they disagree as
    /// far as they do on average. What a spectrum or a switched load does to one of them it does in both directions; near half the frequency of the
    /// cycles the current of a sine may look steady all the same.
    /// </summary>
    private double Disagreement(double outside, Reading current, Quantities quantities)
    {
        double before = quantities.Value[(int)Quantity.CurrentDensity];
        double density = Scalar.Ratio(current.Value * MilliPerUnit, _area, before);
        double tolerance = SteadyCurrent.RelativeTolerance * Scalar.Abs(before) + SteadyCurrent.AbsoluteTolerance;
        if (!current.Fresh || !(Scalar.Abs(density - before) > tolerance))
        {
            bool turned = outside * _apart < 0.0;
            double pair = 0.5 * (outside + _apart);
            _apart = outside;
            _doubtFrom = LeastApartShare * _mostApart;
            return Scalar.Abs(turned ? pair : outside);
        }

        if (_doubtFrom > 0.0)
        {
            _apart = 0.0;
        }

        _apart += (outside - _apart) * ApartWeight;
        double apart = Scalar.Abs(_apart);
        bool ends = apart < ApartWeight * LeastApartShare * _mostApart;
        _doubtFrom = ends ? LeastApartShare * _mostApart : 0.0;
        return apart;
    }
}
