namespace SSBms.Bench.Experiments;

/// <summary>An experiment: one or several cases, and whether each is also run without the guard.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="About">What it shows.</param>
/// <param name="CompareWithoutGuard">True when each case is also run without the guard.</param>
/// <param name="Cases">The cases.</param>
public sealed record Experiment(string Title, string About, bool CompareWithoutGuard, IReadOnlyList<ExperimentCase> Cases);
