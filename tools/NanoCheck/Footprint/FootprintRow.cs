namespace SSBms.NanoCheck.Footprint;

/// <summary>What one part takes.</summary>
/// <param name="Name">The part.</param>
/// <param name="Flash">Bytes of flash.</param>
/// <param name="Heap">Bytes of heap.</param>
internal sealed record FootprintRow(string Name, int Flash, int Heap);
