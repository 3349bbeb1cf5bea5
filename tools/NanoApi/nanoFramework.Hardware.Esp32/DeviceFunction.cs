namespace nanoFramework.Hardware.Esp32;

/// <summary>The functions used; on a board the numbers encode device type, device and pin.</summary>
public enum DeviceFunction
{
    SPI1_MOSI = 0x10100,
    SPI1_MISO = 0x10101,
    SPI1_CLOCK = 0x10102,
    I2C1_DATA = 0x20100,
    I2C1_CLOCK = 0x20101,
    I2C2_DATA = 0x20200,
    I2C2_CLOCK = 0x20201,
    COM2_TX = 0x30200,
    COM2_RX = 0x30201,
}
