namespace SSBms.Commissioning;

/// <summary>The procedure goes no further with this cell in this rig; the message says why, and what to do.</summary>
public sealed class CommissioningRefusedException : Exception
{
    /// <summary>Refuses without a reason.</summary>
    public CommissioningRefusedException() { }

    /// <summary>Refuses.</summary>
    /// <param name="message">Why.</param>
    public CommissioningRefusedException(string message)
        : base(message) { }

    /// <summary>Refuses because of another error.</summary>
    /// <param name="message">Why.</param>
    /// <param name="cause">The other error.</param>
    public CommissioningRefusedException(string message, Exception cause)
        : base(message, cause) { }
}
