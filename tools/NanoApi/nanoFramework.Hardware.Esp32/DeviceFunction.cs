namespace nanoFramework.Hardware.Esp32;

/// <summary>The two functions used; on a board the numbers encode device type, device and pin.</summary>
public enum DeviceFunction
{
    I2C1_DATA = 0x20100,
    I2C1_CLOCK = 0x20101,
}
