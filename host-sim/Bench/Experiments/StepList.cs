namespace SSBms.Bench.Experiments;

/// <summary>The steps of a case as read.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Figures">Which figures the case can have.</param>
internal sealed record StepList(IReadOnlyList<ExperimentStep> Steps, FigureCheck Figures);
