using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>A memory in which escapes are on record.</summary>
internal static class Restarts
{
    /// <summary>An otherwise empty memory.</summary>
    /// <param name="causes">Why the board was restarted, one after the other.</param>
    public static byte[] In(params EscapeCause[] causes)
    {
        byte[] memory = new byte[Mb85rc256vChip.Size];
        var ledger = new RestartLedger(new MemoryImage(memory), MemoryMap.RestartLedger);
        Assert.IsTrue(ledger.Open());
        foreach (EscapeCause cause in causes)
        {
            ledger.MayRestart(cause);
        }

        return memory;
    }
}
