namespace SSBms.Bench.Experiments;

/// <summary>What the cycler holds during a step.</summary>
public enum CyclerMode
{
    /// <summary>No current.</summary>
    Rest,

    /// <summary>A current density.</summary>
    Current,

    /// <summary>A voltage.</summary>
    Voltage,

    /// <summary>A power.</summary>
    Power,

    /// <summary>A load resistance.</summary>
    Load,

    /// <summary>A current that follows a file.</summary>
    Profile,
}
