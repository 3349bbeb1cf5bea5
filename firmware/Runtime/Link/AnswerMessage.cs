namespace SSBms.Runtime;

/// <summary>What became of a request: which, how, and the name of what was refused.</summary>
public sealed class AnswerMessage
{
    private const int RequestOffset = 0;
    private const int CodeOffset = 1;
    private const int NameOffset = 2;
    private const int NameBytes = 40;
    private const int Size = NameOffset + NameBytes;

    /// <summary>The request that is answered.</summary>
    public MessageType Request { get; set; }

    /// <summary>What became of it.</summary>
    public AnswerCode Code { get; set; }

    /// <summary>Name of what was refused; else empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Writes the content of a frame.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="start">First byte.</param>
    /// <returns>How many bytes.</returns>
    public int Write(byte[] buffer, int start)
    {
        buffer[start + RequestOffset] = (byte)Request;
        buffer[start + CodeOffset] = (byte)Code;
        RecordBytes.PutText(buffer, start + NameOffset, NameBytes, Name);
        return Size;
    }

    /// <summary>Reads the content of a frame.</summary>
    /// <param name="buffer">Where it is.</param>
    /// <param name="start">First byte.</param>
    /// <param name="count">How many bytes.</param>
    /// <returns>False when it is too short.</returns>
    public bool Read(byte[] buffer, int start, int count)
    {
        if (count < Size)
        {
            return false;
        }

        Request = (MessageType)buffer[start + RequestOffset];
        Code = (AnswerCode)buffer[start + CodeOffset];
        Name = RecordBytes.GetText(buffer, start + NameOffset, NameBytes);
        return true;
    }
}
