namespace SSBms.Laboratory.Validation;

/// <summary>What a row of the validation shows.</summary>
public enum Verdict
{
    /// <summary>A prediction that could have failed: a free parameter within its plausible range would have taken it away.</summary>
    Evidence,

    /// <summary>Evidence that an earlier row has given already.</summary>
    Repeat,

    /// <summary>A prediction that nothing in the model moves, so that it could not fail or not hold.</summary>
    NoMechanism,

    /// <summary>The number set a parameter that was adjusted until the model met it.</summary>
    Reproduced,

    /// <summary>The number, or arithmetic on it, stands in the catalogue itself.</summary>
    Identity,
}
