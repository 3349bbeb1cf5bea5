namespace SSBms.NanoCheck.Flow.Values;

/// <summary>How a number was made from another so that what is learned of it tells something of the other.</summary>
public enum Derivation
{
    /// <summary>Without its sign.</summary>
    Absolute,

    /// <summary>With the other sign.</summary>
    Negated,

    /// <summary>The same number, represented otherwise.</summary>
    Same,
}
