namespace System.Device.Adc;

public class AdcChannel : IDisposable
{
    internal AdcChannel() { }

    public int ReadValue()
    {
        throw new NotSupportedException();
    }

    public void Dispose()
    {
        throw new NotSupportedException();
    }
}
