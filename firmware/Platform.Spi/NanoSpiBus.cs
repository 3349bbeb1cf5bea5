using System;
using System.Device.Spi;
using nanoFramework.Runtime.Native;
using SSBms.Drivers;

namespace SSBms.Platform;

/// <summary>
/// An SPI bus of the board at 4 MHz, with the chip select of one chip. The device is made at the first transfer and kept for life: one
/// that is collected would close its driver.
/// </summary>
public sealed class NanoSpiBus : ISpiBus
{
    /// <summary>A quarter of what the chip takes; the runtime needs longer for a transfer than its bits do.</summary>
    private const int Hertz = 4000000;

    private readonly int _busId;
    private readonly int _chipSelect;
    private SpiDevice? _device;

    /// <summary>Chooses bus and chip; touches nothing yet.</summary>
    /// <param name="busId">1 for the first bus.</param>
    /// <param name="chipSelect">Pin of its chip select, active low, in nanoFramework's counting.</param>
    public NanoSpiBus(int busId, int chipSelect)
    {
        _busId = busId;
        _chipSelect = chipSelect;
    }

    /// <inheritdoc/>
    public BusStatus Transfer(byte[] write, byte[] read, int count)
    {
        try
        {
            SpiDevice device = _device ?? Open();
            device.TransferFullDuplex(new SpanByte(write, 0, count), new SpanByte(read, 0, count));
            return BusStatus.Ok;
        }
        catch (ConstraintException)
        {
            // The deadline of the control cycle: not the bus's to hide.
            throw;
        }
        catch (Exception)
        {
            // ArgumentException and others from a bus whose pins are taken: the chip is missing, and its channel grows stale.
            return BusStatus.Failed;
        }
    }

    private SpiDevice Open()
    {
        // Mode 0, 8 bits, most significant first and full duplex are what the settings begin with.
        var device = new SpiDevice(new SpiConnectionSettings(_busId, _chipSelect) { ClockFrequency = Hertz });
        _device = device;
        return device;
    }
}
