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
    private const int MostRounds = 100;

    private static readonly double s_lowest = OpenCircuitCurve.Stretched(0.0);
    private static readonly double s_highest = OpenCircuitCurve.Stretched(1.0);

    private readonly OpenCircuitCurve _curve;
    private readonly double _phaseSlope;
    private readonly SideReactions _side;
    private readonly double _emptiest;
    private readonly double _fullest;

    /// <summary>Takes the numbers of a cathode.</summary>
    /// <param name="curve">Its open circuit.</param>
    /// <param name="phaseSlope">Fall of the voltage with what the surface has over the mean, V.</param>
    /// <param name="side">What takes a current that its particles cannot.</param>
    public CurrentSharing(OpenCircuitCurve curve, double phaseSlope, SideReactions side)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(side);
        _curve = curve;
        _phaseSlope = phaseSlope;
        _side = side;
        _emptiest = curve.FillingAt(side.Above);
        _fullest = curve.FillingAt(side.Below);
    }

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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public CurrentShare Share(in ParticleSurface surface, in Circuit circuit)
    {
        if (circuit.Leak <= 0.0 && !HasSide(surface, circuit.Density))
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
        (double place, double low, double high) = Guess(surface, circuit);
        CurrentShare share = default;
        for (int i = 0; i < MostRounds; i++)
        {
            double filling = OpenCircuitCurve.Filling(place);
            double taken = (filling - start) * perFilling;
            double volts = Volts(surface, taken);
            (double side, double perVolt) = _side.At(volts);
            share = Ended(circuit, taken, taken + side, volts);
            double error = share.Ions + circuit.Leak * share.Terminals - circuit.Density;
            (low, high) = error > 0.0 ? (place, high) : (low, place);

            double voltSlope = _curve.Slope(filling) - phase;
            double slope = (perFilling + perVolt * voltSlope) * (1.0 + circuit.Leak * circuit.Resistance) + circuit.Leak * voltSlope;
            double move = -error / slope;
            double next = place + move * OpenCircuitCurve.Stretching(filling);
            if (Math.Abs(move * voltSlope) < Tolerance || next == place)
            {
                break;
            }

            place = next > low && next < high ? next : 0.5 * (low + high);
        }

        return share;
    }

    /// <summary>Where to look first, and the bounds: no further than where side reactions would take all.</summary>
    private (double Place, double Low, double High) Guess(in ParticleSurface surface, in Circuit circuit)
    {
        double start = surface.Mean + surface.Excess;
        double inside = Math.Clamp(start, 0.0, 1.0);
        double steepness = _curve.Slope(inside) * surface.PerDensity - _phaseSlope * surface.ExcessPerDensity;
        double error = circuit.Density - circuit.Leak * (Volts(surface, 0.0) + circuit.Source);
        double ions = error / (1.0 + circuit.Leak * (circuit.Resistance + steepness));
        double most = error / (1.0 + circuit.Leak * circuit.Resistance);
        double from = OpenCircuitCurve.Stretched(inside);
        double low = s_lowest;
        double high = s_highest;
        double left = ions - ((ions > 0.0 ? 0.0 : 1.0) - start) / surface.PerDensity;
        bool full = circuit.Leak <= 0.0 && left * ions > 0.0;
        double place =
            circuit.Leak > 0.0
                ? from + ions * surface.PerDensity * OpenCircuitCurve.Stretching(inside)
                : OpenCircuitCurve.Stretched(start + ions * surface.PerDensity);
        if (ions != 0.0 && !(Holds(place) && Holds(start)))
        {
            // The phase adds to the voltage of the curve no more than its whole slope.
            double highest = ions > 0.0 ? _side.Reach(most) + _phaseSlope : _curve.Empty;
            double lowest = ions < 0.0 ? _side.Reach(most) - _phaseSlope : _curve.Full;
            low = highest > _curve.Empty ? Math.Min(_curve.Beyond(highest), from) : low;
            high = lowest < _curve.Full ? Math.Max(_curve.Beyond(lowest), from) : high;
            place = full ? Far(left, place) : place;
        }

        return (Math.Clamp(place, low, high), low, high);
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
