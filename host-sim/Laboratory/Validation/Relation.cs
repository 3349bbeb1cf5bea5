namespace SSBms.Laboratory.Validation;

/// <summary>How a published number binds the simulated one.</summary>
public enum Relation
{
    /// <summary>They are the same, within what is allowed.</summary>
    Equal,

    /// <summary>The paper stopped there, and all was well: the simulated one is not smaller.</summary>
    AtLeast,

    /// <summary>The simulated one is not larger.</summary>
    AtMost,
}
