using SSBms.Bench.Fixture;

namespace SSBms.Bench.Runs;

/// <summary>How a step of the cycler ended.</summary>
/// <param name="Text">The phrase as written.</param>
/// <param name="Label">The name its figures have in this pass; null for none.</param>
/// <param name="StartSeconds">When it began, s from the start of the record.</param>
/// <param name="EndSeconds">When it ended; where the contact opened, when it opened.</param>
/// <param name="Stop">What ended it; <see cref="StepStop.None"/> when it was cut short.</param>
/// <param name="AlreadyMet">True when its stop was met before it began, or by its beginning alone: it took no time.</param>
public sealed record StepEnd(string Text, string? Label, double StartSeconds, double EndSeconds, StepStop Stop, bool AlreadyMet)
{
    /// <summary>True when a trip, a short, the cycler's voltage limit or an open contact ended it, and not what it says itself.</summary>
    public bool CutShort => Stop == StepStop.None;
}
