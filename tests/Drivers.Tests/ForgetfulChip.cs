using SSBms.VirtualBoard;

namespace SSBms.Drivers.Tests;

/// <summary>A chip that acknowledges what is written to one of its registers and does not keep it.</summary>
internal sealed class ForgetfulChip : BusDevice
{
    private readonly BusDevice _chip;
    private readonly int _register;

    public ForgetfulChip(BusDevice chip, int register)
    {
        _chip = chip;
        _register = register;
    }

    public override bool Write(ReadOnlySpan<byte> data)
    {
        return (data.Length > 1 && data[0] == _register) || _chip.Write(data);
    }

    public override bool Read(Span<byte> data)
    {
        return _chip.Read(data);
    }
}
