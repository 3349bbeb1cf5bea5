namespace SSBms.Cli.Results;

/// <summary>A file that a manifest lists.</summary>
/// <param name="Name">Its name from the folder on, with "/".</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Hash">Its SHA-256, in small hexadecimal letters.</param>
/// <param name="Source">How the experiment names it; null for what came out.</param>
internal sealed record ManifestEntry(string Name, long Bytes, string Hash, string? Source);
