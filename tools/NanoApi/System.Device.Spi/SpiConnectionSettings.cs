namespace System.Device.Spi;

public sealed class SpiConnectionSettings
{
    public SpiConnectionSettings(int busId, int chipSelectLine)
    {
        throw new NotSupportedException();
    }

    public int ClockFrequency
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }
}
