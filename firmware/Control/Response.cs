namespace SSBms.Control;

/// <summary>What a diagnosis does once it is raised.</summary>
public enum Response
{
    /// <summary>It is logged; the operator decides.</summary>
    Warn,

    /// <summary>The contactor opens and stays open until an authorised reset.</summary>
    Trip,
}
