using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// A lithium electrode at the electrolyte: contact, resistance, voids, dendrites, interphase and lithium as functions of its
/// state. Density is counted positive where lithium plates here and negative where it is stripped.
/// </summary>
public sealed class LithiumElectrode
{
    private const double LeastCover = 1e-4;
    private const double LeastLithium = 1e-12;
    private const double Nearly = 0.99;
    private const double FaradPerMicrofarad = 1e-6;

    private readonly double _capacitance;
    private readonly double _spotShare;
    private readonly double _loss;
    private readonly double _residue;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public LithiumElectrode(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Resistance = cell["lithium.resistance"];
        _capacitance = cell["lithium.capacitance"] * FaradPerMicrofarad;
        _loss = cell["lithium.loss"];
        _residue = cell["lithium.residue"];
        _spotShare = 0.25 * Math.PI * cell["voids.spot"] / cell["electrolyte.thickness"];
        Voids = new VoidGrowth(cell);
        Dendrites = new DendriteGrowth(cell);
        Interphase = new InterphaseGrowth(
            cell["interphase.linear"],
            cell["interphase.parabolic"],
            cell["interphase.limit"],
            cell["interphase.time"],
            cell["interphase.charge"]
        );
    }

    /// <summary>Charge-transfer resistance in full contact without pressure, at the reference temperature, Ω·cm².</summary>
    public double Resistance { get; }

    /// <summary>Voids at this interface.</summary>
    public VoidGrowth Voids { get; }

    /// <summary>Dendrites at this interface.</summary>
    public DendriteGrowth Dendrites { get; }

    /// <summary>Interphase of this interface.</summary>
    public InterphaseGrowth Interphase { get; }

    /// <summary>Share of the area in contact: what the voids leave.</summary>
    /// <param name="state">The electrode.</param>
    public double ContactFraction(in LithiumState state)
    {
        return Voids.ContactFraction(state.Void);
    }

    /// <summary>The elements of the interface for a current of this direction.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LithiumInterface At(in LithiumState state, double density, Conditions conditions)
    {
        double transfer = conditions.LithiumTransfer;
        double capacitance = _capacitance;
        double constriction = 0.0;
        if (IsPartial(state, density))
        {
            ref readonly Contact cover = ref Cover(state, density, conditions);
            transfer *= cover.Crowding;
            capacitance *= cover.Fraction;
            constriction = _spotShare * cover.Constriction * conditions.Electrolyte;
        }

        return new LithiumInterface(transfer, capacitance, constriction, state.Interphase + state.Blocking);
    }

    /// <summary>What of the interface follows a current of this direction at once.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm²; only its sign counts.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <returns>Ω·cm².</returns>
    public double Series(in LithiumState state, double density, Conditions conditions)
    {
        double layers = state.Interphase + state.Blocking;
        return IsPartial(state, density)
            ? layers + _spotShare * Cover(state, density, conditions).Constriction * conditions.Electrolyte
            : layers;
    }

    /// <summary>True where stripping goes on at a part of the area only, so that an interface tells plating from stripping.</summary>
    /// <param name="state">The electrode.</param>
    public bool IsNearlyBare(in LithiumState state)
    {
        return state.Lithium < _residue;
    }

    /// <summary>How long a current can flow until the lithium is used up.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <returns>s; infinite while plating, 0 when there is none.</returns>
    public static double Lasts(in LithiumState state, double density)
    {
        if (density >= 0.0)
        {
            return double.PositiveInfinity;
        }

        return state.Lithium > LeastLithium ? state.Lithium / -density * PhysicalConstants.SecondsPerHour : 0.0;
    }

    /// <summary>True where the lithium may be used up within a time: no division has to be made to see that it is far.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="seconds">s.</param>
    public static bool MayEnd(in LithiumState state, double density, double seconds)
    {
        return density < 0.0
            && (state.Lithium <= LeastLithium || -density * seconds >= state.Lithium * (Nearly * PhysicalConstants.SecondsPerHour));
    }

    /// <summary>Advances the electrode under a constant current, no longer than its lithium lasts.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    /// <param name="ccdFactor">Critical current density of this sample over that of the typical one.</param>
    /// <returns>Lithium lost, mAh/cm².</returns>
    public double Advance(ref LithiumState state, double density, double seconds, Conditions conditions, double ccdFactor)
    {
        double charge = density * seconds * PhysicalConstants.HoursPerSecond;
        double lost = charge > 0.0 ? charge * _loss : 0.0;
        double left = state.Lithium + charge - lost;
        state.Lithium = left > 0.0 ? left : 0.0;
        double before = state.Void;
        Voids.Advance(ref state, density, seconds, conditions);
        if (density > 0.0 && state.Dendrite < 1.0)
        {
            double contact = Voids.ContactFraction(0.5 * (before + state.Void));
            Dendrites.Advance(ref state, density, contact, conditions.PlatingCcd * ccdFactor, seconds);
        }

        if (!Interphase.IsStable)
        {
            state.Interphase = Interphase.After(state.Interphase, seconds * conditions.InterphaseRate, Math.Abs(charge));
        }

        return lost;
    }

    /// <summary>Brings the double layer to the end of a stretch of constant current.</summary>
    /// <param name="state">The electrode, advanced.</param>
    /// <param name="start">Its interface at the start.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature and pressure at the end.</param>
    /// <param name="transfer">What is left of its charge transfer.</param>
    public void Settle(
        ref LithiumState state,
        in LithiumInterface start,
        double density,
        double seconds,
        Conditions conditions,
        ref Relaxation transfer
    )
    {
        ChargeTransfer steady = start.Relaxed(state.Overpotential, seconds, ref transfer);
        double end = Crowding(state, density, conditions) * conditions.LithiumTransfer;
        state.Overpotential = steady.Changed(density, start.Transfer, end, start.Capacitance, seconds);
    }

    /// <summary>True where only a part of the area carries current.</summary>
    private bool IsPartial(in LithiumState state, double density)
    {
        return state.Void > 0.0 || (density < 0.0 && IsNearlyBare(state));
    }

    /// <summary>Local current density over that of the whole area.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Crowding(in LithiumState state, double density, Conditions conditions)
    {
        return density < 0.0 && IsNearlyBare(state) ? Uncovered(state, conditions).Crowding
            : state.Void > 0.0 ? conditions.Decays.Contact.Crowding(Voids, state.Void)
            : 1.0;
    }

    /// <summary>The part of the area that carries current: in contact, and not yet stripped bare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Contact Cover(in LithiumState state, double density, Conditions conditions)
    {
        return ref density < 0.0 && IsNearlyBare(state)
            ? ref Uncovered(state, conditions)
            : ref conditions.Decays.Contact.Of(Voids, state.Void);
    }

    /// <summary>What is left to strip of an electrode that is nearly bare.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly Contact Uncovered(in LithiumState state, Conditions conditions)
    {
        double covered = Math.Max(state.Lithium / _residue, LeastCover);
        return ref conditions.Decays.Contact.Of(Voids.ContactFraction(state.Void) * covered);
    }
}
