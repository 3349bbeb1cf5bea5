namespace SSBms.VirtualBoard;

/// <summary>The register map of the INA228, and the bits that more than one part of the model needs.</summary>
internal static class Ina228Register
{
    public const int Config = 0x00;
    public const int AdcConfig = 0x01;
    public const int ShuntCal = 0x02;
    public const int ShuntTempco = 0x03;
    public const int ShuntVoltage = 0x04;
    public const int BusVoltage = 0x05;
    public const int DieTemp = 0x06;
    public const int Current = 0x07;
    public const int Power = 0x08;
    public const int Energy = 0x09;
    public const int Charge = 0x0A;
    public const int DiagAlert = 0x0B;
    public const int ShuntOverLimit = 0x0C;
    public const int ShuntUnderLimit = 0x0D;
    public const int BusOverLimit = 0x0E;
    public const int BusUnderLimit = 0x0F;
    public const int DieLimit = 0x10;
    public const int PowerLimit = 0x11;
    public const int ManufacturerId = 0x3E;
    public const int DeviceId = 0x3F;
    public const int Count = 64;

    public const int TempcoEnabled = 0x0020;
    public const int NarrowRange = 0x0010;
    public const int BusOverLimitAtReset = 0x7FFF;
    public const int DieLimitAtReset = 0x7FFF;
    public const int PowerLimitAtReset = 0xFFFF;

    /// <summary>Fills a register file with the reset values.</summary>
    public static void Reset(int[] file)
    {
        Array.Clear(file);
        file[AdcConfig] = 0xFB68;
        file[ShuntCal] = 0x1000;
        file[ShuntOverLimit] = 0x7FFF;
        file[ShuntUnderLimit] = 0x8000;
        file[BusOverLimit] = BusOverLimitAtReset;
        file[DieLimit] = DieLimitAtReset;
        file[PowerLimit] = PowerLimitAtReset;
        file[ManufacturerId] = 0x5449;
        file[DeviceId] = 0x2281;
    }
}
