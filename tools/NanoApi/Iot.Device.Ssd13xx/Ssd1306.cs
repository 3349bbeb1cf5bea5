using System;
using System.Device.I2c;

namespace Iot.Device.Ssd13xx;

/// <summary>With what it has from its base class, which is left out here.</summary>
public class Ssd1306 : IDisposable
{
    public Ssd1306(I2cDevice i2cDevice, int resetPin = -1)
    {
        throw new NotSupportedException();
    }

    public void DrawDirectAligned(int x, int y, int width, int height, byte[] buffer)
    {
        throw new NotSupportedException();
    }

    public void Display()
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
