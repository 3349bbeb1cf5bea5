namespace System.Device.I2c;

public class I2cDevice : IDisposable
{
    public I2cDevice(I2cConnectionSettings settings)
    {
        throw new NotSupportedException();
    }

    public I2cTransferResult Read(SpanByte buffer)
    {
        throw new NotSupportedException();
    }

    public I2cTransferResult Write(SpanByte buffer)
    {
        throw new NotSupportedException();
    }

    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer)
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
