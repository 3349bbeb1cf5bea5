namespace SSBms.VirtualBoard;

/// <summary>
/// A chip was told to do what a real part does and this model does not: a result after that would be another one than the
/// part's.
/// </summary>
public sealed class NotModelledException : Exception
{
    /// <summary>Says nothing more.</summary>
    public NotModelledException() { }

    /// <summary>Says what is missing.</summary>
    /// <param name="message">One line.</param>
    public NotModelledException(string message)
        : base(message) { }

    /// <summary>Says what is missing, and what led there.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">What led there.</param>
    public NotModelledException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Names the register and the bits.</summary>
    /// <param name="chip">The part, as it is called in an experiment.</param>
    /// <param name="register">The register's name.</param>
    /// <param name="value">What was written.</param>
    /// <param name="bits">The bits of it that are not modelled.</param>
    public NotModelledException(string chip, string register, int value, int bits)
        : base($"{chip}: {register} = {value:X2}h sets bits {bits:X2}h, which the simulated part does not model.") { }
}
