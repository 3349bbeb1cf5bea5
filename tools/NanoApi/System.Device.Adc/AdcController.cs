namespace System.Device.Adc;

public class AdcController
{
    public AdcController()
    {
        throw new NotSupportedException();
    }

    public int MaxValue => throw new NotSupportedException();

    public AdcChannel OpenChannel(int channelNumber)
    {
        throw new NotSupportedException();
    }
}
