namespace SSBms.CellModels.Definitions;

/// <summary>What a parameter means and which values are possible.</summary>
/// <param name="Name">Its name in a catalogue file.</param>
/// <param name="Unit">The unit it is given in.</param>
/// <param name="Low">Smallest possible value.</param>
/// <param name="High">Largest possible value.</param>
/// <param name="Scope">Which cells need it.</param>
/// <param name="Meaning">What it is.</param>
public sealed record ParameterRule(string Name, string Unit, double Low, double High, Scope Scope, string Meaning);
