using SSBms.CellModels.Input;
using SSBms.Runtime;

namespace SSBms.Bench.Link;

/// <summary>A profile on its way to a board and back, in parts.</summary>
internal sealed class ProfileExchange(BoardTalk talk)
{
    /// <summary>The board sets its chips up anew.</summary>
    private const int TakePatience = 15_000;

    /// <summary>Reads the profile.</summary>
    /// <returns>Its bytes.</returns>
    /// <exception cref="InputException">The board stops answering, or has no profile.</exception>
    public byte[] Pull()
    {
        talk.Line.Send(MessageType.ReadProfile, 0, 0);
        var bytes = new List<byte>();
        var part = new ProfilePartMessage();
        foreach (byte[] content in talk.List(MessageType.ReadProfile, MessageType.ProfilePart))
        {
            BoardTalk.Require(MessageType.ProfilePart, part.Read(content, 0, content.Length) && part.Offset == bytes.Count);
            bytes.AddRange(part.Bytes.AsSpan(0, part.Count));
        }

        return [.. bytes];
    }

    /// <summary>Gives the board a profile, reads it back and compares.</summary>
    /// <param name="profile">Its bytes.</param>
    /// <returns>What the board made of it, and the name of what it refused.</returns>
    /// <exception cref="InputException">The board stops answering, or holds something else afterwards.</exception>
    public (AnswerCode Answer, string Refused) Push(byte[] profile)
    {
        BoardLine line = talk.Line;
        var part = new ProfilePartMessage { Total = profile.Length };
        for (part.Offset = 0; part.Offset < profile.Length; part.Offset += part.Count)
        {
            part.Count = Math.Min(ProfilePartMessage.MostBytes, profile.Length - part.Offset);
            profile.AsSpan(part.Offset, part.Count).CopyTo(part.Bytes);
            line.SendBuffer(MessageType.PutProfile, part.Write(line.Buffer, FrameWriter.Start));
            AnswerMessage put = talk.Wait(MessageType.PutProfile, BoardTalk.Patience);
            if (put.Code != AnswerCode.Done)
            {
                return (put.Code, put.Name);
            }
        }

        line.Send(MessageType.TakeProfile);
        AnswerMessage taken = talk.Wait(MessageType.TakeProfile, TakePatience);
        if (taken.Code == AnswerCode.Done && !Pull().AsSpan().SequenceEqual(profile))
        {
            throw new InputException("the board took the profile and holds another; expected the bytes that were sent");
        }

        return (taken.Code, taken.Name);
    }
}
