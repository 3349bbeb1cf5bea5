using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What takes a current at a cathode besides its particles, each by Tafel's law. Above the operating window the electrolyte is oxidised,
/// within it whatever <see cref="Oxidation"/> says. Of the product a part crosses to the other electrode and is reduced there: it moves
/// no lithium, and all of the energy is heat. For the rest the electrolyte gives the lithium that is plated at the other electrode.
/// Below the potential of lithium metal that is plated onto the particles and is dead there. What is outside of the window costs capacity.
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
    private readonly double _staying;
    private readonly double _other;
    private readonly double _worth;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="capacity">Its capacity, mAh/cm².</param>
    public SideReactions(CellDefinition cell, double capacity)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _oxidation = cell["voltage.ceiling"] + cell["lithium.potential"] + cell["cathode.side_margin"];
        _plating = -cell["cathode.side_margin"];
        _slope = cell["cathode.side_slope"];
        _hour = capacity;
        Damage = cell["cathode.side_damage"] / capacity;
        _quietFrom = Below + Apart;
        _quietTo = Above - Apart;
        _staying = 1.0 - cell["oxidation.crossing"];
        _other = cell["lithium.potential"];
        _worth = cell["oxidation.potential"];
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

    /// <summary>The lithium that the electrolyte gives, which plates at the other electrode.</summary>
    /// <param name="taken">What side reactions take, positive in the direction of charge: a current or a charge.</param>
    /// <returns>In the same unit, not negative.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Given(double taken)
    {
        return taken > 0.0 ? _staying * taken : 0.0;
    }

    /// <summary>
    /// Heat of the side reactions: what crosses falls to the potential of the other electrode, and lithium out of the electrolyte keeps
    /// what it is worth there.
    /// </summary>
    /// <param name="taken">What they take, mA/cm², positive in the direction of charge.</param>
    /// <param name="volts">Voltage of the particles' surface against lithium, V.</param>
    /// <returns>mW/cm².</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Heat(double taken, double volts)
    {
        double kept = _staying * Math.Min(volts, _worth) + (1.0 - _staying) * _other;
        return taken > 0.0 ? taken * (volts - kept) : Math.Abs(taken * volts);
    }

    private double Tafel(double beyond)
    {
        double decades = beyond / _slope;
        return decades > -Decades ? Exponentials.Of(LogTen * Math.Min(decades, MostDecades)) : 0.0;
    }
}
