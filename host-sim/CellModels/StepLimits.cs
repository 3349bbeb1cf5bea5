using System.Globalization;

namespace SSBms.CellModels;

/// <summary>What a step of a cell may be asked for: wider than any experiment, and within what the model can compute.</summary>
public static class StepLimits
{
    /// <summary>Longest step, s: about 300 years.</summary>
    public const double Seconds = 1e10;

    /// <summary>Largest current density either way, mA/cm².</summary>
    public const double Density = 1e9;

    /// <summary>Highest stack pressure, MPa.</summary>
    public const double Megapascal = 1e4;

    /// <summary>Coldest chamber, °C.</summary>
    public const double Coldest = -100.0;

    /// <summary>Hottest chamber, °C.</summary>
    public const double Hottest = 500.0;

    /// <summary>Refuses a step outside of them but for its pressure.</summary>
    /// <param name="seconds">s.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="megapascal">MPa.</param>
    /// <param name="ambient">°C.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is outside.</exception>
    internal static void Check(double seconds, double density, double megapascal, double ambient)
    {
        // Written so that no comparison holds for what is not a number.
        if (!(seconds >= 0.0 && seconds <= Seconds && Math.Abs(density) <= Density && ambient >= Coldest && ambient <= Hottest))
        {
            throw Refused(seconds, density, megapascal, ambient);
        }
    }

    /// <summary>Refuses a step whose pressure is outside of them: most have that of the step before, which was not.</summary>
    /// <param name="seconds">s.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="megapascal">MPa.</param>
    /// <param name="ambient">°C.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside.</exception>
    internal static void CheckPressure(double seconds, double density, double megapascal, double ambient)
    {
        if (!(megapascal >= 0.0 && megapascal <= Megapascal))
        {
            throw Refused(seconds, density, megapascal, ambient);
        }
    }

    private static ArgumentOutOfRangeException Refused(double seconds, double density, double megapascal, double ambient)
    {
        return new ArgumentOutOfRangeException(
            nameof(seconds),
            string.Create(
                CultureInfo.InvariantCulture,
                $"a step of {seconds} s at {density} mA/cm2, {megapascal} MPa and {ambient} degC; expected 0 to {Seconds} s, "
                    + $"-{Density} to {Density} mA/cm2, 0 to {Megapascal} MPa and {Coldest} to {Hottest} degC"
            )
        );
    }
}
