namespace SSBms.CellModels;

/// <summary>
/// What temperature and stack pressure make of the parameters. Both are taken on a fine grid and everything is computed anew
/// only when a grid point changes, so that the same state always gives the same numbers.
/// </summary>
public sealed class Conditions
{
    private const double GridPerKelvin = 1e4;
    private const double GridPerMegapascal = 1e5;

    private readonly CellDefinition _cell;
    private readonly double _electrolyteActivation;
    private readonly double _lithiumActivation;
    private readonly double _cathodeActivation;
    private readonly double _interlayerActivation;
    private readonly double _creepActivation;
    private readonly double _diffusion;
    private readonly double _creep;
    private readonly double _exponent;
    private readonly double _healing;
    private readonly double _pressureScale;
    private readonly double _pressureExponent;

    private double _celsius = double.NaN;
    private double _megapascal = double.NaN;
    private double _effective = double.NaN;
    private double _creepRate;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public Conditions(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _cell = cell;
        _electrolyteActivation = cell["electrolyte.activation"];
        _lithiumActivation = cell["lithium.activation"];
        _cathodeActivation = cell.Kind == CellKind.Full ? cell["cathode.activation"] : 0.0;
        _interlayerActivation = cell.HasInterlayer ? cell["interlayer.activation"] : 0.0;
        _creepActivation = cell["flux.activation"];
        _diffusion = cell["flux.diffusion"];
        _creep = cell["flux.creep"];
        _exponent = cell["flux.exponent"];
        _healing = cell["voids.healing"] / PhysicalConstants.SecondsPerHour;
        _pressureScale = cell["lithium.pressure_scale"];
        _pressureExponent = cell["lithium.pressure_exponent"];
    }

    /// <summary>Conductivity of the electrolyte over that at 25 °C.</summary>
    public double ElectrolyteRate { get; private set; }

    /// <summary>Rate of the lithium interface over that at 25 °C.</summary>
    public double LithiumRate { get; private set; }

    /// <summary>Rate of the cathode interface over that at 25 °C.</summary>
    public double CathodeRate { get; private set; }

    /// <summary>Conductivity of the interlayer over that at 25 °C.</summary>
    public double InterlayerRate { get; private set; }

    /// <summary>Stripping current density that leaves no voids, mA/cm².</summary>
    public double ReplenishmentLimit { get; private set; }

    /// <summary>Closing rate of voids, 1/s.</summary>
    public double Healing { get; private set; }

    /// <summary>Critical current density for plating, mA/cm².</summary>
    public double PlatingCcd { get; private set; }

    /// <summary>Resistance of the lithium interface over that without pressure.</summary>
    public double PressureFactor { get; private set; }

    /// <summary>Brings everything up to a temperature and pressure.</summary>
    /// <param name="celsius">Temperature of the cell, °C.</param>
    /// <param name="megapascal">Stack pressure, MPa.</param>
    /// <param name="effective">Pressure the interface resistance still remembers, MPa.</param>
    public void Update(double celsius, double megapascal, double effective)
    {
        celsius = Math.Round(celsius * GridPerKelvin) / GridPerKelvin;
        megapascal = Math.Round(megapascal * GridPerMegapascal) / GridPerMegapascal;
        effective = Math.Round(effective * GridPerMegapascal) / GridPerMegapascal;
        bool warmer = celsius != _celsius;
        if (warmer)
        {
            _celsius = celsius;
            ElectrolyteRate = PhysicalConstants.ArrheniusRate(_electrolyteActivation, celsius);
            LithiumRate = PhysicalConstants.ArrheniusRate(_lithiumActivation, celsius);
            CathodeRate = PhysicalConstants.ArrheniusRate(_cathodeActivation, celsius);
            InterlayerRate = PhysicalConstants.ArrheniusRate(_interlayerActivation, celsius);
            _creepRate = PhysicalConstants.ArrheniusRate(_creepActivation, celsius);
        }

        if (warmer || megapascal != _megapascal)
        {
            _megapascal = megapascal;
            double flow = Math.Pow(Math.Max(megapascal, 0.0), _exponent) * _creepRate;
            ReplenishmentLimit = _diffusion + _creep * flow;
            Healing = _healing * flow;
            PlatingCcd = _cell.Plating.At(celsius, megapascal);
        }

        if (effective != _effective)
        {
            _effective = effective;
            PressureFactor = Math.Pow(1.0 + effective / _pressureScale, -_pressureExponent);
        }
    }
}
