namespace SSBms.Bench.Runs;

/// <summary>How a channel of the record is called and written.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Table">Its column in Battery Data Format, or one that begins with "ssbms_"; null when it has none.</param>
/// <param name="Factor">From the channel's unit to that of the column.</param>
/// <param name="Format">How the numbers of the column are written.</param>
/// <param name="Page">Its name in the data of the report page; null when the page does not draw it.</param>
/// <param name="Label">The label that the format prefers to its column; null for a column of our own.</param>
public sealed record ChannelColumn(Channel Channel, string? Table, double Factor, string Format, string? Page, string? Label = null)
{
    /// <summary>True for a channel that not every board has: a record in which it was never known has no such column.</summary>
    public bool MayBeAbsent { get; init; }
}
