namespace SSBms.Bench.Studies;

/// <summary>Values one by one, each as likely as its weight.</summary>
internal sealed class ListInput : StudyInput
{
    private readonly string[] _values;
    private readonly double[] _upTo;
    private readonly bool _isNumber;

    /// <summary>Takes the values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="unit">Unit of its numbers; empty for none.</param>
    /// <param name="isNumber">True when every value is a number of that unit.</param>
    /// <param name="values">The values as written into the experiment; at least one.</param>
    /// <param name="weights">Their weights, positive; null for equal ones.</param>
    public ListInput(string name, string unit, bool isNumber, string[] values, double[]? weights)
        : base(name, unit)
    {
        _isNumber = isNumber;
        _values = values;
        _upTo = new double[values.Length];
        double sum = 0.0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights?[i] ?? 1.0;
            _upTo[i] = sum;
        }
    }

    /// <inheritdoc/>
    public override bool IsNumber => _isNumber;

    /// <inheritdoc/>
    public override bool IsLogarithmic => false;

    /// <inheritdoc/>
    public override int Points => _values.Length;

    /// <inheritdoc/>
    public override string At(double share)
    {
        double at = share * _upTo[^1];
        int place = Array.FindIndex(_upTo, end => at < end);
        return _values[place < 0 ? _values.Length - 1 : place];
    }

    /// <inheritdoc/>
    public override string Point(int point)
    {
        return _values[point];
    }
}
