namespace SSBms.Bench.Experiments;

/// <summary>A current that follows a file: straight lines between its rows; two rows of one time are a jump.</summary>
/// <param name="File">The file, as the experiment names it.</param>
/// <param name="Seconds">Time of each row since the first, s; never falls.</param>
/// <param name="Values">Current of each row; positive charges.</param>
/// <param name="Unit">What they count.</param>
public sealed record DriveProfile(string File, IReadOnlyList<double> Seconds, IReadOnlyList<double> Values, AmountUnit Unit)
{
    /// <summary>How long it lasts, s.</summary>
    public double Duration => Seconds[^1];
}
