using System;
using System.Device.I2c;
using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// An I2C bus of the board at 400 kHz. The device of an address is made at the first transfer and kept for life: one that is
/// collected would take the driver of the whole bus with it.
/// </summary>
/// <remarks>nanoFramework itself allocates the result of each transfer; nothing else is allocated after the start.</remarks>
public sealed class NanoI2cBus : II2cBus
{
    private const int Addresses = 128;
    private const int None = -1;

    private readonly int _busId;
    private readonly I2cLines? _lines;
    private readonly I2cDevice?[] _devices = new I2cDevice?[Addresses];

    /// <summary>Whose device was disposed of and could not be made anew yet: until then the bus has no driver.</summary>
    private int _missing = None;

    /// <summary>Chooses a bus whose driver frees it by itself; touches nothing yet.</summary>
    /// <param name="busId">1 for the first bus.</param>
    public NanoI2cBus(int busId)
    {
        _busId = busId;
    }

    /// <summary>Chooses a bus whose driver does not free it by itself; touches nothing yet.</summary>
    /// <param name="busId">1 for the first bus.</param>
    /// <param name="lines">Its lines.</param>
    public NanoI2cBus(int busId, I2cLines lines)
    {
        _busId = busId;
        _lines = lines;
    }

    /// <inheritdoc/>
    public BusStatus Transfer(int address, byte[] write, int writeCount, byte[] read, int readCount)
    {
        if (_missing != None)
        {
            return BusStatus.Failed;
        }

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
        catch (ConstraintException)
        {
            // The deadline of the control cycle: not the bus's to hide.
            throw;
        }
        catch (Exception)
        {
            // InvalidOperationException from a bus in disorder, and others from a bus whose pins are taken: the chip is
            // missing, and its channel grows stale.
            return BusStatus.Failed;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// One device is disposed of and made anew, and only one. On STM32 the driver counts one device however many there are: the
    /// first to go stops it, the first to come starts it and takes the pins back, and the others go on with it; a second one
    /// to go would make the count wrong for ever. On ESP32 it counts each; the one made anew sets pins and clock up again.
    /// </remarks>
    public void Recover()
    {
        DisposeOne();
        FreeLines();
        if (_missing != None && TryOpen(_missing))
        {
            _missing = None;
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

    private void DisposeOne()
    {
        for (int i = 0; i < Addresses && _missing == None; i++)
        {
            I2cDevice? device = _devices[i];
            if (device != null)
            {
                _missing = i;
                device.Dispose();
            }
        }
    }

    private void FreeLines()
    {
        try
        {
            _lines?.Free();
        }
        catch (Exception)
        {
            // The pins are taken, which another program did: the driver may still come back without this.
            return;
        }
    }

    private bool TryOpen(int address)
    {
        try
        {
            Open(address);
            return true;
        }
        catch (Exception)
        {
            // Tried again at the next call.
            return false;
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
