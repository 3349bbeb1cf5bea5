using SSBms.Drivers;

namespace SSBms.Platform.Tests;

/// <summary>A clock that moves only when told to, or by waiting.</summary>
internal sealed class VirtualClock : IClock
{
    public long Milliseconds { get; set; }

    /// <summary>How much longer every wait takes than it was asked for, ms.</summary>
    public int Oversleep { get; init; }

    public IList<int> Waits { get; } = [];

    public void Wait(int milliseconds)
    {
        Waits.Add(milliseconds);
        Milliseconds += milliseconds + Oversleep;
    }
}
