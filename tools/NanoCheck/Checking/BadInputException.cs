namespace SSBms.NanoCheck.Checking;

/// <summary>What was given cannot be checked; the message says why and what to do.</summary>
internal sealed class BadInputException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public BadInputException() { }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public BadInputException(string message)
        : base(message) { }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="innerException">What it came from.</param>
    public BadInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
