namespace SSBms.Bench.Fixture;

/// <summary>What ended a step of the cycler.</summary>
public enum StepStop
{
    /// <summary>Nothing yet, or nothing at all: the contact opened, or the run was over.</summary>
    None,

    /// <summary>Its time.</summary>
    Time,

    /// <summary>A voltage.</summary>
    Voltage,

    /// <summary>A current that had fallen far enough.</summary>
    Current,

    /// <summary>A charge.</summary>
    Charge,
}
