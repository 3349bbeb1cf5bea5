using SSBms.CellModels.Definitions;
using SSBms.Control;
using SSBms.Detection.Commissioning;
using SSBms.Detection.Courses;
using SSBms.Detection.Figures;
using SSBms.VirtualBoard;

namespace SSBms.Detection;

/// <summary>Many runs of every class, on all cores; the same seed gives the same runs whatever the machine.</summary>
public static class DetectionStudy
{
    private const double LeastThickness = 0.1;
    private const int MostSamples = 2000;

    /// <summary>Hours of a run in which no contact is lost.</summary>
    public const double HoursPerRun = 48.0;

    /// <summary>
    /// The kinds of cell it draws from: full and symmetric cells of the catalogue that strip lithium metal. Not thin films, whose electrolyte
    /// is so much thinner than a contact spot that the constriction of a half space, which the model has, is none of theirs.
    /// </summary>
    /// <param name="catalogue">The catalogue.</param>
    public static IReadOnlyList<CellDefinition> Kinds(CellCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return
        [
            .. catalogue.All.Where(cell =>
                cell.Kind != CellKind.Half
                && cell["lithium.resistance"] > 0.0
                && cell["lithium.excess"] > 0.0
                && cell["electrolyte.thickness"] > LeastThickness * cell["voids.spot"]
            ),
        ];
    }

    /// <summary>
    /// Measures everything that the page shows. The levels of the methods that have none of their own come from runs that are not reported.
    /// </summary>
    /// <param name="hours">Cell-hours of each class in which no contact is lost; 48 or more.</param>
    /// <param name="runs">Runs of each class in which it is; 1 or more.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="seed">Seed of all of it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static DetectionResult Measure(int hours, int runs, double noise, ulong seed, CancellationToken cancellation = default)
    {
        IReadOnlyList<CellDefinition> kinds = Kinds(CellCatalogue.BuiltIn);
        int sound = (int)Math.Ceiling(hours / HoursPerRun);
        int chosen = Math.Max(sound / 4, 1);
        (DetectionClass, int)[] others = [.. DetectionResult.Sound.Select(happens => (happens, chosen))];
        (DetectionClass, int)[] plan =
        [
            .. DetectionResult.Sound.Select(happens => (happens, sound)),
            .. DetectionResult.Losses.Select(happens => (happens, runs)),
        ];
        IReadOnlyList<RunFigures> levels = Execute(kinds, others, noise, new NoiseSource(seed, "levels").NextBits(), cancellation);
        IReadOnlyList<RunFigures> reported = Execute(kinds, plan, noise, seed, cancellation);
        double[] noises = [.. Noises.Append(noise).Distinct().Order()];
        int samples = Math.Clamp(runs, 10, MostSamples);
        return new DetectionResult(
            seed,
            hours,
            runs,
            noise,
            kinds.Count,
            levels,
            reported,
            [.. noises.Select(of => (of, Eyes(kinds, of, samples, seed, cancellation)))]
        );
    }

    /// <summary>Executes.</summary>
    /// <param name="kinds">The kinds of cell.</param>
    /// <param name="plan">For each class, how many runs.</param>
    /// <param name="noise">Relative standard deviation of a tone.</param>
    /// <param name="seed">Seed of all runs.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The runs, class by class.</returns>
    public static IReadOnlyList<RunFigures> Execute(
        IReadOnlyList<CellDefinition> kinds,
        IReadOnlyList<(DetectionClass Class, int Runs)> plan,
        double noise,
        ulong seed,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(plan);
        (DetectionClass Class, int Number)[] runs =
        [
            .. plan.SelectMany(row => Enumerable.Range(0, row.Runs).Select(number => (row.Class, number))),
        ];
        var figures = new RunFigures[runs.Length];
        Parallel.For(
            0,
            runs.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            index =>
            {
                (DetectionClass happens, int number) = runs[index];
                var draw = new NoiseSource(seed, $"{happens} {number}");
                IReadOnlyList<CellDefinition> able = happens == DetectionClass.CathodeAgeing ? Full(kinds) : kinds;
                CellDefinition kind = able[(int)(draw.NextFraction() * able.Count)];
                figures[index] = new DetectionRun(kind, happens, noise, draw.NextBits()).Execute();
            }
        );
        return figures;
    }

    private static double[] Noises => [0.0005, 0.001, 0.002, 0.005];

    /// <summary>Samples of the catalogue, commissioned.</summary>
    private static EyeFigures[] Eyes(
        IReadOnlyList<CellDefinition> kinds,
        double noise,
        int samples,
        ulong seed,
        CancellationToken cancellation
    )
    {
        var eyes = new EyeFigures[samples];
        Parallel.For(
            0,
            samples,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation },
            sample =>
            {
                var draw = new NoiseSource(seed, $"eye {sample}");
                CellDefinition kind = kinds[(int)(draw.NextFraction() * kinds.Count)];
                var run = new DetectionRun(kind, DetectionClass.Healthy, noise, draw.NextBits());
                CellCircuit circuit = run.Circuit;
                double all = circuit.LayerOhm + circuit.SeriesOhm + circuit.BoundaryOhm + circuit.InterfaceOhm;
                eyes[sample] = new EyeFigures(
                    kind.Id,
                    new InterfaceWatch(run.Profile).IsWeak,
                    circuit.InterfaceOhm / all,
                    1.0 / (2.0 * Math.PI * circuit.InterfaceOhm * circuit.InterfaceFarad)
                );
            }
        );
        return eyes;
    }

    private static IReadOnlyList<CellDefinition> Full(IReadOnlyList<CellDefinition> kinds)
    {
        return [.. kinds.Where(kind => kind.Kind == CellKind.Full)];
    }
}
