namespace SSBms.NanoCheck.Flow;

/// <summary>A local or parameter of one call of a method.</summary>
/// <param name="Frame">The call.</param>
/// <param name="Argument">True for a parameter, 0 being this where there is one.</param>
/// <param name="Index">Which.</param>
public readonly record struct Slot(Frame Frame, bool Argument, int Index);
