using SSBms.CellModels;
using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Impedance;

/// <summary>What a fit makes of the spectrum of a cell.</summary>
/// <param name="Electrolyte">Grains, grain boundaries and interlayer, Ω·cm².</param>
/// <param name="Lithium">One lithium interface, Ω·cm².</param>
/// <param name="Cathode">The cathode interface, Ω·cm²; 0 without one.</param>
/// <param name="Total">Everything, Ω·cm².</param>
public readonly record struct CellResistances(double Electrolyte, double Lithium, double Cathode, double Total)
{
    /// <summary>Measures a cell: its spectrum, and that of its bare pellet between blocking electrodes, which is held in the fit.</summary>
    /// <param name="cell">The cell.</param>
    public static CellResistances Of(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        Spectrum spectrum = Spectrum.Of(cell);
        IReadOnlyList<Arc> pellet = Pellet(cell);
        double bare = pellet.Sum(arc => arc.Resistance) + (cell.Definition.HasInterlayer ? cell.InterlayerResistance : 0.0);
        double end = spectrum.Values[^1].Real;
        double interfaces = Math.Max(end - bare, 1e-3 * end);
        double lithiumCapacitance = Farad(cell, "lithium.capacitance");
        return cell.Definition.Kind == CellKind.Full
            ? Full(spectrum, pellet, bare, interfaces, lithiumCapacitance, Farad(cell, "cathode.capacitance"))
            : Symmetric(spectrum, pellet, bare, interfaces, lithiumCapacitance);
    }

    private static CellResistances Symmetric(
        Spectrum spectrum,
        IReadOnlyList<Arc> pellet,
        double bare,
        double interfaces,
        double capacitance
    )
    {
        (double series, IReadOnlyList<Arc> arcs) = ArcFit.Fit(spectrum, pellet, [new Arc(interfaces, 0.5 * capacitance)]);
        double both = series + arcs[0].Resistance;
        return new CellResistances(bare, 0.5 * both, 0.0, bare + both);
    }

    private static CellResistances Full(
        Spectrum spectrum,
        IReadOnlyList<Arc> pellet,
        double bare,
        double interfaces,
        double lithiumCapacitance,
        double cathodeCapacitance
    )
    {
        Arc[] guesses = [new(0.2 * interfaces, lithiumCapacitance), new(0.8 * interfaces, cathodeCapacitance)];
        (double series, IReadOnlyList<Arc> arcs) = ArcFit.Fit(spectrum, pellet, guesses);
        Arc fast = arcs[0].TopHertz > arcs[1].TopHertz ? arcs[0] : arcs[1];
        Arc slow = fast == arcs[0] ? arcs[1] : arcs[0];
        double pelletOnly = pellet.Sum(arc => arc.Resistance);
        double total = pelletOnly + series + fast.Resistance + slow.Resistance;

        // The soft interlayer has no arc: it is known from its thickness and taken off the resistance without an arc.
        double left = Math.Max(series - (bare - pelletOnly), 0.0);
        return new CellResistances(bare, fast.Resistance, slow.Resistance + left, total);
    }

    /// <summary>The pellet between blocking electrodes.</summary>
    private static List<Arc> Pellet(Cell cell)
    {
        CellParameters parameters = cell.Parameters;
        double crack = cell.State.Cracked ? parameters.CrackFactor : 1.0;
        double resistance = parameters.Electrolyte * crack / cell.Conditions.ElectrolyteRate;
        return
        [
            new Arc(resistance * (1.0 - parameters.Boundaries), parameters.GrainCapacitance),
            new Arc(resistance * parameters.Boundaries, parameters.BoundaryCapacitance),
        ];
    }

    private static double Farad(Cell cell, string name)
    {
        const double FaradPerMicrofarad = 1e-6;
        return cell.Definition[name] * FaradPerMicrofarad;
    }
}
