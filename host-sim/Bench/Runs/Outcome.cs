namespace SSBms.Bench.Runs;

/// <summary>How a run ended.</summary>
public enum Outcome
{
    /// <summary>Every step was carried out.</summary>
    Completed,

    /// <summary>The guard opened the contactor.</summary>
    Tripped,

    /// <summary>A dendrite crossed the cell.</summary>
    Shorted,

    /// <summary>The cell could not carry the current within the cycler's voltage range, or the guard never became ready.</summary>
    Failed,

    /// <summary>Somebody stopped the run before its end; the record holds what was simulated until then.</summary>
    Stopped,
}
