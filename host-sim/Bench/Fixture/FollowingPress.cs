using SSBms.VirtualBoard;

namespace SSBms.Bench.Fixture;

/// <summary>A press that closes as long as the guard's line asks for more pressure, and holds where it is when it does not.</summary>
/// <param name="line">The line.</param>
/// <param name="stand">The clamp that it turns.</param>
internal sealed class FollowingPress(VirtualOutput line, CellStand stand)
{
    /// <summary>How fast it closes, MPa/s. Assumed of a small motor press.</summary>
    private const double Speed = 0.02;

    /// <summary>How long it goes on after a look at the line, s.</summary>
    private const double Step = 0.1;

    /// <summary>Looks at the line.</summary>
    /// <param name="now">Present time, s.</param>
    public void Look(double now)
    {
        if (line.IsHigh)
        {
            stand.RaiseClamp(Speed * Step, now, Step);
        }
    }
}
