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
        double negative = _cell.Lithium.At(state.Negative, density, _conditions).Total;
        double positive = _cell.Cathode is { } cathode
            ? cathode.ChargeTransfer(state, _conditions) + state.CathodeInterphase
            : _cell.Lithium.At(state.Positive, -density, _conditions).Total;
        return Separator(state) + negative + positive;
    }

    /// <summary>The same from what a current meets.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="flow">What it meets: the electrodes.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(in CellState state, in Flow flow)
    {
        double positive = _cell.Cathode is null ? flow.Positive.Total : flow.Cathode + state.CathodeInterphase;
        return Separator(state) + flow.Negative.Total + positive;
    }

    /// <summary>How fast the resistance falls with the temperature, by the activation energies of its parts.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="flow">What a current meets: the electrodes.</param>
    /// <returns>Ω·cm²/K; not negative.</returns>
    public double Softening(in CellState state, in Flow flow)
    {
        double kelvin = state.Temperature + PhysicalConstants.ZeroCelsius;
        double sum = Electrolyte(state) * _cell.ElectrolyteActivation;
        sum += (flow.Negative.Transfer + flow.Positive.Transfer) * _cell.LithiumActivation;
        sum += (flow.Negative.Constriction + flow.Positive.Constriction) * _cell.ElectrolyteActivation;
        sum += _cell.Interlayer > 0.0 ? InterlayerResistance(state) * _cell.InterlayerActivation : 0.0;
        sum += flow.Cathode * _cell.CathodeActivation;
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
        double resistance = After(state, density, seconds, out double remembered, out ParticleSurface surface);
        resistance *= PhysicalConstants.VoltPerMilliampereOhm;
        double leak = _cell.Leak.Conductance(state, seconds, _conditions.Decays) * MilliamperePerAmpere;
        if (_cell.Cathode is { } cathode)
        {
            return cathode.Sharing.Share(surface, new Circuit(density, leak, remembered - _cell.Potential, resistance));
        }

        double ions = leak > 0.0 ? (density - leak * remembered) / (1.0 + leak * resistance) : density;
        return new CurrentShare(ions, ions, 0.0, remembered + ions * resistance);
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

    /// <summary>What a current has met after some time.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="seconds">How long it has flowed from this state on, s.</param>
    /// <param name="remembered">Voltages the double layers still have, V.</param>
    /// <param name="surface">The surface of a cathode's particles.</param>
    /// <returns>The whole resistance it has met, Ω·cm².</returns>
    private double After(in CellState state, double density, double seconds, out double remembered, out ParticleSurface surface)
    {
        LithiumInterface negative = _cell.Lithium.At(state.Negative, density, _conditions);
        ChargeTransfer plated = negative.Relaxed(state.Negative.Overpotential, seconds, ref _conditions.Decays.NegativeTransfer);
        double resistance = Separator(state) + negative.Series + plated.Resistance;
        if (_cell.Cathode is { } cathode)
        {
            ChargeTransfer transfer = cathode.Relaxed(state, seconds, _conditions);
            surface = cathode.Surface(state, seconds, _conditions);
            remembered = plated.Remembered + transfer.Remembered;
            return resistance + state.CathodeInterphase + transfer.Resistance;
        }

        LithiumInterface positive = _cell.Lithium.At(state.Positive, -density, _conditions);
        ChargeTransfer stripped = positive.Relaxed(state.Positive.Overpotential, seconds, ref _conditions.Decays.PositiveTransfer);
        surface = default;
        remembered = plated.Remembered - stripped.Remembered;
        return resistance + positive.Series + stripped.Resistance;
    }
}
