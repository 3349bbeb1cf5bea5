namespace SSBms.NanoCheck.Flow;

/// <summary>What a floating-point number that came from outside may be, until it has been tested.</summary>
[Flags]
public enum Doubts
{
    /// <summary>Nothing to doubt.</summary>
    None = 0,

    /// <summary>It may be NaN.</summary>
    NotANumber = 1,

    /// <summary>It may be infinite.</summary>
    Infinite = 2,

    /// <summary>It may be either.</summary>
    Both = NotANumber | Infinite,
}
