namespace SSBms.Recordings.Tables;

/// <summary>A column that is read.</summary>
/// <param name="Index">Its place in a row, from 0; negative: there is none.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Factor">What its numbers are multiplied with.</param>
/// <param name="Offset">What is added then.</param>
/// <param name="IsClock">True when times are written as h:min:s.</param>
internal readonly record struct RecordedColumn(int Index, string Heading, double Factor, double Offset, bool IsClock)
{
    /// <summary>No column.</summary>
    public static RecordedColumn None { get; } = new(-1, "", 1.0, 0.0, false);

    /// <summary>True when there is such a column.</summary>
    public bool Exists => Index >= 0;
}
