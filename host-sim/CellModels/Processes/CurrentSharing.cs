using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// How particles, side reactions and a leak share a current: the more the particles take, the further their voltage is and the more
/// the others have, so the currents add up to that of the terminals at one filling between empty and full.
/// </summary>
public sealed class CurrentSharing
{
    private const double Tolerance = 1e-9;
    private const double Precision = 1e-7;
    private const double Rounding = 1e-14;
    private const int MostRounds = 200;
    private const int NewtonRounds = 12;

    private static readonly double s_lowest = OpenCircuitCurve.Stretched(0.0);
    private static readonly double s_highest = OpenCircuitCurve.Stretched(1.0);

    private readonly OpenCircuitCurve _curve;
    private readonly double _phaseSlope;
    private readonly SideReactions _side;
    private readonly Oxidation? _oxidation;
    private readonly double _emptiest;
    private readonly double _fullest;

    /// <summary>Takes the numbers of a cathode.</summary>
    /// <param name="curve">Its open circuit.</param>
    /// <param name="phaseSlope">Fall of the voltage with what the surface has over the mean, V.</param>
    /// <param name="side">What takes a current that its particles cannot.</param>
    /// <param name="oxidation">What is oxidised within its operating window; null for nothing.</param>
    public CurrentSharing(OpenCircuitCurve curve, double phaseSlope, SideReactions side, Oxidation? oxidation)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(side);
        _curve = curve;
        _phaseSlope = phaseSlope;
        _side = side;
        _oxidation = oxidation;
        _emptiest = curve.FillingAt(side.Above);
        _fullest = curve.FillingAt(side.Below);
        BesideLeak = new LeakBalance(curve, phaseSlope, side);
    }

    /// <summary>How particles share with a leak alone.</summary>
    public LeakBalance BesideLeak { get; }

    /// <summary>True where side reactions take part of a current.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="density">mA/cm², positive charges.</param>
    public bool HasSide(in ParticleSurface surface, double density)
    {
        double filling = surface.Mean + surface.Excess + surface.PerDensity * density;
        return !Holds(filling) && surface.PerDensity < 0.0;
    }

    /// <summary>Voltage of the surface while its particles take a current.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="density">What they take, mA/cm², positive charges.</param>
    /// <returns>V against lithium.</returns>
    public double Volts(in ParticleSurface surface, double density)
    {
        double excess = surface.Excess + density * surface.ExcessPerDensity;
        return _curve.At(surface.Mean + density * surface.MeanPerDensity + excess) - _phaseSlope * excess;
    }

    /// <summary>Shares a current.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="circuit">What is around it.</param>
    /// <param name="filling">Filling of the surface so far, where it is looked for first.</param>
    /// <param name="share">How it is shared.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Share(in ParticleSurface surface, in Circuit circuit, double filling, out CurrentShare share)
    {
        if (circuit.Leak > 0.0 && circuit.Oxidation <= 0.0 && surface.PerDensity < 0.0)
        {
            double taken = BesideLeak.Taken(surface, 1.0, circuit, filling, out double volts);
            if (!double.IsNaN(taken))
            {
                share = Ended(circuit, taken, taken, volts);
                return;
            }
        }

        // Copies, so that what is nearly never needed in memory is not written there in every step.
        ParticleSurface seldom = surface;
        Circuit around = circuit;
        share = ShareOtherwise(seldom, around);
    }

    /// <summary>Shares a current that nothing else has a part of, that of a first moment, or one of which side reactions have a part.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CurrentShare ShareOtherwise(in ParticleSurface surface, in Circuit circuit)
    {
        if (circuit.Leak <= 0.0 && circuit.Oxidation <= 0.0 && !HasSide(surface, circuit.Density))
        {
            return Ended(circuit, circuit.Density, circuit.Density, Volts(surface, circuit.Density));
        }

        if (surface.PerDensity >= 0.0)
        {
            // At the first moment the surface is where it was, whatever flows.
            double volts = Volts(surface, 0.0);
            double ions = (circuit.Density - circuit.Leak * (volts + circuit.Source)) / (1.0 + circuit.Leak * circuit.Resistance);
            return Ended(circuit, ions, ions, volts);
        }

        return Balanced(surface, circuit);
    }

    /// <summary>Newton's method over the stretched filling, held between bounds.</summary>
    private CurrentShare Balanced(in ParticleSurface surface, in Circuit circuit)
    {
        double start = surface.Mean + surface.Excess;
        double perFilling = 1.0 / surface.PerDensity;
        double phase = _phaseSlope * surface.ExcessPerDensity * perFilling;
        double shunt = 1.0 + circuit.Leak * circuit.Resistance;
        (double place, double low, double high) = Guess(surface, circuit, phase);
        CurrentShare share = default;
        for (int i = 0; i < MostRounds; i++)
        {
            double curve = _curve.AtStretched(place, out double filling, out double curveSlope, out double stretching);
            double taken = (filling - start) * perFilling;
            double volts = curve - _phaseSlope * (surface.Excess + taken * surface.ExcessPerDensity);
            (double side, double perVolt) = _side.At(volts);
            if (circuit.Oxidation > 0.0)
            {
                (double drive, double drivePerVolt) = _oxidation!.Drive(volts);
                side += circuit.Oxidation * drive;
                perVolt += circuit.Oxidation * drivePerVolt;
            }

            share = Ended(circuit, taken, taken + side, volts);
            double error = share.Ions + circuit.Leak * share.Terminals - circuit.Density;
            (low, high) = error > 0.0 ? (place, high) : (low, place);

            double voltSlope = curveSlope - phase;
            double slope = (perFilling + perVolt * voltSlope) * shunt + circuit.Leak * voltSlope;
            double move = -error / slope;
            double next = place + move * stretching;
            if ((Math.Abs(move * voltSlope) < Tolerance && IsMet(error, circuit, perFilling)) || next == place)
            {
                break;
            }

            // Down a side reaction Newton's method takes a step of the same length again and again: after some rounds every second halves.
            place = next > low && next < high && (i < NewtonRounds || i % 2 == 0) ? next : 0.5 * (low + high);
        }

        // What is still missing of a current that is oxidised in part, particles take: nothing of it is lost.
        double missing = circuit.Density - share.Ions;
        return circuit.Leak <= 0.0 && circuit.Oxidation > 0.0 && IsMet(missing, circuit, perFilling)
            ? share with
            {
                Ions = circuit.Density,
                Particles = share.Particles + missing,
            }
            : share;
    }

    /// <summary>
    /// True where the currents add up. On a flat curve the voltage is right long before they do; then what is oxidised is a part of
    /// the current that must not get lost.
    /// </summary>
    private static bool IsMet(double error, in Circuit circuit, double perFilling)
    {
        return circuit.Oxidation <= 0.0 || Math.Abs(error) <= Precision * circuit.Oxidation + Rounding * Math.Abs(perFilling);
    }

    /// <summary>Where to look first, and the bounds: no further than where side reactions would take all.</summary>
    private (double Place, double Low, double High) Guess(in ParticleSurface surface, in Circuit circuit, double phase)
    {
        double start = surface.Mean + surface.Excess;
        double inside = Math.Clamp(start, 0.0, 1.0);
        double volts = _curve.At(inside, out double slope) - _phaseSlope * surface.Excess;
        double error = circuit.Density - circuit.Leak * (volts + circuit.Source);
        double ions = error / (1.0 + circuit.Leak * (circuit.Resistance + (slope - phase) * surface.PerDensity));
        double place =
            circuit.Leak > 0.0
                ? OpenCircuitCurve.Stretched(inside) + ions * surface.PerDensity * OpenCircuitCurve.Stretching(inside)
                : OpenCircuitCurve.Stretched(start + ions * surface.PerDensity);
        if (ions == 0.0 || (Holds(place) && Holds(start)))
        {
            return (Math.Clamp(place, s_lowest, s_highest), s_lowest, s_highest);
        }

        // A leak that empties the surface faster than it can follow sets its voltage, and that says where it is.
        double drained = circuit.Leak > 0.0 ? Drained(surface, circuit, ions) : double.NaN;
        return _side.AreSlow(drained) && (drained > _curve.Empty || drained < _curve.Full)
            ? (_curve.Beyond(drained), s_lowest, s_highest)
            : Bounded(surface, circuit, place, ions, error);
    }

    /// <summary>Voltage of the curve where particles take what fills or empties their surface and a leak has the rest.</summary>
    private double Drained(in ParticleSurface surface, in Circuit circuit, double ions)
    {
        double taken = ((ions > 0.0 ? 0.0 : 1.0) - surface.Mean - surface.Excess) / surface.PerDensity;
        double terminals = (circuit.Density - taken) / circuit.Leak;
        return terminals - circuit.Source - taken * circuit.Resistance + _phaseSlope * (surface.Excess + taken * surface.ExcessPerDensity);
    }

    /// <summary>Where to look first near empty or full.</summary>
    private (double Place, double Low, double High) Bounded(
        in ParticleSurface surface,
        in Circuit circuit,
        double place,
        double ions,
        double error
    )
    {
        double start = surface.Mean + surface.Excess;
        double from = OpenCircuitCurve.Stretched(Math.Clamp(start, 0.0, 1.0));
        double most = error / (1.0 + circuit.Leak * circuit.Resistance);

        // The phase adds to the voltage of the curve no more than its whole slope.
        double highest = ions > 0.0 ? _side.Reach(most) + _phaseSlope : _curve.Empty;
        double lowest = ions < 0.0 ? _side.Reach(most) - _phaseSlope : _curve.Full;
        double low = highest > _curve.Empty ? Math.Min(_curve.Beyond(highest), from) : s_lowest;
        double high = lowest < _curve.Full ? Math.Max(_curve.Beyond(lowest), from) : s_highest;
        double left = ions - ((ions > 0.0 ? 0.0 : 1.0) - start) / surface.PerDensity;
        bool full = circuit.Leak <= 0.0 && left * ions > 0.0;
        return (Math.Clamp(full ? Far(left, place) : place, low, high), low, high);
    }

    /// <summary>Where side reactions take what the particles cannot.</summary>
    private double Far(double left, double otherwise)
    {
        double volts = _side.Reach(left);
        return volts > _curve.Empty || volts < _curve.Full ? _curve.Beyond(volts) : otherwise;
    }

    /// <summary>True where nothing but the particles takes a current.</summary>
    private bool Holds(double filling)
    {
        return filling >= _emptiest && filling <= _fullest;
    }

    private static CurrentShare Ended(in Circuit circuit, double particles, double ions, double volts)
    {
        return new CurrentShare(particles, ions, volts, volts + circuit.Source + ions * circuit.Resistance);
    }
}
