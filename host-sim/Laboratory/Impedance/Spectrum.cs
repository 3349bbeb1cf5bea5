using System.Numerics;
using SSBms.CellModels;

namespace SSBms.Laboratory.Impedance;

/// <summary>An impedance spectrum as an instrument measures it.</summary>
/// <param name="Hertz">Frequencies, falling, Hz.</param>
/// <param name="Values">Ω·cm².</param>
public sealed record Spectrum(IReadOnlyList<double> Hertz, IReadOnlyList<Complex> Values)
{
    /// <summary>Highest frequency of the instrument, Hz.</summary>
    public const double Highest = 7e6;

    /// <summary>Lowest frequency, Hz: where the particles of a cathode begin to answer.</summary>
    public const double Lowest = 0.1;

    private const int PerDecade = 10;

    /// <summary>Measures a cell in the state it is in.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="lowest">Lowest frequency, Hz.</param>
    public static Spectrum Of(Cell cell, double lowest = Lowest)
    {
        IReadOnlyList<double> hertz = CellSpectrum.Frequencies(Highest, lowest, PerDecade);
        return new Spectrum(hertz, [.. hertz.Select(frequency => CellSpectrum.Impedance(cell, frequency))]);
    }
}
