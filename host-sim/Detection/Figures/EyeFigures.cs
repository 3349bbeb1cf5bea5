namespace SSBms.Detection.Figures;

/// <summary>What commissioning makes of one sample of the catalogue.</summary>
/// <param name="Kind">Id of its kind.</param>
/// <param name="IsWeak">True when its watch calls itself weak.</param>
/// <param name="Share">Part of the resistance at the tones that the lithium interfaces have, 0 to 1.</param>
/// <param name="Hertz">Where their arc is, Hz.</param>
public sealed record EyeFigures(string Kind, bool IsWeak, double Share, double Hertz);
