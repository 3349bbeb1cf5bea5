using System.Runtime.CompilerServices;
using SSBms.CellModels.Definitions;

namespace SSBms.CellModels.Processes;

/// <summary>
/// How particles and a leak share a current where side reactions take nothing: on one piece of the open-circuit curve that is Ohm's law,
/// and by the wall before empty or full a quadratic equation, so the answer is exact.
/// </summary>
public sealed class LeakBalance
{
    /// <summary>So many pieces are tried: in nearly every step the surface is found where it was.</summary>
    private const int MostPieces = 4;

    private readonly OpenCircuitCurve _curve;
    private readonly double _phaseSlope;
    private readonly double _lowest;
    private readonly double _highest;

    /// <summary>Takes the numbers of a cathode.</summary>
    /// <param name="curve">Its open circuit.</param>
    /// <param name="phaseSlope">Fall of the voltage with what the surface has over the mean, V.</param>
    /// <param name="side">What takes a current that its particles cannot.</param>
    public LeakBalance(OpenCircuitCurve curve, double phaseSlope, SideReactions side)
    {
        ArgumentNullException.ThrowIfNull(side);
        _curve = curve;
        _phaseSlope = phaseSlope;
        _lowest = side.Below;
        _highest = side.Above;
    }

    /// <summary>Shares a current.</summary>
    /// <param name="surface">The surface of a cathode that is active as a whole; a current changes its filling.</param>
    /// <param name="active">Share of it that is active: that has the current.</param>
    /// <param name="circuit">What is around it; it leaks.</param>
    /// <param name="filling">Filling of the surface where to look first, as it was.</param>
    /// <param name="volts">Voltage of the surface while they take it, V against lithium.</param>
    /// <returns>What the particles take, mA/cm²; not a number where side reactions take part, or where the surface goes over many pieces.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Taken(in ParticleSurface surface, double active, in Circuit circuit, double filling, out double volts)
    {
        for (int i = 0; i < MostPieces; i++)
        {
            ref readonly CurvePiece piece = ref _curve.PieceAt(filling);
            double local = Take(piece, surface, active, circuit, out volts);
            filling = surface.Mean + surface.Excess + local * surface.PerDensity;
            if (filling >= piece.From && filling <= piece.To)
            {
                return volts > _lowest && volts < _highest ? local * active : double.NaN;
            }
        }

        volts = 0.0;
        return double.NaN;
    }

    /// <summary>
    /// What the active particles take on a piece, over their share. On a straight line the surface is a source with a resistance, and that is
    /// Ohm's law. A step of a shorted cell waits for this, so by a wall nothing is divided by what comes last, which is the excess.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Take(in CurvePiece piece, in ParticleSurface surface, double active, in Circuit circuit, out double volts)
    {
        double perDensity = surface.PerDensity;
        double polarisation = piece.Slope * perDensity - _phaseSlope * surface.ExcessPerDensity;
        double shunt = active * (1.0 + circuit.Leak * circuit.Resistance) + circuit.Leak * polarisation;
        double middle = piece.Origin + piece.Slope * surface.Mean;
        double falling = piece.Slope - _phaseSlope;
        double pull = circuit.Leak * piece.Wall;
        double held = circuit.Density - circuit.Leak * (middle + circuit.Source) + pull;
        double drawn = held - circuit.Leak * falling * surface.Excess;
        volts = middle + falling * surface.Excess;
        if (piece.Wall == 0.0)
        {
            double straight = drawn / shunt;
            volts += straight * polarisation;
            return straight;
        }

        // By a wall: shunt · d² − b·d − c = 0 for the distance d from the end, and the wall rises by its width over d.
        double distance;
        double inward;
        if (piece.Wall < 0.0)
        {
            distance = 1.0 - surface.Mean - surface.Excess;
            inward = -perDensity;
        }
        else
        {
            distance = surface.Mean + surface.Excess;
            inward = perDensity;
        }

        double stays = shunt * distance;
        double goes = inward * drawn;
        double b = stays + goes;
        double root = Math.Sqrt(b * b - 4.0 * OpenCircuitCurve.WallWidth * pull * (shunt * inward));
        double height;
        double taken;
        if (b > 0.0)
        {
            height = 2.0 * OpenCircuitCurve.WallWidth * shunt / (root + b);
            taken = (drawn - pull * height) / shunt;
        }
        else
        {
            // So near to the end the root itself gives the current: farther off it would be the difference of two large numbers.
            double all = 0.5 / (shunt * inward * pull);
            height = (b - root) * (all * shunt);
            taken = (root + (goes - stays)) * (all * pull);
        }

        volts += taken * polarisation + piece.Wall * (height - 1.0);
        return taken;
    }
}
