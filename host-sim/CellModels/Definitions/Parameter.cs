namespace SSBms.CellModels.Definitions;

/// <summary>One number of a cell and what it rests on.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Source">Row of the fact table, citation, or what it was fitted to.</param>
public sealed record Parameter(string Name, double Value, string Unit, Basis Basis, string Source);
