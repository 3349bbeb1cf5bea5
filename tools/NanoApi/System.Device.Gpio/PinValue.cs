namespace System.Device.Gpio;

public readonly struct PinValue
{
    public static implicit operator PinValue(bool value)
    {
        throw new NotSupportedException();
    }

    public static explicit operator bool(PinValue value)
    {
        throw new NotSupportedException();
    }
}
