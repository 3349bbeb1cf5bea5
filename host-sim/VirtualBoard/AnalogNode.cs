namespace SSBms.VirtualBoard;

/// <summary>One analog quantity at the pin of a chip: the world writes it, the chip reads it.</summary>
public sealed class AnalogNode
{
    /// <summary>The quantity now, in the unit its owner gives (V, °C, V/V).</summary>
    public double Value { get; set; }
}
