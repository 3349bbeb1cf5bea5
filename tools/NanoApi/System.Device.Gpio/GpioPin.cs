namespace System.Device.Gpio;

public sealed class GpioPin : IDisposable
{
    internal GpioPin() { }

    public PinValue Read()
    {
        throw new NotSupportedException();
    }

    public void Write(PinValue value)
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
