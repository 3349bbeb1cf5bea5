namespace SSBms.NanoCheck.Lists;

/// <summary>Something the control cycle may do although a rule forbids it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Method">Where: type and method, as in SSBms.Platform.NanoI2cBus::Transfer.</param>
/// <param name="What">What is done there, as the finding names it.</param>
/// <param name="Reason">Why it is allowed.</param>
/// <param name="Line">Where it stands in the list.</param>
internal sealed record Allowance(string Rule, string Method, string What, string Reason, int Line);
