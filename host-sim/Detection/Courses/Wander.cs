using SSBms.VirtualBoard;

namespace SSBms.Detection.Courses;

/// <summary>A quantity that wanders about zero and comes back (Ornstein and Uhlenbeck), a step for each sweep.</summary>
internal sealed class Wander
{
    private readonly NoiseSource _random;
    private readonly double _keeps;
    private readonly double _step;

    /// <summary>Starts somewhere in its range.</summary>
    /// <param name="random">Its chance.</param>
    /// <param name="spread">Standard deviation.</param>
    /// <param name="seconds">Time after which it is 1/e of what it was, s.</param>
    public Wander(NoiseSource random, double spread, double seconds)
    {
        _random = random;
        _keeps = Math.Exp(-CellCourse.SweepSeconds / seconds);
        _step = spread * Math.Sqrt(1.0 - _keeps * _keeps);
        Value = spread * random.Gaussian();
    }

    /// <summary>Where it is.</summary>
    public double Value { get; private set; }

    /// <summary>Goes on by a sweep.</summary>
    public void Advance()
    {
        Value = _keeps * Value + _step * _random.Gaussian();
    }
}
