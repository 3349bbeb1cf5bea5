namespace SSBms.Bench.Reaction;

/// <summary>What goes on before the event.</summary>
public enum ReactionScene
{
    /// <summary>A half charged full cell charges, the contactor closed.</summary>
    Charging,

    /// <summary>The same cell discharges.</summary>
    Discharging,

    /// <summary>A symmetric cell of lithium plates and strips, the contactor closed.</summary>
    Symmetric,

    /// <summary>A full cell waits in standby, the contactor open.</summary>
    Standby,
}
