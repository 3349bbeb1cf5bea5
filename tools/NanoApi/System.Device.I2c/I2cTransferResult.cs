namespace System.Device.I2c;

public struct I2cTransferResult
{
    public uint BytesTransferred => throw new NotSupportedException();

    public I2cTransferStatus Status => throw new NotSupportedException();
}
