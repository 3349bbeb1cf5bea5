using System.Numerics;
using SSBms.CellModels.Processes;

namespace SSBms.CellModels;

/// <summary>
/// The complex impedance of a cell in the state it is in: the same elements whose currents and voltages <see cref="Cell"/>
/// advances, linearised. Grains, grain boundaries and constriction relax faster than any step of time and are resistances there.
/// </summary>
public static class CellSpectrum
{
    /// <summary>The impedance at a frequency.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="hertz">Frequency, Hz; positive.</param>
    /// <param name="direction">Direction of the current it is linearised for: positive charges, negative discharges.</param>
    /// <returns>Ω·cm²; the imaginary part is negative where it is capacitive.</returns>
    public static Complex Impedance(Cell cell, double hertz, double direction = -1.0)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hertz);
        double angular = 2.0 * Math.PI * hertz;
        CellParameters parameters = cell.Parameters;
        CellState state = cell.State;
        Conditions conditions = cell.Conditions;
        double electrolyte = parameters.Electrolyte * (state.Cracked ? parameters.CrackFactor : 1.0) / conditions.ElectrolyteRate;
        Complex sum = Parallel(electrolyte * (1.0 - parameters.Boundaries), parameters.GrainCapacitance, angular);
        sum += Parallel(electrolyte * parameters.Boundaries, parameters.BoundaryCapacitance, angular);
        sum += Electrode(parameters, state.Negative, direction, conditions, angular);
        if (parameters.Interlayer > 0.0)
        {
            sum += cell.InterlayerResistance;
        }

        if (parameters.Cathode is { } cathode)
        {
            sum += Parallel(cathode.ChargeTransfer(state, conditions), cathode.Capacitance, angular) + state.CathodeInterphase;
            sum += cathode.Diffusion(state, angular, conditions);
        }
        else
        {
            sum += Electrode(parameters, state.Positive, -direction, conditions, angular);
        }

        double leak = parameters.Leak.Conductance(state, conditions.Decays);
        return leak > 0.0 ? sum / (1.0 + leak * sum) : sum;
    }

    /// <summary>Frequencies evenly spaced on a logarithmic axis, falling.</summary>
    /// <param name="high">Highest, Hz.</param>
    /// <param name="low">Lowest, Hz; below <paramref name="high"/>.</param>
    /// <param name="perDecade">How many per decade.</param>
    public static IReadOnlyList<double> Frequencies(double high, double low, int perDecade)
    {
        int count = (int)Math.Floor(Math.Log10(high / low) * perDecade + 1e-9) + 1;
        return [.. Enumerable.Range(0, count).Select(i => high * Math.Pow(10.0, -(double)i / perDecade))];
    }

    private static Complex Electrode(
        CellParameters parameters,
        in LithiumState electrode,
        double direction,
        Conditions conditions,
        double angular
    )
    {
        LithiumInterface interfaceNow = parameters.Lithium.At(electrode, direction, conditions);
        Complex arc = Parallel(interfaceNow.Transfer, interfaceNow.Capacitance, angular);

        // Constriction is a matter of the electrolyte, so it relaxes with the electrolyte's own time constant.
        double grains = parameters.Electrolyte * (1.0 - parameters.Boundaries) / conditions.ElectrolyteRate;
        double relaxation = grains * parameters.GrainCapacitance;
        Complex spots = interfaceNow.Constriction / (1.0 + new Complex(0.0, angular * relaxation));
        return arc + spots + interfaceNow.Layers;
    }

    private static Complex Parallel(double resistance, double capacitance, double angular)
    {
        return resistance / (1.0 + new Complex(0.0, angular * resistance * capacitance));
    }
}
