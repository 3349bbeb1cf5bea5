using SSBms.CellModels.Definitions;

namespace SSBms.Laboratory.Measurements;

/// <summary>Something that is measured on a cell as in a laboratory: the result, not a parameter read back.</summary>
/// <param name="Name">Its name in a file of published cases.</param>
/// <param name="Unit">Unit of the result.</param>
/// <param name="Take">Measures a fresh cell of a kind under conditions; the result is in <see cref="Unit"/>.</param>
public sealed record Measurement(string Name, string Unit, Func<CellDefinition, Arguments, double> Take);
