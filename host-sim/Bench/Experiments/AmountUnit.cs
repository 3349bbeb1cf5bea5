namespace SSBms.Bench.Experiments;

/// <summary>How a current was written.</summary>
public enum AmountUnit
{
    /// <summary>mA/cm².</summary>
    Density,

    /// <summary>A.</summary>
    Ampere,

    /// <summary>Multiples of the nominal capacity per hour.</summary>
    Rate,
}
