namespace SSBms.Control;

/// <summary>
/// How fast lithium flows back to the interface it is stripped from. Stripping faster than diffusion and creep can
/// refill leaves voids, so the balance gives both the largest void-free current density at a pressure and its inverse,
/// the critical stack pressure at a current density:
/// i_crit(P,T) = i_D · a(E_D,T) + i_1 · a(E_c,T) · (P / 1 MPa)^m, a(E,T) = exp(−E/k · (1/T − 1/T₂₅)).
/// </summary>
/// <remarks>The numbers are a calibration of one cell design: published values at 0.2 mA/cm² span 1 to 15 MPa.</remarks>
public sealed class FluxBalance
{
    /// <summary>For less, K, the flows are not computed anew: at 0.55 eV they change by a seventh of a percent.</summary>
    private const double SameKelvin = 0.02;

    private readonly Settings _settings;
    private readonly double _exponent;
    private double _celsius = double.MinValue;
    private double _diffusion;
    private double _creep;

    /// <summary>Takes i_D, E_D, i_1, E_c and m.</summary>
    /// <param name="settings">What the guard is set up with; these five do not change from then on.</param>
    public FluxBalance(Settings settings)
    {
        _settings = settings;
        _exponent = settings.Get(Setting.CreepExponent);
    }

    /// <summary>The largest stripping current density that leaves no voids.</summary>
    /// <param name="megapascal">Stack pressure, MPa; no pressure leaves diffusion alone.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <returns>mA/cm².</returns>
    public double ReplenishmentLimit(double megapascal, double celsius)
    {
        Bring(celsius);
        if (_exponent == 1.0)
        {
            // As in most cells: in proportion to the pressure, and on a board each call counts.
            return megapascal > 0.0 ? _diffusion + _creep * megapascal : _diffusion;
        }

        return _diffusion + _creep * Scalar.Pow(megapascal, _exponent);
    }

    /// <summary>The stack pressure below which stripping at this current density leaves voids.</summary>
    /// <param name="density">Stripping current density, mA/cm².</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <returns>MPa; 0 when diffusion alone refills.</returns>
    public double CriticalPressure(double density, double celsius)
    {
        Bring(celsius);
        double beyondDiffusion = density - _diffusion;
        if (beyondDiffusion <= 0.0)
        {
            return 0.0;
        }

        // Where creep is next to nothing, no pressure is enough.
        double share = Scalar.Ratio(beyondDiffusion, _creep, double.MaxValue);
        if (_exponent == 1.0)
        {
            return share;
        }

        return Scalar.Pow(share, Scalar.Ratio(1.0, _exponent, double.MaxValue));
    }

    /// <summary>Brings both flows to a temperature: they are asked for several times a cycle, and a sensor flickers more than they follow.</summary>
    private void Bring(double celsius)
    {
        if (celsius - _celsius > SameKelvin || _celsius - celsius > SameKelvin)
        {
            _diffusion = _settings.Get(Setting.DiffusionDensity) * Arrhenius.Rate(_settings.Get(Setting.DiffusionActivation), celsius);
            _creep = _settings.Get(Setting.CreepDensity) * Arrhenius.Rate(_settings.Get(Setting.CreepActivation), celsius);
            _celsius = celsius;
        }
    }
}
