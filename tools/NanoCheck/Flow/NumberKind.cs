namespace SSBms.NanoCheck.Flow;

/// <summary>How a number stands on the evaluation stack.</summary>
public enum NumberKind
{
    /// <summary>No number: a reference, a structure, an address.</summary>
    None,

    /// <summary>32 bits; also everything shorter, truth values and enumerations.</summary>
    Int32,

    /// <summary>64 bits.</summary>
    Int64,

    /// <summary>Floating point.</summary>
    Real,
}
