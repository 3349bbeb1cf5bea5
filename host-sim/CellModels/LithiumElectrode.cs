namespace SSBms.CellModels;

/// <summary>
/// A lithium electrode at the electrolyte: contact, resistance, voids and dendrites as functions of its state. Density is
/// counted positive where lithium plates here and negative where it is stripped.
/// </summary>
/// <remarks>
/// Voids: dv/dt = (Ω/F)·max(0, j − θ·i_crit) − k·v while stripping, −χ(Ω/F)·j − k·v while plating; θ = 1 − (v/v_s)^(2/3)
/// (lens-shaped voids of fixed areal density). A dendrite grows while j/θ is at or above the critical current density.
/// </remarks>
public sealed class LithiumElectrode
{
    /// <summary>Contact fraction below which the electrode counts as detached.</summary>
    public const double Detached = 0.01;

    private const double LeastContact = 1e-4;
    private const double VoidShare = 0.01;
    private const double ContactShare = 0.05;
    private const double LithiumShare = 0.2;
    private const double NoStepLimit = double.MaxValue;
    private const double SmallestStep = 1e-3;

    private readonly double _resistance;
    private readonly double _spotResistance;
    private readonly double _detachment;
    private readonly double _refilling;
    private readonly double _irreversible;
    private readonly double _loss;
    private readonly double _residue;
    private readonly double _micrometrePerSecond;
    private readonly double _growthTime;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public LithiumElectrode(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        const double MicrometrePerCentimetre = 1e4;
        _resistance = cell["lithium.resistance"];
        _detachment = cell["voids.detachment"];
        _refilling = cell["voids.refilling"];
        _irreversible = cell["voids.irreversible"];
        _loss = cell["lithium.loss"];
        _residue = cell["lithium.residue"];
        _growthTime = cell["short.growth"];
        _micrometrePerSecond = cell["mechanics.lithium"] / PhysicalConstants.SecondsPerHour;
        _spotResistance = Math.PI * cell["voids.spot"] / MicrometrePerCentimetre / (4.0 * cell["electrolyte.conductivity"]);
    }

    /// <summary>Share of the area in contact: what the voids leave.</summary>
    /// <param name="state">The electrode.</param>
    public double ContactFraction(in LithiumState state)
    {
        return ContactAt(state.Void);
    }

    /// <summary>Resistance of the interface for a current of this direction.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <returns>Ω·cm².</returns>
    public double Resistance(in LithiumState state, double density, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double contact = state.Void > 0.0 ? ContactAt(state.Void) : 1.0;
        double covered = density < 0.0 && state.Lithium < _residue ? Math.Max(state.Lithium / _residue, LeastContact) : 1.0;
        double fraction = contact * covered;
        double transfer = _resistance * conditions.PressureFactor / conditions.LithiumRate;
        if (fraction >= 1.0)
        {
            return transfer;
        }

        // Spots of given radius on a conductor (Cooper, Mikic, Yovanovich): constriction fades as they merge.
        double open = 1.0 - Math.Sqrt(fraction);
        double constriction = _spotResistance / fraction * open * Math.Sqrt(open);
        return transfer / fraction + constriction / conditions.ElectrolyteRate;
    }

    /// <summary>How long the state may be advanced at once.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <returns>s.</returns>
    public double LongestStep(in LithiumState state, double density, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (density >= 0.0)
        {
            return NoStepLimit;
        }

        double step = NoStepLimit;
        double growth = Growth(state.Void, density, conditions);
        if (growth > 0.0 && state.Void < _detachment)
        {
            double contact = ContactAt(state.Void);
            step = (VoidShare + ContactShare * contact * VoidShare) * _detachment / growth;
        }

        if (state.Lithium < 5.0 * _residue && state.Lithium > 0.0)
        {
            double left = state.Lithium / -density * PhysicalConstants.SecondsPerHour;
            step = Math.Min(step, Math.Max(LithiumShare * left, SmallestStep));
        }

        return step;
    }

    /// <summary>Advances the electrode by a step that is short enough.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="seconds">Length of the step, s.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <returns>Lithium lost in the step, mAh/cm².</returns>
    public double Advance(ref LithiumState state, double density, double seconds, Conditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        double charge = density * seconds / PhysicalConstants.SecondsPerHour;
        double lost = charge > 0.0 ? charge * _loss : 0.0;
        state.Lithium = Math.Max(state.Lithium + charge - lost, 0.0);
        if (density > 0.0)
        {
            GrowDendrite(ref state, density, seconds, conditions);
        }

        if (state.Void > 0.0 || density < 0.0)
        {
            AdvanceVoid(ref state, density, seconds, conditions);
        }

        return lost;
    }

    private void GrowDendrite(ref LithiumState state, double density, double seconds, Conditions conditions)
    {
        double contact = state.Void > 0.0 ? ContactAt(state.Void) : 1.0;
        double load = density / (contact * conditions.PlatingCcd);
        if (load >= 1.0)
        {
            state.Dendrite = Math.Min(state.Dendrite + load * load * seconds / _growthTime, 1.0);
        }
    }

    private void AdvanceVoid(ref LithiumState state, double density, double seconds, Conditions conditions)
    {
        // Midpoint rule: the growth is that of the void half a step later.
        double start = Growth(state.Void, density, conditions);
        double half = Decayed(state.Void, start, conditions.Healing, 0.5 * seconds);
        double growth = Growth(half, density, conditions);
        if (growth > 0.0)
        {
            state.IrreversibleVoid = Math.Min(state.IrreversibleVoid + _irreversible * growth * seconds, _detachment);
        }

        double next = Decayed(state.Void, growth, conditions.Healing, seconds);
        state.Void = Math.Clamp(next, state.IrreversibleVoid, _detachment);
    }

    /// <summary>Rate of void volume without healing, µm/s; negative while plated lithium fills voids.</summary>
    private double Growth(double voidVolume, double density, Conditions conditions)
    {
        if (density >= 0.0)
        {
            return voidVolume > 0.0 ? -_refilling * _micrometrePerSecond * density : 0.0;
        }

        double contact = voidVolume > 0.0 ? ContactAt(voidVolume) : 1.0;
        double excess = -density - contact * conditions.ReplenishmentLimit;
        return excess > 0.0 ? _micrometrePerSecond * excess : 0.0;
    }

    /// <summary>Solution of dv/dt = growth − healing·v.</summary>
    private static double Decayed(double voidVolume, double growth, double healing, double seconds)
    {
        double exponent = healing * seconds;
        if (exponent < 1e-9)
        {
            return Math.Max(voidVolume + growth * seconds, 0.0);
        }

        double settled = growth / healing;
        return Math.Max(settled + (voidVolume - settled) * Math.Exp(-exponent), 0.0);
    }

    private double ContactAt(double voidVolume)
    {
        double root = Math.Cbrt(voidVolume / _detachment);
        return Math.Max(1.0 - root * root, LeastContact);
    }
}
