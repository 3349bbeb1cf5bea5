namespace SSBms.Bench.Studies;

/// <summary>A column of a study's table.</summary>
/// <param name="Name">What it is called: letters, digits and underscores, the unit at its end.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Role">What it says of a run.</param>
/// <param name="Unit">Unit of its numbers as people write it; empty for none.</param>
public sealed record StudyColumn(string Name, ColumnKind Kind, ColumnRole Role, string Unit);
