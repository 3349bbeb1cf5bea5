namespace SSBms.Control;

/// <summary>Whether lost contact would be seen.</summary>
public enum EyeState
{
    /// <summary>There was no sweep yet.</summary>
    None,

    /// <summary>It would be seen before three tenths of the contact are lost.</summary>
    Good,

    /// <summary>In this cell, or with this noise, it would be seen too late.</summary>
    Weak,

    /// <summary>There has been no sweep for long.</summary>
    Blind,
}
