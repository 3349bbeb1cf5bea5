using System;
using System.Device.I2c;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// An I2C bus of the board at 400 kHz. The device of an address is made at the first transfer and kept for life: a
/// device that is disposed of, or collected, takes the driver of the whole bus with it.
/// </summary>
/// <remarks>nanoFramework itself allocates the result of each transfer; nothing else is allocated after the start.</remarks>
public sealed class NanoI2cBus : II2cBus
{
    private const int Addresses = 128;

    private readonly int _busId;
    private readonly I2cDevice?[] _devices = new I2cDevice?[Addresses];

    /// <summary>Chooses the bus; touches nothing yet.</summary>
    /// <param name="busId">1 for the first bus.</param>
    public NanoI2cBus(int busId)
    {
        _busId = busId;
    }

    /// <inheritdoc/>
    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        try
        {
            I2cDevice device = _devices[address] ?? Open(address);
            I2cTransferResult result =
                readCount == 0 ? device.Write(new SpanByte(write, 0, writeCount))
                : writeCount == 0 ? device.Read(new SpanByte(read, 0, readCount))
                : device.WriteRead(new SpanByte(write, 0, writeCount), new SpanByte(read, 0, readCount));

            BusStatus status = StatusOf(result.Status);
            return status == BusStatus.Ok && result.BytesTransferred != (uint)(writeCount + readCount) ? BusStatus.Partial : status;
        }
        catch (Exception)
        {
            // InvalidOperationException from a bus in disorder, and others from a bus whose pins are taken: the chip is
            // missing, and its channel grows stale.
            return BusStatus.Failed;
        }
    }

    private static BusStatus StatusOf(I2cTransferStatus status)
    {
        switch (status)
        {
            case I2cTransferStatus.FullTransfer:
                return BusStatus.Ok;

            case I2cTransferStatus.SlaveAddressNotAcknowledged:
                return BusStatus.NotAcknowledged;

            case I2cTransferStatus.PartialTransfer:
                return BusStatus.Partial;

            case I2cTransferStatus.ClockStretchTimeout:
                return BusStatus.TimedOut;

            default:
                return BusStatus.Failed;
        }
    }

    private I2cDevice Open(int address)
    {
        // The same speed for all: on ESP32 the device made last sets it for the whole bus.
        var device = new I2cDevice(new I2cConnectionSettings(_busId, address, I2cBusSpeed.FastMode));
        _devices[address] = device;
        return device;
    }
}
