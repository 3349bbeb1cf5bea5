namespace SSBms.Drivers;

/// <summary>What became of the newest sweep of the impedance channel.</summary>
public enum ImpedanceStatus
{
    /// <summary>There was none yet.</summary>
    None,

    /// <summary>Every tone was measured.</summary>
    Good,

    /// <summary>The current that is permitted is too small to measure with.</summary>
    NotPermitted,

    /// <summary>No chip answers, or not every time: not fitted, without supply, or a wire is cut or loose.</summary>
    NoAnswer,

    /// <summary>Another chip answers.</summary>
    WrongChip,

    /// <summary>The clock does not run, or a measurement did not end.</summary>
    TimedOut,

    /// <summary>A register does not hold what it must: nothing is measured until the chip is started anew.</summary>
    LostConfiguration,

    /// <summary>The reference resistor is not what it should be beside the resistors it is compared with.</summary>
    ReferenceMismatch,

    /// <summary>Hardly any current comes back from the cell: it is not connected.</summary>
    NoCell,

    /// <summary>A voltage was beyond what is measured: the impedance of the cell is too large.</summary>
    Saturated,

    /// <summary>There is a current and hardly any voltage: the cell is short-circuited, or a sense wire is off.</summary>
    Shorted,
}
