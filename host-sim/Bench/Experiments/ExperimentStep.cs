namespace SSBms.Bench.Experiments;

/// <summary>One step of an experiment.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Label">The name its figures get, if it has one.</param>
public abstract record ExperimentStep(string Text, string? Label);
