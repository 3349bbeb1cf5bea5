namespace SSBms.Control;

/// <summary>
/// How a resistance came to where it is. An interphase grows slower and slower, with the root of time; what temperature and ageing do goes on
/// evenly at most. Contact that is lost shrinks the area that is left, so its resistance rises faster and faster. So the second half of the
/// time since the baseline is held against the first.
/// </summary>
public sealed class ResistanceCourse
{
    /// <summary>
    /// So many times what it rose in the first half it must have risen in the second, where it is seen in steps. Even growth is 1, a parabolic
    /// interphase 0.41.
    /// </summary>
    public const double Acceleration = 1.5;

    /// <summary>The same where it is seen all the time, with a tenth of the noise, for a warning: voids come there at two thirds of the contact.</summary>
    public const double SteadyAcceleration = 1.25;

    /// <summary>The same for a trip: an interphase that grows evenly in a day of 5 K more and less stays below it, voids at a third of the contact have 3.</summary>
    public const double SteadyRunaway = 2.0;

    private const int Points = 10;
    private const int Kept = Points / 2;

    private readonly double[] _at = new double[Points];
    private readonly double[] _ratio = new double[Points];
    private int _count;
    private double _spacing;
    private double _seconds;
    private double _latest;

    /// <summary>A new baseline was learned: what was before no longer counts.</summary>
    public void Restart()
    {
        _count = 0;
        _spacing = 0.0;
        _seconds = 0.0;
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much, s, not negative.</param>
    public void Pass(double seconds)
    {
        _seconds += seconds;
    }

    /// <summary>Takes a resistance.</summary>
    /// <param name="ratio">Over its baseline, 1.</param>
    /// <returns>How many times the first half's rise the second half's is, 1; 0 while it does not rise.</returns>
    public double Add(double ratio)
    {
        _latest = ratio;
        double before = At(0.5 * _seconds);
        double rise = ratio - before;
        if (_count == 0 || _seconds - _at[_count - 1] >= _spacing)
        {
            Keep();
        }

        return rise <= 0.0 ? 0.0 : (before > 1.0 ? Scalar.Ratio(rise, before - 1.0, double.MaxValue) : double.MaxValue);
    }

    /// <summary>The ratio at a time, between the points beside it; 1 at the baseline, which was before the first.</summary>
    private double At(double seconds)
    {
        if (_count == 0)
        {
            return 1.0;
        }

        int i = _count - 1;
        while (i >= 0 && _at[i] > seconds)
        {
            i--;
        }

        double from = i >= 0 ? _at[i] : 0.0;
        double start = i >= 0 ? _ratio[i] : 1.0;
        bool isLast = i + 1 >= _count;
        double to = isLast ? _seconds : _at[i + 1];
        double end = isLast ? _latest : _ratio[i + 1];
        return start + (end - start) * Scalar.Ratio(seconds - from, to - from, 0.0);
    }

    /// <summary>Keeps the present as a point; of a full row every second one goes.</summary>
    private void Keep()
    {
        if (_count >= Points)
        {
            for (int i = 0; i < Kept; i++)
            {
                _at[i] = _at[2 * i + 1];
                _ratio[i] = _ratio[2 * i + 1];
            }

            _count = Kept;
            _spacing = (_seconds - _at[0]) * (1.0 / Kept);
        }

        _at[_count] = _seconds;
        _ratio[_count] = _latest;
        _count++;
    }
}
