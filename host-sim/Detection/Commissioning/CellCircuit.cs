using System.Numerics;
using SSBms.CellModels;
using SSBms.CellModels.Processes;
using SSBms.Control;

namespace SSBms.Detection.Commissioning;

/// <summary>The circuit behind a cell's impedance from 1 to 200 kHz: up to four arcs, everything per area.</summary>
/// <param name="LayerOhm">Interlayer and interphases, which are no arc, Ω·cm².</param>
/// <param name="SeriesOhm">Grains, Ω·cm².</param>
/// <param name="SeriesFarad">Their capacitance, F/cm².</param>
/// <param name="BoundaryOhm">Grain boundaries, Ω·cm².</param>
/// <param name="BoundaryFarad">Their capacitance, F/cm².</param>
/// <param name="InterfaceOhm">Charge transfer of the lithium interfaces together, Ω·cm².</param>
/// <param name="InterfaceFarad">Their capacitance, F/cm².</param>
/// <param name="CathodeOhm">Charge transfer of the cathode, Ω·cm²; 0 without one.</param>
/// <param name="CathodeFarad">Its capacitance, F/cm².</param>
public readonly record struct CellCircuit(
    double LayerOhm,
    double SeriesOhm,
    double SeriesFarad,
    double BoundaryOhm,
    double BoundaryFarad,
    double InterfaceOhm,
    double InterfaceFarad,
    double CathodeOhm,
    double CathodeFarad
)
{
    /// <summary>Smallest resistance that a fit starts from, Ω·cm².</summary>
    private const double LeastOhm = 0.01;

    /// <summary>What the parameters of a cell say of it, in the temperature and under the pressure it is in, with full contact.</summary>
    /// <param name="cell">The cell.</param>
    public static CellCircuit Of(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        CellParameters parameters = cell.Parameters;
        int interfaces = Interfaces(cell);
        Conditions conditions = cell.Conditions;
        CellState state = cell.State;
        double electrolyte = conditions.Electrolyte;
        double layers = state.Negative.Interphase + state.Negative.Blocking;
        layers += parameters.Cathode is null ? state.Positive.Interphase + state.Positive.Blocking : state.CathodeInterphase;
        double interlayer = parameters.Interlayer > 0.0 ? cell.InterlayerResistance : 0.0;
        return new CellCircuit(
            interlayer + layers,
            Math.Max(electrolyte * (1.0 - parameters.Boundaries), LeastOhm),
            parameters.GrainCapacitance,
            Math.Max(electrolyte * parameters.Boundaries, LeastOhm),
            parameters.BoundaryCapacitance,
            Math.Max(conditions.LithiumTransfer * interfaces, LeastOhm),
            parameters.Lithium.At(new LithiumState { Lithium = 1.0 }, 1.0, conditions).Capacitance / interfaces,
            parameters.Cathode?.ChargeTransfer(state, conditions) ?? 0.0,
            parameters.Cathode?.Capacitance ?? 0.0
        );
    }

    /// <summary>Lithium interfaces of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static int Interfaces(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Parameters.Cathode is null ? 2 : 1;
    }

    /// <summary>The impedance at a frequency.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex At(double hertz)
    {
        return Parallel(SeriesOhm, SeriesFarad, hertz)
            + Parallel(BoundaryOhm, BoundaryFarad, hertz)
            + Parallel(InterfaceOhm, InterfaceFarad, hertz)
            + Rest(hertz);
    }

    /// <summary>The part of it that is neither electrolyte nor lithium: layers and cathode.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex Rest(double hertz)
    {
        return LayerOhm + Parallel(CathodeOhm, CathodeFarad, hertz);
    }

    /// <summary>What a change of the interface resistance by 1 of its logarithm does to the impedance.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex PerResistance(double hertz)
    {
        var turns = new Complex(0.0, 2.0 * Math.PI * hertz * InterfaceOhm * InterfaceFarad);
        return InterfaceOhm / ((1.0 + turns) * (1.0 + turns));
    }

    /// <summary>What a change of the interface capacitance by 1 of its logarithm does to the impedance.</summary>
    /// <param name="hertz">Hz.</param>
    /// <returns>Ω·cm².</returns>
    public Complex PerCapacitance(double hertz)
    {
        var turns = new Complex(0.0, 2.0 * Math.PI * hertz * InterfaceOhm * InterfaceFarad);
        return -InterfaceOhm * turns / ((1.0 + turns) * (1.0 + turns));
    }

    /// <summary>What the firmware works with: this circuit, and what it does not explain at the four tones.</summary>
    /// <param name="tones">The tones, Hz.</param>
    /// <param name="rest">What is neither electrolyte nor lithium there, Ω·cm².</param>
    /// <param name="interfaces">Lithium interfaces, 1 or 2.</param>
    /// <param name="celsius">Temperature, °C.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    public InterfaceProfile Profile(double[] tones, IReadOnlyList<Complex> rest, int interfaces, double celsius, double noise)
    {
        return new InterfaceProfile
        {
            Hertz = tones,
            RestReal = [.. rest.Select(value => value.Real)],
            RestImaginary = [.. rest.Select(value => value.Imaginary)],
            SeriesOhm = SeriesOhm,
            SeriesFarad = SeriesFarad,
            BoundaryOhm = BoundaryOhm,
            BoundaryFarad = BoundaryFarad,
            InterfaceOhm = InterfaceOhm,
            InterfaceFarad = InterfaceFarad,
            Interfaces = interfaces,
            Noise = noise,
            Celsius = celsius,
        };
    }

    private static Complex Parallel(double ohm, double farad, double hertz)
    {
        return ohm / (1.0 + new Complex(0.0, 2.0 * Math.PI * hertz * ohm * farad));
    }
}
