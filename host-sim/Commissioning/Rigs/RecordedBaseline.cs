using SSBms.Detection.Commissioning;

namespace SSBms.Commissioning.Rigs;

/// <summary>What an instrument has recorded of a cell before it came into a rig that measures four tones alone.</summary>
/// <param name="Circuit">The circuit behind the recorded spectrum, per area.</param>
/// <param name="Unexplained">What it leaves of the spectrum, mean relative distance.</param>
/// <param name="Tones">The tones that the rig measures, rising, Hz.</param>
public sealed record RecordedBaseline(CellCircuit Circuit, double Unexplained, IReadOnlyList<double> Tones);
