namespace SSBms.Recordings.Surveys;

/// <summary>The least and the largest of numbers.</summary>
public sealed class ValueRange
{
    /// <summary>The least; NaN as long as there is none.</summary>
    public double Least { get; private set; } = double.NaN;

    /// <summary>The largest; NaN as long as there is none.</summary>
    public double Most { get; private set; } = double.NaN;

    /// <summary>True when there was a number.</summary>
    public bool IsKnown => !double.IsNaN(Least);

    /// <summary>The largest without its sign; 0 as long as there is none.</summary>
    public double Size => IsKnown ? Math.Max(Math.Abs(Least), Math.Abs(Most)) : 0.0;

    /// <summary>Takes a number; NaN is none.</summary>
    /// <param name="value">The number.</param>
    public void Add(double value)
    {
        if (!double.IsNaN(value))
        {
            Least = value >= Least ? Least : value;
            Most = value <= Most ? Most : value;
        }
    }
}
