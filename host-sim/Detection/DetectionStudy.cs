using SSBms.CellModels.Definitions;
using SSBms.Detection.Courses;
using SSBms.VirtualBoard;

namespace SSBms.Detection;

/// <summary>Many runs of every class, on all cores; the same seed gives the same runs whatever the machine.</summary>
public static class DetectionStudy
{
    /// <summary>Hours of a run in which no contact is lost.</summary>
    public const double HoursPerRun = 48.0;

    /// <summary>The kinds of cell it draws from: full and symmetric cells of the catalogue that strip lithium metal.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static IReadOnlyList<CellDefinition> Kinds(CellCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return
        [
            .. catalogue.All.Where(cell => cell.Kind != CellKind.Half && cell["lithium.resistance"] > 0.0 && cell["lithium.excess"] > 0.0),
        ];
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

    private static IReadOnlyList<CellDefinition> Full(IReadOnlyList<CellDefinition> kinds)
    {
        return [.. kinds.Where(kind => kind.Kind == CellKind.Full)];
    }
}
