namespace SSBms.Live.Watch;

/// <summary>What became of the wish to open, and what to do then.</summary>
public static class OpenedText
{
    /// <summary>The words.</summary>
    /// <param name="opened">What became of it.</param>
    public static string Of(Opened opened)
    {
        return opened switch
        {
            Opened.Open => "the contacts are open",
            Opened.StillClosed => "THE CONTACTS ARE STILL CLOSED although they were told to open: stop the cycler and disconnect the cell",
            Opened.Unknown => "this board's program cannot be asked to open: turn its arm switch off",
            _ => "NOBODY ANSWERED, so nothing is known of the contacts: turn the arm switch off or take the board's supply away",
        };
    }
}
