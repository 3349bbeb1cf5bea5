using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Laboratory.Measurements;

namespace SSBms.Laboratory.Validation;

/// <summary>Measures published cases in the simulator, over all cores.</summary>
public static class ValidationRun
{
    /// <summary>Measures.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="refinement">Divides the error that the integrator allows itself: 1 as always, 2 half of it.</param>
    /// <returns>The comparisons, in the order of the cases.</returns>
    /// <exception cref="InputException">A condition cannot be used.</exception>
    public static IReadOnlyList<Comparison> Execute(IReadOnlyList<PublishedCase> cases, double refinement = 1.0)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var results = new Comparison[cases.Count];
        var errors = new InputException?[cases.Count];
        Parallel.For(
            0,
            cases.Count,
            i =>
            {
                try
                {
                    results[i] = Measure(cases[i], refinement);
                }
                catch (InputException error)
                {
                    errors[i] = error;
                }
            }
        );
        InputException? first = errors.FirstOrDefault(error => error is not null);
        return first is null ? results : throw first;
    }

    private static Comparison Measure(PublishedCase published, double refinement)
    {
        CellDefinition cell = published.Cell with { Tolerance = published.Cell.Tolerance / refinement };
        var row = new Comparison(published, Take(published, cell));
        return published.MovedBy is { } name ? row with { Moved = Moves(row, cell, name) } : row;
    }

    private static double Take(PublishedCase published, CellDefinition cell)
    {
        var conditions = new Arguments(published.Conditions);
        double value = published.Measurement.Take(cell, conditions);
        conditions.AllowNoOthers();
        return value;
    }

    /// <summary>True where half or twice a parameter, or what of it is possible, takes the result away.</summary>
    private static bool Moves(Comparison row, CellDefinition cell, string name)
    {
        const double Factor = 2.0;
        ParameterRule rule = CellSchema.Find(name)!;
        Parameter now = cell.Parameters.First(parameter => parameter.Name == name);
        return new[] { now.Value / Factor, now.Value * Factor }
            .Select(value => Math.Clamp(value, rule.Low, rule.High))
            .Any(value => row.IsLeftBy(Take(row.Case, cell.With([now with { Value = value }]))));
    }
}
