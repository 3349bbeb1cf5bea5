using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What takes the current at a cathode that can give or take no more lithium, each by Tafel's law. Above the operating window the
/// electrolyte is oxidised; the product goes to the other electrode and back, so that no lithium is moved and all of the energy is
/// heat. Below the potential of lithium metal that is plated onto the particles and is dead there. Both cost capacity.
/// </summary>
public sealed class SideReactions
{
    /// <summary>Decades below the capacity in an hour from which on they count.</summary>
    private const double Decades = 4.0;

    private const double Uncounted = 1e-4;
    private const double MostDecades = 30.0;
    private const double LogTen = 2.302585092994046;

    /// <summary>Well within the voltages between which they take nothing, V.</summary>
    private const double Apart = 1e-9;

    private readonly double _oxidation;
    private readonly double _plating;
    private readonly double _slope;
    private readonly double _hour;
    private readonly double _quietFrom;
    private readonly double _quietTo;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="capacity">Its capacity, mAh/cm².</param>
    public SideReactions(CellDefinition cell, double capacity)
    {
        ArgumentNullException.ThrowIfNull(cell);
        double potential = cell["lithium.potential"];
        _oxidation = cell["voltage.ceiling"] + potential + cell["cathode.side_margin"];
        _plating = -cell["cathode.side_margin"];
        _slope = cell["cathode.side_slope"];
        _hour = capacity;
        Damage = cell["cathode.side_damage"] / capacity;
        _quietFrom = Below + Apart;
        _quietTo = Above - Apart;
    }

    /// <summary>Voltage above which they take something, V against lithium.</summary>
    public double Above => _oxidation - Decades * _slope;

    /// <summary>Voltage below which they do, V against lithium.</summary>
    public double Below => _plating + Decades * _slope;

    /// <summary>Share of the cathode that is lost per charge, cm²/mAh.</summary>
    public double Damage { get; }

    /// <summary>True where they take less than the capacity in an hour.</summary>
    /// <param name="volts">Voltage of the particles' surface against lithium, V.</param>
    public bool AreSlow(double volts)
    {
        return volts > _plating && volts < _oxidation;
    }

    /// <summary>The current density they take, and how it rises with the voltage.</summary>
    /// <param name="volts">Voltage of the particles' surface against lithium, V.</param>
    /// <returns>mA/cm², positive in the direction of charge, and mA/cm²/V.</returns>
    public (double Density, double PerVolt) At(double volts)
    {
        if (volts > _quietFrom && volts < _quietTo)
        {
            return (0.0, 0.0);
        }

        double oxidised = Tafel(volts - _oxidation);
        double plated = Tafel(_plating - volts);
        double perVolt = (oxidised + plated) * LogTen / _slope;
        return (_hour * (Math.Max(oxidised - Uncounted, 0.0) - Math.Max(plated - Uncounted, 0.0)), _hour * perVolt);
    }

    /// <summary>The voltage at which they take a current density by themselves.</summary>
    /// <param name="density">mA/cm², positive in the direction of charge, not 0.</param>
    /// <returns>V against lithium.</returns>
    public double Reach(double density)
    {
        double beyond = _slope * Math.Log10(Math.Abs(density) / _hour + Uncounted);
        return density > 0.0 ? _oxidation + beyond : _plating - beyond;
    }

    private double Tafel(double beyond)
    {
        double decades = beyond / _slope;
        return decades > -Decades ? Exponentials.Of(LogTen * Math.Min(decades, MostDecades)) : 0.0;
    }
}
