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
    /// <param name="surface">The surface; a current changes its filling.</param>
    /// <param name="circuit">What is around it; it leaks.</param>
    /// <param name="filling">Filling of the surface where to look first, as it was.</param>
    /// <param name="share">How it is shared.</param>
    /// <returns>False where side reactions take part, or where the surface goes over many pieces.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryShare(in ParticleSurface surface, in Circuit circuit, double filling, out CurrentShare share)
    {
        double start = surface.Mean + surface.Excess;
        for (int i = 0; i < MostPieces; i++)
        {
            ref readonly CurvePiece piece = ref _curve.PieceAt(filling);

            // On a straight line the surface is a source with a resistance, and what the particles take is Ohm's law.
            double open = piece.Origin + piece.Slope * start - _phaseSlope * surface.Excess;
            double polarisation = piece.Slope * surface.PerDensity - _phaseSlope * surface.ExcessPerDensity;
            double shunt = 1.0 + circuit.Leak * (circuit.Resistance + polarisation);
            double drawn = circuit.Density - circuit.Leak * (open + circuit.Source);
            double rise = piece.Wall == 0.0 ? 0.0 : Rise(piece.Wall, surface, start, circuit.Leak * piece.Wall, shunt, drawn);
            double taken = (drawn - circuit.Leak * piece.Wall * rise) * (1.0 / shunt);
            filling = start + taken * surface.PerDensity;
            if (filling >= piece.From && filling <= piece.To)
            {
                double volts = open + taken * polarisation + piece.Wall * rise;
                share = new CurrentShare(taken, taken, volts, volts + circuit.Source + taken * circuit.Resistance);
                return volts > _lowest && volts < _highest;
            }
        }

        share = default;
        return false;
    }

    /// <summary>
    /// How far up the wall the surface is, in its height: shunt · d² − b·d − c = 0 for its distance d from the end, and the wall rises by
    /// its width over d.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Rise(double wall, in ParticleSurface surface, double start, double pull, double shunt, double drawn)
    {
        double distance = wall > 0.0 ? start : 1.0 - start;
        double inward = wall > 0.0 ? surface.PerDensity : -surface.PerDensity;
        double b = shunt * distance + inward * (drawn + pull);
        double c = -inward * pull * OpenCircuitCurve.WallWidth;
        double root = Math.Sqrt(b * b + 4.0 * shunt * c);
        double reached = b > 0.0 ? 2.0 * shunt / (root + b) : (root - b) * (0.5 / c);
        return OpenCircuitCurve.WallWidth * reached - 1.0;
    }
}
