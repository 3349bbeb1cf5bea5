namespace SSBms.Bench.Replay;

/// <summary>A control cycle of a replay that is kept.</summary>
/// <param name="Guard">What the guard measured and published: a row of the record.</param>
/// <param name="Recorded">What was recorded then.</param>
internal sealed record ReplayMoment(double[] Guard, RecordedMoment Recorded);
