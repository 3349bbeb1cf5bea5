using SSBms.Bench.Faults;

namespace SSBms.Bench.Campaign;

/// <summary>A cell, how hard it is driven, and what else is drawn: what a program writes its steps for.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Density">Current density, mA/cm²; within what may flow all the time.</param>
/// <param name="Chance">Draws.</param>
internal sealed record CampaignScene(CampaignCell Cell, double Density, Chance Chance);
