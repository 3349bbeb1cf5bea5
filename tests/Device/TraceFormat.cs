using SSBms.Control;

namespace SSBms.Device.Tests;

/// <summary>
/// How a recorded trace is written: lines of Base64 digits, each number a sign and five bits to a digit, as source maps have
/// it. A cycle is the change of its length, the flags that changed, and the change of every channel that gave a value.
/// </summary>
public static class TraceFormat
{
    public const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    public const int DigitBits = 5;
    public const int More = 1 << DigitBits;

    public const int Channels = 6;
    public const int HardwareTrip = 1 << 6;
    public const int ContactorClosed = 1 << 7;
    public const int MemoryFailed = 1 << 8;
    public const int ArmRequested = 1 << 9;
    public const int ResetRequested = 1 << 10;
    public const int VoltageTrip = 1 << 11;
    public const int UnexplainedTrip = 1 << 12;

    /// <summary>Counts to a V, A, MPa or °C.</summary>
    private static readonly double[] s_counts = { 50_000.0, 50_000.0, 1e8, 100_000.0, 128.0, 128.0 };

    public static double Counts(int channel)
    {
        return s_counts[channel];
    }

    public static Reading Channel(Sample sample, int channel)
    {
        switch (channel)
        {
            case 0:
                return sample.CellVoltage;
            case 1:
                return sample.RedundantVoltage;
            case 2:
                return sample.Current;
            case 3:
                return sample.StackPressure;
            case 4:
                return sample.PlateTemperature;
            default:
                return sample.WallTemperature;
        }
    }
}
