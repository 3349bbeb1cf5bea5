namespace SSBms.Bench.Studies;

/// <summary>A file that a study was made of, as its folder keeps it.</summary>
/// <param name="Named">How the study names it.</param>
/// <param name="File">Its name from the folder on, with "/".</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
public sealed record KeptFile(string Named, string File, string Sha256);
