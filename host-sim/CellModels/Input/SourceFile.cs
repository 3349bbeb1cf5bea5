namespace SSBms.CellModels.Input;

/// <summary>A file that was read, as it was.</summary>
/// <param name="Name">How it is named where it is asked for.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
