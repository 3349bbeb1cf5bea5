namespace SSBms.NanoCheck.Counting;

/// <summary>What a room of the firmware did.</summary>
/// <param name="Instructions">IL instructions that were executed.</param>
/// <param name="Calls">Methods that were called and objects that were constructed.</param>
/// <param name="Allocations">Objects, arrays and boxes that were made.</param>
internal readonly record struct Tally(long Instructions, long Calls, long Allocations)
{
    /// <summary>Both together.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Tally operator +(Tally left, Tally right)
    {
        return new Tally(left.Instructions + right.Instructions, left.Calls + right.Calls, left.Allocations + right.Allocations);
    }
}
