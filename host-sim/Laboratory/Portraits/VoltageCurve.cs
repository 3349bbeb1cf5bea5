namespace SSBms.Laboratory.Portraits;

/// <summary>Voltages of a driven cell.</summary>
/// <param name="Label">What it is called in a plot.</param>
/// <param name="Place">Abscissa of each point: specific capacity of the active mass, mAh/g, or time, h.</param>
/// <param name="Volts">V.</param>
public sealed record VoltageCurve(string Label, IReadOnlyList<double> Place, IReadOnlyList<double> Volts);
