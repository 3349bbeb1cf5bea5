namespace SSBms.Control;

/// <summary>Temperature dependence of a thermally activated rate, relative to 25 °C.</summary>
public static class Arrhenius
{
    /// <summary>Boltzmann constant, eV/K (CODATA 2018, exact to the digits given).</summary>
    public const double BoltzmannElectronVolt = 8.617333262e-5;

    /// <summary>0 °C in K.</summary>
    public const double ZeroCelsius = 273.15;

    /// <summary>The reference temperature, °C.</summary>
    public const double ReferenceCelsius = 25.0;

    private const double ReferenceKelvin = ZeroCelsius + ReferenceCelsius;
    private const double ColdestCelsius = -200.0;

    /// <summary>exp(−E/k·(1/T − 1/T₂₅)): how much faster than at 25 °C the process runs.</summary>
    /// <param name="activationEnergy">E, eV.</param>
    /// <param name="celsius">T, °C; held above −200 °C.</param>
    /// <returns>1 at 25 °C, more above when E is positive.</returns>
    public static double Rate(double activationEnergy, double celsius)
    {
        double kelvin = (celsius > ColdestCelsius ? celsius : ColdestCelsius) + ZeroCelsius;
        double inverse = Scalar.Ratio(1.0, kelvin, 0.0) - 1.0 / ReferenceKelvin;
        return Scalar.Exp(-activationEnergy / BoltzmannElectronVolt * inverse);
    }
}
