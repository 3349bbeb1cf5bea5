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
        Arguments conditions = Conditions(published);
        var row = new Comparison(published, published.Measurement.Take(cell, conditions))
        {
            Conditions = ConditionText.Of(conditions.Asked, cell),
        };
        conditions.AllowNoOthers();
        if (published.MovedBy is { } name)
        {
            row = row with { Range = Range(published, cell, name) };
        }

        return row.IsPrediction ? row with { Open = Open(published, cell, conditions.Asked) } : row;
    }

    private static Arguments Conditions(PublishedCase published)
    {
        return new Arguments(published.Conditions, published.Usual) { Assumed = published.Assumed };
    }

    private static List<double> Range(PublishedCase published, CellDefinition cell, string name)
    {
        Parameter now = cell.Parameters.First(parameter => parameter.Name == name);
        return [.. PlausibleRange.Ends(now).Select(end => published.Measurement.Take(cell.With([end]), Conditions(published)))];
    }

    private static List<double> Open(PublishedCase published, CellDefinition cell, IReadOnlyDictionary<string, Condition> asked)
    {
        return
        [
            .. OpenConditions
                .Points(asked)
                .Select(point =>
                    published.Measurement.Take(
                        cell,
                        new Arguments(published.Conditions, published.Usual) { Assumed = published.Assumed, Instead = point }
                    )
                ),
        ];
    }
}
