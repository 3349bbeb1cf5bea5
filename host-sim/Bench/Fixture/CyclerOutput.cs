using System.Numerics;

namespace SSBms.Bench.Fixture;

/// <summary>
/// What lies between the terminals of a cycler while it drives a current: the resistance of its current source beside the capacitance of
/// its output and its leads. With the contactor closed it is in parallel with the cell, and a tone that is to go through the cell goes
/// through it too. A cycler that holds a voltage has less; how much less at the frequencies of a tone depends on its control loop, so
/// that the same is taken for it.
/// </summary>
/// <param name="Ohm">Resistance, Ω.</param>
/// <param name="Farad">Capacitance, F.</param>
public sealed record CyclerOutput(double Ohm, double Farad)
{
    /// <summary>Assumed of a cycler for research cells with a metre of lead: 1 MΩ and 200 pF.</summary>
    public static CyclerOutput Usual { get; } = new(1e6, 200e-12);

    /// <summary>Its impedance.</summary>
    /// <param name="hertz">Frequency, Hz.</param>
    /// <returns>Ω.</returns>
    public Complex Impedance(double hertz)
    {
        return Ohm / new Complex(1.0, 2.0 * Math.PI * hertz * Ohm * Farad);
    }
}
