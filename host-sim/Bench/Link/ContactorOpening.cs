using System.Collections.Concurrent;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>The request to open the contactor: from any thread, in the middle of whatever else is asked.</summary>
internal sealed class ContactorOpening : IDisposable
{
    /// <summary>A board of ten seconds a cycle needs a minute; nobody waits longer to be told that nothing is known.</summary>
    private const int Patience = 10_000;

    private readonly BlockingCollection<AnswerCode> _answers = [];

    /// <summary>Sends the request and waits.</summary>
    /// <param name="line">The line to the board.</param>
    /// <returns>What became of it; null when the board did not answer in time.</returns>
    public AnswerCode? Request(BoardLine line)
    {
        while (_answers.TryTake(out _))
        {
            // The answer to one that was given up.
        }

        line.SendBetween(MessageType.OpenContactor);
        return _answers.TryTake(out AnswerCode answer, Patience) ? answer : null;
    }

    /// <summary>Takes the answer to the request, when a message is that.</summary>
    /// <param name="type">Type of the message.</param>
    /// <param name="content">Its content.</param>
    /// <returns>True when it was, and nobody else is to have it.</returns>
    public bool Hear(MessageType type, byte[] content)
    {
        var answer = new AnswerMessage();
        bool own = type == MessageType.Answer && answer.Read(content, 0, content.Length) && answer.Request == MessageType.OpenContactor;
        if (own)
        {
            _answers.Add(answer.Code);
        }

        return own;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.CompleteAdding();
    }
}
