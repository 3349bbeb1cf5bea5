using SSBms.Control;

namespace SSBms.Live.Words;

/// <summary>The protection's states, for a person.</summary>
public static class StateWords
{
    /// <summary>The words.</summary>
    /// <param name="state">The state.</param>
    public static Told Of(ProtectionState state)
    {
        return state switch
        {
            ProtectionState.SelfTest => new(
                "Self-test",
                "The contactor is open. Every channel must answer plausibly for half a second.",
                "If it stays, look at what is raised: that channel is wrong."
            ),
            ProtectionState.Standby => new(
                "Standby",
                "The contactor is open. Every channel answers.",
                "Turn the arm switch on; off first, if it is on."
            ),
            ProtectionState.Proving => new(
                "Proof test",
                "Comparator, heartbeat and contactor show that they open before the cell is connected.",
                ""
            ),
            ProtectionState.Armed => new("Closing", "The contactor has been told to close.", ""),
            ProtectionState.Operating => new("Operating", "The contactor is closed. The cell may be used in its allowed band.", ""),
            ProtectionState.Derated => new(
                "Derated",
                "The contactor is closed, and less current is allowed than the cell could take.",
                "Look at pressure, temperature and what is raised; keep the current within the band."
            ),
            ProtectionState.Tripped => new(
                "Tripped",
                "The contactor is open and stays open.",
                "Put right what is wrong, turn the arm switch off, then the key on."
            ),
            ProtectionState.NoProfile => new(
                "No profile",
                "The contactor is open: the board does not know what it guards.",
                "Push the profile of the cell: ssbms profile push."
            ),
            _ => new("Unknown state", "This board's program is newer than this ssbms.", "Take the ssbms that came with it."),
        };
    }
}
