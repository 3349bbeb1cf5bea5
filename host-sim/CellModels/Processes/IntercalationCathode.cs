using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// An intercalation cathode: one particle stands for all, its concentration profile is the three-parameter polynomial of
/// Subramanian et al. (2005), its open-circuit voltage is that of its surface.
/// </summary>
public sealed class IntercalationCathode
{
    private const double FaradPerMicrofarad = 1e-6;
    private const double FastShare = 1.0 / 105.0;
    private const double SlowGain = 2.0 / 35.0;
    private const double SlowRate = 30.0;

    private readonly OpenCircuitCurve _curve;
    private readonly double _resistance;
    private readonly double _wetting;
    private readonly double _wettingCharge;
    private readonly double _diffusionTime;
    private readonly double _fadePerCharge;

    /// <summary>Takes the parameters of a cell with a cathode.</summary>
    /// <param name="cell">The cell.</param>
    public IntercalationCathode(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _curve = cell.OpenCircuit ?? throw new ArgumentException("the cell has no cathode", nameof(cell));
        _resistance = cell["cathode.resistance"];
        _wetting = cell["cathode.wetting"];
        _wettingCharge = cell["cathode.wetting_charge"];
        Capacitance = cell["cathode.capacitance"] * FaradPerMicrofarad;
        _diffusionTime = cell["cathode.diffusion_time"];
        Capacity = cell["cathode.loading"] * cell["cathode.capacity"] * 1e-3;
        _fadePerCharge = -Math.Log(1.0 - cell["cathode.fade"]) / (2.0 * Capacity);
        Interphase = new InterphaseGrowth(cell["cathode.interphase_linear"], cell["cathode.interphase_parabolic"], 0.0, 1.0);
    }

    /// <summary>Capacity of the fresh cathode, mAh/cm².</summary>
    public double Capacity { get; }

    /// <summary>Capacitance of the interface, F/cm².</summary>
    public double Capacitance { get; }

    /// <summary>Interphase of the cathode.</summary>
    public InterphaseGrowth Interphase { get; }

    /// <summary>Charge-transfer resistance of the cathode interface.</summary>
    /// <param name="state">The cell: its first cycles work the interface in.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>Ω·cm².</returns>
    public double ChargeTransfer(in CellState state, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double dry = _wetting > 0.0 ? 1.0 + _wetting * conditions.Decays.Wetting.Of(state.CathodeThroughput / _wettingCharge) : 1.0;
        return _resistance * dry / conditions.CathodeRate;
    }

    /// <summary>Voltage of the particles' surface against lithium, without the interface.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <returns>V.</returns>
    public double OpenCircuit(in CellState state, double density)
    {
        return _curve.At(state.Filling + state.Profile + FillingRate(state, density) * _diffusionTime * FastShare);
    }

    /// <summary>How full the cathode of a discharged cell is: to the end, or to where its voltage ends before that.</summary>
    /// <param name="volts">Lowest operating voltage, of the cathode against lithium, V.</param>
    public double Discharged(double volts)
    {
        const double Reserve = 0.02;
        const int Halvings = 50;
        double low = 0.0;
        double high = 1.0;
        if (_curve.At(high) >= volts)
        {
            return high;
        }

        for (int i = 0; i < Halvings; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = _curve.At(middle) >= volts + Reserve ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The charge transfer after a constant current.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature.</param>
    /// <returns>In the direction of charge.</returns>
    public ChargeTransfer Relaxed(in CellState state, double seconds, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double resistance = ChargeTransfer(state, conditions);
        ref Decay decay = ref conditions.Decays.CathodeTransfer;
        return Processes.ChargeTransfer.After(state.CathodeOverpotential, resistance, Capacitance, seconds, ref decay);
    }

    /// <summary>What diffusion in the particles adds to the impedance: exactly the linearised equations of <see cref="Advance"/>.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="angular">Angular frequency, rad/s; positive.</param>
    /// <returns>Ω·cm².</returns>
    public System.Numerics.Complex Diffusion(in CellState state, double angular)
    {
        double fillingPerMilliampere = FillingRate(state, 1.0);
        var s = new System.Numerics.Complex(0.0, angular);
        System.Numerics.Complex surface = 1.0 / s;
        if (_diffusionTime > 0.0)
        {
            surface += SlowGain * SlowRate / (s + SlowRate / _diffusionTime) + _diffusionTime * FastShare;
        }

        const double OhmPerVoltAndMilliampere = 1e3;
        return _curve.Slope(state.Filling + state.Profile) * fillingPerMilliampere * OhmPerVoltAndMilliampere * surface;
    }

    /// <summary>Advances the cathode.</summary>
    /// <param name="state">The cell.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    /// <param name="seconds">s.</param>
    /// <param name="conditions">Temperature.</param>
    public void Advance(ref CellState state, double density, double seconds, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        state.CathodeOverpotential = Relaxed(state, seconds, conditions).Voltage(density);
        double rate = FillingRate(state, density);
        if (_diffusionTime > 0.0)
        {
            double settled = rate * _diffusionTime * SlowGain;
            state.Profile = settled + (state.Profile - settled) * conditions.Decays.Profile.Of(SlowRate * seconds / _diffusionTime);
        }

        state.Filling += rate * seconds;
        double charge = Math.Abs(density) * seconds / PhysicalConstants.SecondsPerHour;
        state.CathodeThroughput += charge;
        if (_fadePerCharge > 0.0 && density != 0.0)
        {
            double lost = state.ActiveCathode * Spent(_fadePerCharge * charge);
            state.LostLithium += lost * Capacity * state.Filling;
            state.ActiveCathode -= lost;
        }

        if (!Interphase.IsStable)
        {
            state.CathodeInterphase = Interphase.After(state.CathodeInterphase, seconds * conditions.InterphaseRate);
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

    /// <summary>1 − e^−x, exact for the tiny charge of a usual step too.</summary>
    private static double Spent(double x)
    {
        const double Tiny = 1e-4;
        return x < Tiny ? x * (1.0 - x * (0.5 - x / 6.0)) : 1.0 - Math.Exp(-x);
    }
}
