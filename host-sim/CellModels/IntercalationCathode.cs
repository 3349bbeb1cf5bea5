namespace SSBms.CellModels;

/// <summary>
/// An intercalation cathode: one particle stands for all, its concentration profile is the three-parameter polynomial of
/// Subramanian et al. (2005), its open-circuit voltage is that of its surface.
/// </summary>
public sealed class IntercalationCathode
{
    private readonly OpenCircuitCurve _curve;
    private readonly double _resistance;
    private readonly double _diffusionTime;
    private readonly double _fadePerCharge;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    public IntercalationCathode(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _curve = cell.OpenCircuit ?? throw new ArgumentException("the cell has no cathode", nameof(cell));
        _resistance = cell["cathode.resistance"];
        _diffusionTime = cell["cathode.diffusion_time"];
        Capacity = cell["cathode.loading"] * cell["cathode.capacity"] * 1e-3;
        _fadePerCharge = -Math.Log(1.0 - cell["cathode.fade"]) / (2.0 * Capacity);
    }

    /// <summary>Capacity of the fresh cathode, mAh/cm².</summary>
    public double Capacity { get; }

    /// <summary>Resistance of the cathode interface.</summary>
    /// <param name="conditions">Temperature.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return _resistance / conditions.CathodeRate;
    }

    /// <summary>Voltage of the particles' surface against lithium, without the interface.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <returns>V.</returns>
    public double OpenCircuit(in CellState state, double density)
    {
        double fast = FillingRate(state, density) * _diffusionTime / 105.0;
        return _curve.At(state.Filling + state.Profile + fast);
    }

    /// <summary>Advances the cathode.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="seconds">s.</param>
    public void Advance(ref CellState state, double density, double seconds)
    {
        double rate = FillingRate(state, density);
        if (_diffusionTime > 0.0)
        {
            double settled = rate * _diffusionTime * (2.0 / 35.0);
            state.Profile = settled + (state.Profile - settled) * Math.Exp(-30.0 * seconds / _diffusionTime);
        }

        state.Filling += rate * seconds;
        if (density != 0.0)
        {
            double charge = Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
            double lost = state.ActiveCathode * -Expm1Small(-_fadePerCharge * charge);
            state.LostLithium += lost * Capacity * state.Filling;
            state.ActiveCathode -= lost;
        }
    }

    /// <summary>Lithium in the active cathode, mAh/cm².</summary>
    /// <param name="state">The cell.</param>
    public double Lithium(in CellState state)
    {
        return state.Filling * state.ActiveCathode * Capacity;
    }

    private double FillingRate(in CellState state, double density)
    {
        return -density / (Capacity * state.ActiveCathode * PhysicalConstants.SecondsPerHour);
    }

    /// <summary>e^x − 1 for the tiny charge of one step.</summary>
    private static double Expm1Small(double x)
    {
        return x * (1.0 + 0.5 * x);
    }
}
