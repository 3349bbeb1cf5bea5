namespace System.Device.Spi;

public class SpiDevice : IDisposable
{
    public SpiDevice(SpiConnectionSettings settings)
    {
        throw new NotSupportedException();
    }

    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
