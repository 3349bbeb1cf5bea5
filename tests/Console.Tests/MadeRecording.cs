using System.Globalization;

namespace SSBms.Console.Tests;

/// <summary>A recording that nobody made: a cell is stripped, and after a while the pressure is let go.</summary>
internal static class MadeRecording
{
    private const int Seconds = 400;
    private const int Released = 200;

    /// <summary>As a cycler writes it.</summary>
    public static string Text =>
        "Test Time / s,Voltage / V,Current / A,Surface Pressure / Pa\n" + string.Concat(Enumerable.Range(0, Seconds).Select(Row));

    private static string Row(int second)
    {
        double megapascal = Math.Clamp(5.0 - (second - Released) / 20.0, 0.0, 5.0);
        return string.Create(CultureInfo.InvariantCulture, $"{second},3.27,-2e-4,{megapascal * 1e6:0}\n");
    }
}
