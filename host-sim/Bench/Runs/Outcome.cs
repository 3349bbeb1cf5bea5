namespace SSBms.Bench.Runs;

/// <summary>How a run ended, the gravest last. It is read from the contacts and the cell, never from what was commanded.</summary>
public enum Outcome
{
    /// <summary>Every step was carried out, and the contactor stayed closed.</summary>
    Completed,

    /// <summary>Somebody stopped the run before its end; the record holds what was simulated until then.</summary>
    Stopped,

    /// <summary>The guard tripped and the contactor opened.</summary>
    Tripped,

    /// <summary>The contactor opened although the guard had not tripped.</summary>
    Interrupted,

    /// <summary>The guard never became ready: nothing was run.</summary>
    Unready,

    /// <summary>The cell could not carry the current within the cycler's voltage range.</summary>
    Failed,

    /// <summary>A dendrite crossed the cell.</summary>
    Shorted,

    /// <summary>The guard tripped and the contactor did not open: the cell stayed connected.</summary>
    Unopened,
}
