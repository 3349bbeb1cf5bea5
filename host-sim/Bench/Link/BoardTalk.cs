using SSBms.Bench.Runs;
using SSBms.CellModels.Input;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>Requests to a board, and the messages that follow them; answers to requests that were given up are passed over.</summary>
internal sealed class BoardTalk(BoardLine line)
{
    /// <summary>How long a board may take to answer, ms.</summary>
    public const int Patience = 5000;

    /// <summary>What was received or is sent.</summary>
    public BoardLine Line { get; } = line;

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="patience">How long, ms.</param>
    /// <param name="content">What goes with it.</param>
    /// <exception cref="InputException">None came.</exception>
    public AnswerCode Ask(MessageType request, int patience, params byte[] content)
    {
        Line.Send(request, content);
        return Wait(request, patience).Code;
    }

    /// <summary>Waits for the answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="patience">How long, ms.</param>
    /// <exception cref="InputException">None came.</exception>
    public AnswerMessage Wait(MessageType request, int patience)
    {
        var answer = new AnswerMessage();
        do
        {
            byte[] content = Line.Next(patience, MessageType.Answer).Content;
            Require(MessageType.Answer, answer.Read(content, 0, content.Length));
        } while (answer.Request != request);
        return answer;
    }

    /// <summary>Waits for a message, or for the answer that there is none.</summary>
    /// <param name="wanted">The message.</param>
    /// <param name="request">What it was asked for with.</param>
    /// <exception cref="InputException">Neither came.</exception>
    public (MessageType Type, byte[] Content) NextOrAnswer(MessageType wanted, MessageType request)
    {
        while (true)
        {
            (MessageType type, byte[] content) = Line.Next(Patience, wanted, MessageType.Answer);
            if (type == wanted || (content.Length > 0 && content[0] == (byte)request))
            {
                return (type, content);
            }
        }
    }

    /// <summary>The messages that follow a request, up to the answer that ends them.</summary>
    /// <param name="request">The request, sent.</param>
    /// <param name="item">What follows it.</param>
    /// <exception cref="InputException">The board stops answering, or has no profile.</exception>
    public IEnumerable<byte[]> List(MessageType request, MessageType item)
    {
        var answer = new AnswerMessage();
        while (true)
        {
            (MessageType type, byte[] content) = Line.Next(Patience, item, MessageType.Answer);
            if (type == item)
            {
                yield return content;
                continue;
            }

            Require(MessageType.Answer, answer.Read(content, 0, content.Length));
            if (answer.Request == request)
            {
                if (answer.Code != AnswerCode.Done)
                {
                    throw new InputException("the board has no profile; \"ssbms profile push\" gives it one");
                }

                yield break;
            }
        }
    }

    /// <summary>Refuses a message that could not be read.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="read">Whether it could.</param>
    /// <exception cref="InputException">It could not.</exception>
    public static void Require(MessageType type, bool read)
    {
        if (!read)
        {
            throw Unusable(type);
        }
    }

    /// <summary>What is said of a message that could not be read.</summary>
    /// <param name="type">Its type.</param>
    public static InputException Unusable(MessageType type)
    {
        return new InputException(
            $"the board sent no usable {DiagnosisNames.Of(type)}; expected one of protocol {LinkServer.OldestProtocol} to {LinkServer.NewestProtocol}"
        );
    }
}
