using System.Device.I2c;
using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Bindings.Tests;

/// <summary>The virtual bus as the public .NET drivers want it. Unlike it, transfers take their time: 400 kHz.</summary>
internal sealed class VirtualI2cDevice(VirtualI2cBus bus, VirtualClock clock, int address) : I2cDevice
{
    private const double MicrosecondsPerByte = 9.0 / 0.4;

    public override I2cConnectionSettings ConnectionSettings { get; } = new(1, address);

    public override void Read(Span<byte> buffer)
    {
        Transfer([], buffer);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Transfer(buffer, []);
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        Transfer(writeBuffer, readBuffer);
    }

    private void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
    {
        byte[] answer = new byte[read.Length];
        BusStatus status = bus.Transfer(address, write.ToArray(), write.Length, answer, answer.Length);
        clock.Microseconds += (long)((2 + write.Length + read.Length) * MicrosecondsPerByte);
        if (status != BusStatus.Ok)
        {
            throw new IOException(status.ToString());
        }

        answer.CopyTo(read);
    }
}
