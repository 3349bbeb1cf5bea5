namespace SSBms.Mutants;

/// <summary>Something that was given cannot be used; the message is one line for whoever gave it.</summary>
public sealed class BadInputException : Exception
{
    /// <summary>An exception without a message.</summary>
    public BadInputException() { }

    /// <summary>An exception that says what is wrong.</summary>
    /// <param name="message">One line.</param>
    public BadInputException(string message)
        : base(message) { }

    /// <summary>An exception that says what is wrong, and why.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">Why.</param>
    public BadInputException(string message, Exception innerException)
        : base(message, innerException) { }
}
