using System.Runtime.CompilerServices;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>What a cell in some state has at its terminals. Current density is positive where it charges.</summary>
internal sealed class Terminals
{
    private const double MilliamperePerAmpere = 1e3;

    private readonly CellParameters _cell;
    private readonly Conditions _conditions;

    /// <summary>Takes the numbers of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="conditions">What temperature and pressure make of them; kept up to date by the cell.</param>
    public Terminals(CellParameters cell, Conditions conditions)
    {
        _cell = cell;
        _conditions = conditions;
    }

    /// <summary>Area-specific resistance for a lasting current of this direction, without what the particles add.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(in CellState state, double density)
    {
        LithiumInterface positive = _cell.Cathode is null ? _cell.Lithium.At(state.Positive, -density, _conditions) : default;
        return Resistance(state, _cell.Lithium.At(state.Negative, density, _conditions), positive);
    }

    /// <summary>The same from interfaces that are worked out already.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="negative">The negative electrode.</param>
    /// <param name="positive">The positive one, where it is lithium.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(in CellState state, in LithiumInterface negative, in LithiumInterface positive)
    {
        double cathode = _cell.Cathode is null
            ? positive.Total
            : _cell.Cathode.ChargeTransfer(state, _conditions) + state.CathodeInterphase;
        return Separator(state) + negative.Total + cathode;
    }

    /// <summary>How fast the resistance falls with the temperature, by the activation energies of its parts.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="negative">The negative electrode.</param>
    /// <param name="positive">The positive one, where it is lithium.</param>
    /// <returns>Ω·cm²/K; not negative.</returns>
    public double Softening(in CellState state, in LithiumInterface negative, in LithiumInterface positive)
    {
        double kelvin = state.Temperature + PhysicalConstants.ZeroCelsius;
        double sum = Electrolyte(state) * _cell.ElectrolyteActivation + (negative.Transfer + positive.Transfer) * _cell.LithiumActivation;
        sum += (negative.Constriction + positive.Constriction) * _cell.ElectrolyteActivation;
        sum += _cell.Interlayer > 0.0 ? InterlayerResistance(state) * _cell.InterlayerActivation : 0.0;
        sum += _cell.Cathode is null ? 0.0 : _cell.Cathode.ChargeTransfer(state, _conditions) * _cell.CathodeActivation;
        return sum / (PhysicalConstants.BoltzmannElectronVolt * kelvin * kelvin);
    }

    /// <summary>Resistance of the interlayer, Ω·cm².</summary>
    /// <param name="state">The cell.</param>
    public double InterlayerResistance(in CellState state)
    {
        return state.Washout > 0.0 ? _conditions.Interlayer / _conditions.Decays.Washout.Of(state.Washout) : _conditions.Interlayer;
    }

    /// <summary>How a current is shared, and the voltage that the terminals have.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="seconds">How long it has flowed from this state on, s.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public CurrentShare Share(in CellState state, double density, double seconds)
    {
        Inside inside = After(state, density, seconds);
        double leak = _cell.Leak.Conductance(state, seconds, _conditions.Decays) * MilliamperePerAmpere;
        double resistance = inside.Resistance * PhysicalConstants.VoltPerMilliampereOhm;
        if (_cell.Cathode is { } cathode)
        {
            return cathode.Sharing.Share(inside.Surface, new Circuit(density, leak, inside.Remembered - _cell.Potential, resistance));
        }

        double ions = leak > 0.0 ? (density - leak * inside.Remembered) / (1.0 + leak * resistance) : density;
        return new CurrentShare(ions, ions, 0.0, inside.Remembered + ions * resistance);
    }

    /// <summary>The current density at which the terminals have a voltage, by secant steps.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="volts">V.</param>
    /// <param name="guess">mA/cm², where to start.</param>
    /// <param name="seconds">How long the current will have flowed, s.</param>
    /// <returns>mA/cm².</returns>
    public double DensityAt(in CellState state, double volts, double guess, double seconds)
    {
        const int MostSteps = 30;
        const double Tolerated = 1e-7;
        double first = guess;
        double second = guess + 1e-3;
        double firstError = Share(state, first, seconds).Terminals - volts;
        for (int i = 0; i < MostSteps; i++)
        {
            double secondError = Share(state, second, seconds).Terminals - volts;
            double change = secondError - firstError;
            if (Math.Abs(secondError) < Tolerated || change == 0.0)
            {
                break;
            }

            double next = second - secondError * (second - first) / change;
            first = second;
            firstError = secondError;
            second = next;
        }

        return second;
    }

    /// <summary>Electrolyte and interlayer: they follow a current at once.</summary>
    private double Separator(in CellState state)
    {
        double sum = Electrolyte(state);
        return _cell.Interlayer > 0.0 ? sum + InterlayerResistance(state) : sum;
    }

    private double Electrolyte(in CellState state)
    {
        return state.Cracked ? _conditions.Electrolyte * _cell.CrackFactor : _conditions.Electrolyte;
    }

    private Inside After(in CellState state, double density, double seconds)
    {
        LithiumInterface negative = _cell.Lithium.At(state.Negative, density, _conditions);
        ChargeTransfer plated = negative.Relaxed(state.Negative.Overpotential, seconds, ref _conditions.Decays.NegativeTransfer);
        double resistance = Separator(state) + negative.Series + plated.Resistance;
        if (_cell.Cathode is not null)
        {
            ChargeTransfer cathode = _cell.Cathode.Relaxed(state, seconds, _conditions);
            ParticleSurface surface = _cell.Cathode.Surface(state, seconds, _conditions);
            return new Inside(plated.Remembered + cathode.Remembered, resistance + state.CathodeInterphase + cathode.Resistance, surface);
        }

        LithiumInterface positive = _cell.Lithium.At(state.Positive, -density, _conditions);
        ChargeTransfer stripped = positive.Relaxed(state.Positive.Overpotential, seconds, ref _conditions.Decays.PositiveTransfer);
        return new Inside(plated.Remembered - stripped.Remembered, resistance + positive.Series + stripped.Resistance, default);
    }

    /// <summary>What a current meets after some time.</summary>
    /// <param name="Remembered">Voltages the double layers still have, V.</param>
    /// <param name="Resistance">The whole resistance it has met, Ω·cm².</param>
    /// <param name="Surface">The surface of a cathode's particles.</param>
    private readonly record struct Inside(double Remembered, double Resistance, ParticleSurface Surface);
}
