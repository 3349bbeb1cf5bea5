using System.Runtime.CompilerServices;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>What a cell in some state has at its terminals. Current density is positive where it charges.</summary>
internal sealed class Terminals
{
    private const double MilliamperePerAmpere = 1e3;
    private const double VoltageTolerance = 1e-9;
    private const int MostRounds = 60;

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

    /// <summary>Terminal voltage and the current that passes as ions: what a leak carries does not.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm².</param>
    /// <param name="seconds">How long it has flowed from this state on, s.</param>
    /// <param name="inner">What passes as ions, mA/cm².</param>
    /// <returns>V.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Voltage(in CellState state, double density, double seconds, out double inner)
    {
        inner = density;
        Inside inside = After(state, density, seconds);
        double leak = _cell.Leak.Conductance(state, seconds, _conditions.Decays);
        double open = Given(inside, density);
        return leak <= 0.0 ? open : WithLeak(inside, density, leak, open, out inner);
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
        double firstError = Voltage(state, first, seconds, out _) - volts;
        for (int i = 0; i < MostSteps; i++)
        {
            double secondError = Voltage(state, second, seconds, out _) - volts;
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

    /// <summary>
    /// Voltage and current through a leak depend on each other: the difference of what the terminals have and what the cell
    /// gives rises with the voltage, so it has one zero. Secant steps find it where the cell is nearly linear.
    /// </summary>
    private double WithLeak(in Inside inside, double density, double leak, double open, out double inner)
    {
        const int SecantSteps = 6;
        double conductance = leak * MilliamperePerAmpere;
        double slope = 1.0 + leak * inside.Resistance;
        double volts = open / slope;
        double error = volts - Given(inside, density - volts * conductance);
        for (int i = 0; i < SecantSteps && Math.Abs(error) >= VoltageTolerance; i++)
        {
            double next = volts - error / slope;
            double nextError = next - Given(inside, density - next * conductance);
            slope = nextError == error ? slope : (nextError - error) / (next - volts);
            volts = next;
            error = nextError;
        }

        volts = Math.Abs(error) < VoltageTolerance ? volts : Bracketed(inside, density, conductance, open);
        inner = density - volts * conductance;
        return volts;
    }

    /// <summary>The same zero by false position: slower, and sure.</summary>
    private double Bracketed(in Inside inside, double density, double conductance, double open)
    {
        double low = Math.Min(open, 0.0);
        double high = Math.Max(open, 0.0);
        double lowError = low - Given(inside, density - low * conductance);
        double highError = high - Given(inside, density - high * conductance);
        double volts = open;
        for (int round = 0; round < MostRounds && high - low > VoltageTolerance; round++)
        {
            double share = highError - lowError;
            volts = share > 0.0 ? high - highError * (high - low) / share : 0.5 * (low + high);
            double error = volts - Given(inside, density - volts * conductance);
            if (Math.Abs(error) < VoltageTolerance)
            {
                break;
            }

            // Halving the error of the end that stays keeps false position from creeping (Illinois).
            if (error > 0.0)
            {
                high = volts;
                highError = error;
                lowError *= 0.5;
            }
            else
            {
                low = volts;
                lowError = error;
                highError *= 0.5;
            }
        }

        return volts;
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

    /// <summary>What the cell gives while a current passes as ions.</summary>
    private double Given(in Inside inside, double inner)
    {
        double source = _cell.Cathode is null ? 0.0 : _cell.Cathode.OpenCircuit(inside.Surface, inner) - _cell.Potential;
        return source + inside.Remembered + inner * inside.Resistance * PhysicalConstants.VoltPerMilliampereOhm;
    }

    /// <summary>What a current meets after some time.</summary>
    /// <param name="Remembered">Voltages the double layers still have, V.</param>
    /// <param name="Resistance">The whole resistance it has met, Ω·cm².</param>
    /// <param name="Surface">The surface of a cathode's particles.</param>
    private readonly record struct Inside(double Remembered, double Resistance, ParticleSurface Surface);
}
