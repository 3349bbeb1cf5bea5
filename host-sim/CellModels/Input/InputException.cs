namespace SSBms.CellModels.Input;

/// <summary>Something a user wrote cannot be used. The message is one line: place, what stands there, what was expected.</summary>
public sealed class InputException : Exception
{
    /// <summary>An error without a place in a file.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException(string message)
        : base(message) { }

    /// <summary>An error at a line of a file.</summary>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException(string file, long line, string message)
        : base($"{file}:{line}: {message}") { }

    /// <summary>An error without any text.</summary>
    public InputException()
        : this("the input cannot be used") { }

    /// <summary>An error with the exception it came from.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    /// <param name="inner">The exception it came from.</param>
    public InputException(string message, Exception inner)
        : base(message, inner) { }
}
