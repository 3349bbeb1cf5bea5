using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An I2C bus with chips at its addresses. Transfers take no time.</summary>
public sealed class VirtualI2cBus : II2cBus
{
    private const int Addresses = 128;
    private const int GeneralCallAddress = 0x00;

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

        if (address == GeneralCallAddress)
        {
            return CallAll(new ReadOnlySpan<byte>(write, 0, writeCount), readCount);
        }

        BusDevice? chip = (uint)address < Addresses ? _chips[address] : null;
        return chip is null
            ? BusStatus.NotAcknowledged
            : chip.Transfer(new ReadOnlySpan<byte>(write, 0, writeCount), new Span<byte>(read, 0, readCount));
    }

    /// <inheritdoc/>
    public void Recover()
    {
        IsHeld = false;
    }

    /// <summary>A general call is a write of one byte.</summary>
    private BusStatus CallAll(ReadOnlySpan<byte> data, int readCount)
    {
        bool heard = false;
        if (data.Length == 1 && readCount == 0)
        {
            foreach (BusDevice? chip in _chips)
            {
                heard |= chip is not null && chip.GeneralCall(data[0]);
            }
        }

        return heard ? BusStatus.Ok : BusStatus.NotAcknowledged;
    }
}
