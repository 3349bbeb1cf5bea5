namespace SSBms.VirtualBoard;

/// <summary>What an MB85RC256V answers at the reserved address: maker and product, to whoever names the chip's own address.</summary>
internal sealed class Mb85rc256vIdentity : BusDevice
{
    private readonly Mb85rc256vChip _chip;
    private readonly int _address;

    public Mb85rc256vIdentity(Mb85rc256vChip chip, int address)
    {
        _chip = chip;
        _address = address;
    }

    private static ReadOnlySpan<byte> Code => [0x00, 0xA5, 0x10];

    public override bool Begin(int writeCount, int readCount)
    {
        return _chip.Begin(writeCount, readCount);
    }

    public override bool Write(ReadOnlySpan<byte> data)
    {
        return data.Length == 1 && data[0] >> 1 == _address;
    }

    public override bool Read(Span<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = Code[i % Code.Length];
        }

        _chip.Garble(data);
        return _chip.IsPowered && _chip.Fault != ChipFault.Off;
    }
}
