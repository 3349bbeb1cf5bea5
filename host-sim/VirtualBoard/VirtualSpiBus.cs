using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An SPI bus with one chip. Transfers take no time, and nobody acknowledges: a chip that is not there reads as ones.</summary>
/// <param name="chip">The chip: what it answers to a transfer depends on the bytes of this very transfer.</param>
public sealed class VirtualSpiBus(BusDevice chip) : ISpiBus
{
    /// <summary>Transfers so far.</summary>
    public long Transfers { get; private set; }

    /// <summary>True while a wire between board and chip is cut: the chip hears nothing, and nothing comes back.</summary>
    public bool IsCut { get; set; }

    /// <summary>Told of the number of each transfer before it is carried out, to cut a wire in the middle of something.</summary>
    public Action<long>? Transferring { get; set; }

    /// <inheritdoc/>
    public BusStatus Transfer(byte[] write, byte[] read, int count)
    {
        Transfers++;
        Transferring?.Invoke(Transfers);
        var answer = new Span<byte>(read, 0, count);
        if (IsCut || chip.Transfer(new ReadOnlySpan<byte>(write, 0, count), answer) == BusStatus.NotAcknowledged)
        {
            answer.Fill(byte.MaxValue);
        }

        return BusStatus.Ok;
    }
}
