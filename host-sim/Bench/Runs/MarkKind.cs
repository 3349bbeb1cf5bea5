namespace SSBms.Bench.Runs;

/// <summary>What kind of event a mark is.</summary>
public enum MarkKind
{
    /// <summary>A step of the experiment began.</summary>
    Step,

    /// <summary>The protection state changed.</summary>
    State,

    /// <summary>A diagnosis was raised or cleared that does not trip.</summary>
    Warning,

    /// <summary>The guard opened the contactor.</summary>
    Trip,

    /// <summary>A dendrite crossed the cell.</summary>
    Short,

    /// <summary>The cell lost contact.</summary>
    Contact,

    /// <summary>A part of the board was broken or mended.</summary>
    Fault,

    /// <summary>The clamp was turned.</summary>
    Pressure,

    /// <summary>The chamber was set.</summary>
    Temperature,
}
