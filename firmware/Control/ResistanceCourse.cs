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

    /// <summary>So much of a rise in the first half may be hidden by noise, 1.</summary>
    private const double Hidden = 0.005;

    private const int Points = 10;
    private const int Kept = Points / 2;

    /// <summary>Time and ratio of each point, one after the other: a second array has a header of its own on a board.</summary>
    private readonly double[] _points = new double[2 * Points];
    private int _count;
    private double _spacing;
    private double _seconds;

    // Of the resistances since the last point: one alone has noise that would stand as a point for hours.
    private double _moments;
    private double _ratios;
    private int _number;

    /// <summary>A new baseline was learned: what was before no longer counts.</summary>
    public void Restart()
    {
        _count = 0;
        _spacing = 0.0;
        _seconds = 0.0;
        Begin();
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much, s, not negative.</param>
    public void Pass(double seconds)
    {
        _seconds += seconds;
    }

    /// <summary>Takes a resistance.</summary>
    /// <param name="ratio">Over its baseline, 1.</param>
    /// <param name="explained">So much more or less of it temperature and pressure may have done, as a share.</param>
    /// <returns>How many times the first half's rise the second half's is at least, 1; 0 while it need not have risen.</returns>
    public double Add(double ratio, double explained)
    {
        _moments += _seconds;
        _ratios += ratio;
        _number++;
        double share = Scalar.Ratio(1.0, _number, 1.0);
        double now = _moments * share;
        double latest = _ratios * share;

        // What may have been there already is kept, so a day that warms and cools makes no second half look faster than its first.
        double most = latest * (1.0 + explained);
        double before = At(0.5 * now, now, most);
        double rise = Scalar.Ratio(latest, 1.0 + explained, 0.0) - before;
        if (_count == 0 || _seconds - _points[2 * (_count - 1)] >= _spacing)
        {
            Keep(now, most);
            Begin();
        }

        return rise > 0.0 ? Scalar.Ratio(rise, Hidden + (before > 1.0 ? before - 1.0 : 0.0), double.MaxValue) : 0.0;
    }

    private void Begin()
    {
        _moments = 0.0;
        _ratios = 0.0;
        _number = 0;
    }

    /// <summary>What the ratio was at most at a time, between the points beside it; 1 at the baseline, which was before the first.</summary>
    private double At(double seconds, double now, double latest)
    {
        if (_count == 0)
        {
            return 1.0;
        }

        int i = _count - 1;
        while (i >= 0 && _points[2 * i] > seconds)
        {
            i--;
        }

        double from = i >= 0 ? _points[2 * i] : 0.0;
        double start = i >= 0 ? _points[2 * i + 1] : 1.0;
        bool isLast = i + 1 >= _count;
        double to = isLast ? now : _points[2 * i + 2];
        double end = isLast ? latest : _points[2 * i + 3];
        return start + (end - start) * Scalar.Ratio(seconds - from, to - from, 0.0);
    }

    /// <summary>Keeps a point; of a full row every second one goes.</summary>
    private void Keep(double now, double latest)
    {
        if (_count >= Points)
        {
            for (int i = 0; i < Kept; i++)
            {
                _points[2 * i] = _points[4 * i + 2];
                _points[2 * i + 1] = _points[4 * i + 3];
            }

            _count = Kept;
            _spacing = (now - _points[0]) * (1.0 / Kept);
        }

        _points[2 * _count] = now;
        _points[2 * _count + 1] = latest;
        _count++;
    }
}
