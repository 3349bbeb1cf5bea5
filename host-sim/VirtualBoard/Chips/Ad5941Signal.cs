using System.Numerics;

namespace SSBms.VirtualBoard;

/// <summary>A tone at the input of the converter's amplifier.</summary>
/// <param name="Hertz">Its frequency, Hz.</param>
/// <param name="Tone">Amplitude and phase against the generator, V.</param>
/// <param name="Direct">What it rides on, V.</param>
/// <param name="Lowest">Below that it cannot go, V.</param>
/// <param name="Highest">Above that it cannot go, V.</param>
internal readonly record struct Ad5941Signal(double Hertz, Complex Tone, double Direct, double Lowest, double Highest);
