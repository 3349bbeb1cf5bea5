using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>Constants of nature and what follows from units.</summary>
public static class PhysicalConstants
{
    /// <summary>Boltzmann constant, eV/K (CODATA 2018).</summary>
    public const double BoltzmannElectronVolt = 8.617333262e-5;

    /// <summary>0 °C, K.</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>Seconds of an hour.</summary>
    public const double SecondsPerHour = 3600.0;

    /// <summary>Hours of a second.</summary>
    public const double HoursPerSecond = 1.0 / SecondsPerHour;

    /// <summary>V per (mA/cm² · Ω·cm²).</summary>
    public const double VoltPerMilliampereOhm = 1e-3;

    /// <summary>The temperature at which properties of lithium itself are given, °C.</summary>
    public const double RoomCelsius = 25.0;

    /// <summary>How much faster than at a reference temperature a thermally activated process runs.</summary>
    /// <param name="activation">Activation energy, eV.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="reference">The reference, °C.</param>
    public static double ArrheniusRate(double activation, double celsius, double reference = RoomCelsius)
    {
        return ArrheniusFactor(activation, InverseKelvin(celsius, reference));
    }

    /// <summary>1/T less 1/T of a reference temperature.</summary>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="reference">The reference, °C.</param>
    /// <returns>1/K.</returns>
    public static double InverseKelvin(double celsius, double reference)
    {
        return 1.0 / (celsius + ZeroCelsius) - 1.0 / (reference + ZeroCelsius);
    }

    /// <summary>The same as <see cref="ArrheniusRate"/>, from what several processes share.</summary>
    /// <param name="activation">Activation energy, eV.</param>
    /// <param name="inverse">1/T less 1/T of the reference, 1/K.</param>
    public static double ArrheniusFactor(double activation, double inverse)
    {
        return Exponentials.Of(-activation / BoltzmannElectronVolt * inverse);
    }
}
