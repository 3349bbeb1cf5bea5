namespace SSBms.Commissioning;

/// <summary>One line of the protocol.</summary>
/// <param name="Hours">Time since the procedure began, h.</param>
/// <param name="Step">The step it belongs to.</param>
/// <param name="Text">What was done and what it showed.</param>
public sealed record ProtocolEntry(double Hours, string Step, string Text);
