namespace SSBms.Bench.Studies;

/// <summary>Everything between two ends, evenly or evenly by its logarithm; in a grid, points of it with both ends.</summary>
internal sealed class RangeInput : StudyInput
{
    private readonly double _from;
    private readonly double _to;
    private readonly int _points;

    /// <summary>Takes the ends.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its numbers; empty for none.</param>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end, greater.</param>
    /// <param name="isLogarithmic">True to spread evenly by the logarithm; both ends are positive then.</param>
    /// <param name="points">How many points it has in a grid, 2 or more; 0 when it is not counted.</param>
    public RangeInput(string name, string unit, double from, double to, bool isLogarithmic, int points)
        : base(name, unit)
    {
        _from = from;
        _to = to;
        IsLogarithmic = isLogarithmic;
        _points = points;
    }

    /// <inheritdoc/>
    public override bool IsNumber => true;

    /// <inheritdoc/>
    public override bool IsLogarithmic { get; }

    /// <inheritdoc/>
    public override int Points => _points;

    /// <inheritdoc/>
    public override string At(double share)
    {
        double value = IsLogarithmic ? _from * Math.Pow(_to / _from, share) : _from + (_to - _from) * share;
        return InputText.Of(Math.Clamp(value, _from, _to), Unit);
    }

    /// <inheritdoc/>
    public override string Point(int point)
    {
        return At(point / (double)(_points - 1));
    }
}
