using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// Voids at a lithium interface. Stripping: dv/dt = (Ω/F)·max(0, j − θ·i_crit) − k·v; plating: −χ(Ω/F)·j − k·v; contact
/// fraction θ = 1 − (v/v_s)^(2/3), lens-shaped voids of fixed areal density. A share of new void volume never closes.
/// </summary>
/// <remarks>
/// Where voids grow, integrated by Heun's method with the embedded Euler step as error estimate; where they only close, in closed form.
/// </remarks>
public sealed class VoidGrowth
{
    /// <summary>Contact fraction below which the electrode counts as detached.</summary>
    public const double Detached = 0.01;

    /// <summary>What is left in contact of an electrode that has come off.</summary>
    public const double LeastContact = 1e-4;

    private const double ShortestStep = 1e-6;

    private readonly double _detachment;
    private readonly double _allowed;
    private readonly double _perDetachment;
    private readonly double _refilling;
    private readonly double _irreversible;
    private readonly double _micrometrePerSecond;

    /// <summary>Takes the parameters of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public VoidGrowth(CellDefinition cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        _detachment = cell["voids.detachment"];
        _allowed = cell.Tolerance * _detachment;
        _perDetachment = 1.0 / _detachment;
        _refilling = cell["voids.refilling"];
        _irreversible = cell["voids.irreversible"];
        TrueArea = cell["lithium.area_factor"];
        _micrometrePerSecond = cell["mechanics.lithium"] / PhysicalConstants.SecondsPerHour / TrueArea;
    }

    /// <summary>True area of the electrode over its geometric area: void volumes are per true area.</summary>
    public double TrueArea { get; }

    /// <summary>Share of the area in contact.</summary>
    /// <param name="voidVolume">Void volume per area, µm.</param>
    public double ContactFraction(double voidVolume)
    {
        if (voidVolume <= 0.0)
        {
            return 1.0;
        }

        double x = voidVolume * _perDetachment;
        return ContactCurve.IsRead(x)
            ? 1.0 - ContactCurve.Read(x).ToScalar()
            : Math.Max(1.0 - ContactCurve.Exactly(x).ToScalar(), LeastContact);
    }

    /// <summary>The contact that voids leave.</summary>
    /// <param name="voidVolume">Void volume per area, µm; positive.</param>
    public Contact Contact(double voidVolume)
    {
        double x = voidVolume * _perDetachment;
        if (ContactCurve.IsRead(x))
        {
            // Up to half of the volume more than a third of the area is left.
            Vector128<double> read = ContactCurve.Read(x);
            return new Contact(1.0 - read.ToScalar(), read.GetElement(1));
        }

        Vector128<double> lost = ContactCurve.Exactly(x);
        return new Contact(Math.Max(1.0 - lost.GetElement(0), LeastContact), lost.GetElement(1));
    }

    /// <summary>Advances the voids under a constant current.</summary>
    /// <param name="state">The electrode.</param>
    /// <param name="density">mA/cm², positive where lithium plates here.</param>
    /// <param name="seconds">How long, s.</param>
    /// <param name="conditions">Temperature and pressure.</param>
    public void Advance(ref LithiumState state, double density, double seconds, Conditions conditions)
    {
        if (density >= 0.0)
        {
            Close(ref state, _refilling * _micrometrePerSecond * density, seconds, conditions.Healing);
        }
        else
        {
            double growth = Growth(conditions.Decays.Contact.Fraction(this, state.Void), -density, conditions);
            if (growth > 0.0)
            {
                Strip(ref state, growth, -density, seconds, conditions);
            }
            else
            {
                Close(ref state, 0.0, seconds, conditions.Healing);
            }
        }
    }

    /// <summary>Voids under a stripping current, as long as they grow: a void that shrinks leaves more contact, so from then on they close as at rest.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Strip(ref LithiumState state, double growth, double density, double seconds, Conditions conditions)
    {
        double healing = conditions.Healing;
        double remaining = seconds;
        double step = seconds;
        while (growth > 0.0 && remaining > 0.0)
        {
            step = step < remaining ? step : remaining;
            double slope = growth - healing * state.Void;
            double end = Bounded(state.Void + slope * step);
            double second = Growth(ContactFraction(end), density, conditions);
            double endSlope = second - healing * end;
            double error = 0.5 * step * Math.Abs(endSlope - slope);
            if (error > _allowed && step > ShortestStep)
            {
                step *= Math.Max(0.9 * Math.Sqrt(_allowed / error), 0.1);
                continue;
            }

            // Once contact is lost no more void forms than closes meanwhile, however long the current is asked for.
            double grown = 0.5 * (growth + second) * step;
            double room = _detachment - state.Void + healing * state.Void * step;
            state.IrreversibleVoid = Bounded(state.IrreversibleVoid + _irreversible * (grown < room ? grown : room));
            double next = Bounded(state.Void + 0.5 * step * (slope + endSlope));
            state.Void = next > state.IrreversibleVoid ? next : state.IrreversibleVoid;
            remaining -= step;
            if (remaining > 0.0)
            {
                step = error > 0.0 ? step * Math.Min(0.9 * Math.Sqrt(_allowed / error), 5.0) : remaining;
                growth = Growth(conditions.Decays.Contact.Fraction(this, state.Void), density, conditions);
            }
        }

        if (remaining > 0.0)
        {
            Close(ref state, 0.0, remaining, healing);
        }
    }

    /// <summary>Voids that close: dv/dt = −f − k·v, to what closes no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Close(ref LithiumState state, double filling, double seconds, double healing)
    {
        if (state.Void <= state.IrreversibleVoid)
        {
            return;
        }

        double closed = (filling + healing * state.Void) * seconds * Exponentials.Mean(healing * seconds);
        double left = state.Void - closed;
        state.Void = left > state.IrreversibleVoid ? left : state.IrreversibleVoid;
    }

    /// <summary>Rate of new void volume where lithium is stripped, µm/s.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Growth(double contact, double density, Conditions conditions)
    {
        double excess = density - contact * TrueArea * conditions.ReplenishmentLimit;
        return excess > 0.0 ? _micrometrePerSecond * excess : 0.0;
    }

    private double Bounded(double voidVolume)
    {
        return voidVolume < 0.0 ? 0.0
            : voidVolume > _detachment ? _detachment
            : voidVolume;
    }
}
