namespace SSBms.CellModels.Definitions;

/// <summary>What a number of the catalogue rests on.</summary>
public enum Basis
{
    /// <summary>Measured on this very cell.</summary>
    Measured,

    /// <summary>Printed in the paper of this cell.</summary>
    Published,

    /// <summary>Arithmetic on printed numbers.</summary>
    Derived,

    /// <summary>Measured on another cell of the kind.</summary>
    Transferred,

    /// <summary>Adjusted until the model meets a printed result; that result then proves nothing.</summary>
    Fitted,

    /// <summary>Known from the literature at large, without the place at hand: to be looked up or calibrated.</summary>
    Recalled,

    /// <summary>Chosen by us for want of a number: to be replaced by a calibration.</summary>
    Assumed,
}
