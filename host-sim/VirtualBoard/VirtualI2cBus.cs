using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An I2C bus with chips at its addresses. Transfers take no time.</summary>
public sealed class VirtualI2cBus : II2cBus
{
    private const int Addresses = 128;

    private readonly BusDevice?[] _chips = new BusDevice?[Addresses];

    /// <summary>Transfers asked for so far, failed ones included.</summary>
    public long Transfers { get; private set; }

    /// <summary>True while a chip holds the data line low after a transfer that was cut off: nothing gets through.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Connects a chip.</summary>
    /// <param name="address">7-bit address.</param>
    /// <param name="chip">The chip.</param>
    /// <exception cref="ArgumentException">The address is taken.</exception>
    public void Attach(int address, BusDevice chip)
    {
        if (_chips[address] is not null)
        {
            throw new ArgumentException($"Two chips at address 0x{address:X2}.", nameof(address));
        }

        _chips[address] = chip;
    }

    /// <inheritdoc/>
    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        Transfers++;
        if (IsHeld)
        {
            return BusStatus.TimedOut;
        }

        BusDevice? chip = (uint)address < Addresses ? _chips[address] : null;
        if (chip is null || (writeCount > 0 && !chip.Write(new ReadOnlySpan<byte>(write, 0, writeCount))))
        {
            return BusStatus.NotAcknowledged;
        }

        return readCount == 0 || chip.Read(new Span<byte>(read, 0, readCount)) ? BusStatus.Ok : BusStatus.NotAcknowledged;
    }

    /// <inheritdoc/>
    public void Recover()
    {
        IsHeld = false;
    }
}
