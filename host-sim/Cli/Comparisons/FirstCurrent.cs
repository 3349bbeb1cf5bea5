namespace SSBms.Cli.Comparisons;

/// <summary>
/// Finds when a current began to flow: when it first was more than a hundredth of the largest in the record, which is only known at its end.
/// So the times are kept at which it was a tenth larger than ever before: not many, however long the record is.
/// </summary>
internal sealed class FirstCurrent
{
    private const double Share = 0.01;
    private const double Growth = 1.1;

    private readonly List<(double Seconds, double Size)> _rises = [];

    /// <summary>When it began, s; NaN where no current flows.</summary>
    public double Seconds
    {
        get
        {
            double threshold = _rises.Count > 0 ? Share * _rises[^1].Size : double.NaN;
            return _rises.Where(rise => rise.Size > threshold).Select(rise => rise.Seconds).FirstOrDefault(double.NaN);
        }
    }

    /// <summary>Takes the next row.</summary>
    /// <param name="seconds">Its time, s.</param>
    /// <param name="current">Its current, A.</param>
    public void Add(double seconds, double current)
    {
        double size = Math.Abs(current);
        if (_rises.Count == 0 ? size > 0.0 : size > Growth * _rises[^1].Size)
        {
            _rises.Add((seconds, size));
        }
    }
}
