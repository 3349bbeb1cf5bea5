namespace SSBms.Mutants.Weaving;

/// <summary>One change of the firmware.</summary>
/// <param name="Place">Number of the place that is changed.</param>
/// <param name="Variant">Which of the changes of that place, from 0.</param>
/// <param name="File">Source file, from the root of the repository.</param>
/// <param name="Line">Line of the source.</param>
/// <param name="Method">Class and method.</param>
/// <param name="Change">What is changed, in a few words.</param>
internal sealed record Mutant(int Place, int Variant, string File, int Line, string Method, string Change);
