namespace SSBms.CellModels.Input;

/// <summary>Something a user wrote cannot be used. The message is one line: place, what stands there, what was expected.</summary>
public sealed class InputException : Exception
{
    private const int LongestMessage = 600;

    /// <summary>An error without a place in a file.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException(string message)
        : base(OneLine(message)) { }

    /// <summary>An error at a line of a file.</summary>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="message">What is wrong and what was expected.</param>
    public InputException(string file, long line, string message)
        : base(OneLine($"{file}:{line}: {message}")) { }

    /// <summary>An error without any text.</summary>
    public InputException()
        : this("the input cannot be used") { }

    /// <summary>An error with the exception it came from.</summary>
    /// <param name="message">What is wrong and what was expected.</param>
    /// <param name="inner">The exception it came from.</param>
    public InputException(string message, Exception inner)
        : base(OneLine(message), inner) { }

    /// <summary>What a user wrote may have line ends and be of any length; a message has neither.</summary>
    private static string OneLine(string message)
    {
        string line = string.Concat(message.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
        return line.Length <= LongestMessage
            ? line
            : string.Concat(line.AsSpan(0, LongestMessage / 2), " … ", line.AsSpan(line.Length - LongestMessage / 2));
    }
}
