namespace SSBms.Commissioning.Trial;

/// <summary>How well a number of one cell was measured.</summary>
/// <param name="Name">Its name in the schema of cells.</param>
/// <param name="Error">By how much it is wrong, relative.</param>
/// <param name="IsCovered">True where its 90 % interval holds the true one.</param>
public sealed record NumberFigures(string Name, double Error, bool IsCovered);
