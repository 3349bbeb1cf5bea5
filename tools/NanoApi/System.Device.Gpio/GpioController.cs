namespace System.Device.Gpio;

public sealed class GpioController : IDisposable
{
    public GpioController()
    {
        throw new NotSupportedException();
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        throw new NotSupportedException();
    }

    public void ClosePin(int pinNumber)
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
