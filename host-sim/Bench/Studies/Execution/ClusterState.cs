namespace SSBms.Bench.Studies;

/// <summary>How far a study on a cluster is.</summary>
/// <param name="Runs">How many of its runs are done.</param>
/// <param name="Text">What the cluster says of the job.</param>
public sealed record ClusterState(int Runs, string Text);
