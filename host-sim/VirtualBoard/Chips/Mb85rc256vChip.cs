using SSBms.Drivers;

namespace SSBms.VirtualBoard;

/// <summary>An MB85RC256V: every byte is stored as soon as it is acknowledged, so a cut-off write is stored in part.</summary>
public sealed class Mb85rc256vChip : VirtualChip
{
    /// <summary>Bytes it holds.</summary>
    public const int Size = 32768;

    private const int AddressBytes = 2;
    private const int Unlimited = -1;

    private int _address;
    private int _bytesUntilCut = Unlimited;

    /// <summary>Makes one part.</summary>
    /// <param name="clock">Time.</param>
    /// <param name="noise">For random answers.</param>
    /// <param name="content">What it holds, and goes on holding when the part is gone; null for a new, empty part.</param>
    /// <exception cref="ArgumentException">The content is not of the right size.</exception>
    public Mb85rc256vChip(VirtualClock clock, NoiseSource noise, byte[]? content = null)
        : base(clock, noise)
    {
        if (content is not null && content.Length != Size)
        {
            throw new ArgumentException($"A content of {content.Length} bytes instead of {Size}.", nameof(content));
        }

        Content = content ?? new byte[Size];
    }

    /// <summary>The memory cells.</summary>
    public byte[] Content { get; }

    /// <summary>The write-protect pin: while true, bytes are acknowledged and not stored.</summary>
    public bool WriteProtected { get; set; }

    /// <summary>False after <see cref="CutPowerAfter"/> has struck.</summary>
    public bool IsPowered => _bytesUntilCut != 0;

    /// <summary>Lets the supply fail in the middle of a write. The chip does not answer from then on.</summary>
    /// <param name="bytes">Data bytes that are still stored; 0 cuts at once.</param>
    public void CutPowerAfter(int bytes)
    {
        _bytesUntilCut = bytes;
    }

    /// <summary>Brings the supply back.</summary>
    public void RestorePower()
    {
        _bytesUntilCut = Unlimited;
        PowerUp();
    }

    /// <summary>What answers at the reserved address 0x7C for this chip. Parts of other makers have nothing there.</summary>
    /// <param name="address">The chip's own 7-bit address.</param>
    /// <returns>To be attached at 0x7C.</returns>
    public BusDevice IdentityAt(int address)
    {
        return new Mb85rc256vIdentity(this, address);
    }

    /// <inheritdoc/>
    public override BusStatus Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        return IsPowered ? base.Transfer(write, read) : BusStatus.NotAcknowledged;
    }

    /// <inheritdoc/>
    public override bool Begin(int writeCount, int readCount)
    {
        return IsPowered && base.Begin(writeCount, readCount);
    }

    /// <inheritdoc/>
    protected override void PowerUp()
    {
        _address = 0;
    }

    /// <inheritdoc/>
    protected override bool OnWrite(ReadOnlySpan<byte> data)
    {
        if (!IsPowered)
        {
            return false;
        }

        if (data.Length < AddressBytes)
        {
            return true;
        }

        _address = ((data[0] << 8) | data[1]) % Size;
        ReadOnlySpan<byte> values = data[AddressBytes..];
        int heard = _bytesUntilCut == Unlimited ? values.Length : Math.Min(values.Length, _bytesUntilCut);
        Store(values[..heard]);
        _bytesUntilCut -= _bytesUntilCut == Unlimited ? 0 : heard;
        return heard == values.Length;
    }

    /// <inheritdoc/>
    protected override bool OnRead(Span<byte> data)
    {
        if (!IsPowered)
        {
            return false;
        }

        // At its end the address begins anew.
        for (Span<byte> left = data; !left.IsEmpty; )
        {
            ReadOnlySpan<byte> cells = Content.AsSpan(_address, Math.Min(left.Length, Size - _address));
            cells.CopyTo(left);
            _address = (_address + cells.Length) % Size;
            left = left[cells.Length..];
        }

        return true;
    }

    /// <summary>Stores bytes; at its end the address begins anew.</summary>
    private void Store(ReadOnlySpan<byte> values)
    {
        bool stores = !WriteProtected && !IsStuck;
        while (!values.IsEmpty)
        {
            int count = Math.Min(values.Length, Size - _address);
            if (stores)
            {
                values[..count].CopyTo(Content.AsSpan(_address));
            }

            _address = (_address + count) % Size;
            values = values[count..];
        }
    }
}
