namespace SSBms.Control;

/// <summary>What a diagnosis does once it is raised.</summary>
public enum Response
{
    /// <summary>It is logged; the operator decides.</summary>
    Warn,

    /// <summary>The contactor is not closed; one that is closed stays so, and the cycler may use half the current.</summary>
    Restrict,

    /// <summary>The contactor opens and stays open until an authorised reset.</summary>
    Trip,
}
