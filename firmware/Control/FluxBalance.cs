namespace SSBms.Control;

/// <summary>
/// How fast lithium flows back to the interface it is stripped from. Stripping faster than diffusion and creep can
/// refill leaves voids, so the balance gives both the largest void-free current density at a pressure and its inverse,
/// the critical stack pressure at a current density:
/// i_crit(P,T) = i_D + i_1 · (P / 1 MPa)^m · exp(−E_c/k · (1/T − 1/T₂₅)).
/// </summary>
/// <remarks>The numbers are a calibration of one cell design: published values at 0.2 mA/cm² span 1 to 15 MPa.</remarks>
public sealed class FluxBalance
{
    /// <summary>i_D, mA/cm²: what vacancy diffusion refills without pressure; not negative.</summary>
    public double DiffusionDensity;

    /// <summary>i_1, mA/cm²: what creep refills at 1 MPa and 25 °C; positive.</summary>
    public double CreepDensity;

    /// <summary>m: how creep grows with pressure; positive.</summary>
    public double CreepExponent;

    /// <summary>E_c, eV: activation energy of creep; not negative. It is set before the first question.</summary>
    public double CreepActivation;

    private double _rate;
    private double _rateCelsius = double.MinValue;

    /// <summary>The largest stripping current density that leaves no voids.</summary>
    /// <param name="megapascal">Stack pressure, MPa; no pressure leaves diffusion alone.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <returns>mA/cm².</returns>
    public double ReplenishmentLimit(double megapascal, double celsius)
    {
        double creep = CreepAt(celsius);
        if (CreepExponent == 1.0)
        {
            // As in most cells: in proportion to the pressure, and on a board each call counts.
            return megapascal > 0.0 ? DiffusionDensity + creep * megapascal : DiffusionDensity;
        }

        return DiffusionDensity + creep * Scalar.Pow(megapascal, CreepExponent);
    }

    /// <summary>The stack pressure below which stripping at this current density leaves voids.</summary>
    /// <param name="density">Stripping current density, mA/cm².</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <returns>MPa; 0 when diffusion alone refills.</returns>
    public double CriticalPressure(double density, double celsius)
    {
        double beyondDiffusion = density - DiffusionDensity;
        if (beyondDiffusion <= 0.0)
        {
            return 0.0;
        }

        // Where creep is next to nothing, no pressure is enough.
        double share = Scalar.Ratio(beyondDiffusion, CreepAt(celsius), double.MaxValue);
        if (CreepExponent == 1.0)
        {
            return share;
        }

        return Scalar.Pow(share, Scalar.Ratio(1.0, CreepExponent, double.MaxValue));
    }

    private double CreepAt(double celsius)
    {
        // Asked for several times a cycle at one temperature, which changes more rarely still.
        if (celsius != _rateCelsius)
        {
            _rate = Arrhenius.Rate(CreepActivation, celsius);
            _rateCelsius = celsius;
        }

        return CreepDensity * _rate;
    }
}
