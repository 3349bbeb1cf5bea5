namespace SSBms.Platform;

/// <summary>
/// Where the system tick begins anew: counted in 32 bits at 10 kHz, as on the STM32F769I-DISCO, that is after 4.97 days. What sleeps over it
/// may never wake; public reports tell so, and the target's sources do not exclude it.
/// </summary>
public static class TickWrap
{
    /// <summary>When the shortest tick of all boards begins anew, ms.</summary>
    public const long Period = 429496729;

    /// <summary>How far from it nobody sleeps, ms: the millisecond it happens in is not known to better.</summary>
    public const long Margin = 1000;

    /// <summary>True when a wait comes near it and is to be waited awake. Once in five days, on any board; where the tick goes on, nothing is lost.</summary>
    /// <param name="tick">The system tick, ms.</param>
    /// <param name="milliseconds">The wait, ms, not negative.</param>
    public static bool IsNear(long tick, int milliseconds)
    {
        return tick + milliseconds >= Period - Margin && tick <= Period + Margin;
    }
}
