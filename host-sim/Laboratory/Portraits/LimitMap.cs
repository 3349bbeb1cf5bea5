using SSBms.CellModels;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Processes;

namespace SSBms.Laboratory.Portraits;

/// <summary>
/// Critical current densities over stack pressure and temperature, and the critical stack pressure over current density and
/// temperature: how much pressure creep needs to refill what a current strips.
/// </summary>
public sealed class LimitMap
{
    private const int PressurePoints = 65;
    private const int TemperaturePoints = 61;
    private const double LowestPressure = 0.1;
    private const double LeastTopPressure = 10.0;

    private readonly CellDefinition _cell;
    private readonly Conditions _conditions;

    /// <summary>Takes a cell.</summary>
    /// <param name="cell">The cell.</param>
    public LimitMap(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _cell = cell;
        _conditions = new Conditions(new CellParameters(cell));
        double top = Math.Max(cell["pressure.wall"], LeastTopPressure);
        Pressures = [.. Spaced(Math.Log(LowestPressure), Math.Log(top), PressurePoints).Select(Math.Exp)];
        LineTemperatures = Lines(cell["temperature.floor"], cell["temperature.reference"], cell["temperature.ceiling"]);
        Temperatures = Spaced(cell["temperature.floor"], cell["temperature.ceiling"], TemperaturePoints);
        LineDensities = [.. Densities.Below(cell["short.ccd"]), cell["short.ccd"]];
    }

    /// <summary>Stack pressures of the lines of constant temperature, MPa, rising.</summary>
    public IReadOnlyList<double> Pressures { get; }

    /// <summary>Temperatures for which there is a line, °C, rising.</summary>
    public IReadOnlyList<double> LineTemperatures { get; }

    /// <summary>Temperatures of the lines of constant current density, °C, rising.</summary>
    public IReadOnlyList<double> Temperatures { get; }

    /// <summary>Current densities for which there is a line, mA/cm², rising; the last one is the critical one for plating.</summary>
    public IReadOnlyList<double> LineDensities { get; }

    /// <summary>Critical current density for plating: beyond it dendrites grow.</summary>
    /// <param name="celsius">°C.</param>
    /// <param name="megapascal">MPa.</param>
    /// <returns>mA/cm² of geometric area.</returns>
    public double Plating(double celsius, double megapascal)
    {
        _conditions.Update(celsius, megapascal, megapascal);
        return _conditions.PlatingCcd;
    }

    /// <summary>Critical current density for stripping: beyond it voids grow.</summary>
    /// <param name="celsius">°C.</param>
    /// <param name="megapascal">MPa.</param>
    /// <returns>mA/cm² of geometric area.</returns>
    public double Stripping(double celsius, double megapascal)
    {
        _conditions.Update(celsius, megapascal, megapascal);
        return _conditions.ReplenishmentLimit * _cell["lithium.area_factor"];
    }

    /// <summary>The stack pressure below which a stripping current leaves voids.</summary>
    /// <param name="density">mA/cm², positive.</param>
    /// <param name="celsius">°C.</param>
    /// <returns>MPa; 0 where diffusion alone refills, infinite where no pressure helps.</returns>
    public double CriticalPressure(double density, double celsius)
    {
        double diffusion = Stripping(celsius, 0.0);
        double creep = Stripping(celsius, 1.0) - diffusion;
        double missing = density - diffusion;
        return missing <= 0.0 ? 0.0
            : creep <= 0.0 ? double.PositiveInfinity
            : Math.Pow(missing / creep, 1.0 / _cell["flux.exponent"]);
    }

    /// <summary>The ends of the window, the reference, and the middle of the wider gap between them.</summary>
    private static List<double> Lines(double floor, double reference, double ceiling)
    {
        const double Round = 5.0;
        double middle = reference - floor > ceiling - reference ? 0.5 * (floor + reference) : 0.5 * (reference + ceiling);
        return [.. new[] { floor, reference, ceiling, Math.Round(middle / Round) * Round }.Distinct().Order()];
    }

    private static List<double> Spaced(double low, double high, int points)
    {
        return [.. Enumerable.Range(0, points).Select(i => low + (high - low) * i / (points - 1))];
    }
}
