using SSBms.Drivers;

namespace SSBms.Runtime;

/// <summary>
/// Puts a message on the link: type, content and checksum, byte-stuffed (COBS) so that a zero byte only ever ends a frame and
/// a listener can join at any time.
/// </summary>
public sealed class FrameWriter
{
    /// <summary>Largest content of a frame, bytes.</summary>
    public const int MostContent = 200;

    private const int TypeBytes = 1;
    private const int CrcBytes = 2;

    private readonly byte[] _plain = new byte[TypeBytes + MostContent + CrcBytes];
    private readonly byte[] _stuffed = new byte[TypeBytes + MostContent + CrcBytes + 2];

    /// <summary>Where the content of the next frame is written; its first byte is at <see cref="Start"/>.</summary>
    public byte[] Buffer => _plain;

    /// <summary>Offset of the content in <see cref="Buffer"/>.</summary>
    public const int Start = 1;

    /// <summary>Sends the content as one frame.</summary>
    /// <param name="port">Where to.</param>
    /// <param name="type">What kind of message, 0 to 255.</param>
    /// <param name="content">Bytes of content, 0 to <see cref="MostContent"/>.</param>
    public void Send(ILinkPort port, int type, int content)
    {
        _plain[0] = (byte)type;
        int length = TypeBytes + content;
        RecordBytes.Put(_plain, length, CrcBytes, Crc16.Compute(_plain, length));
        port.Write(_stuffed, Stuff(length + CrcBytes));
    }

    /// <summary>Replaces every zero by the distance to the next; frames here are shorter than the 254 bytes that need no more.</summary>
    private int Stuff(int length)
    {
        byte[] plain = _plain;
        byte[] stuffed = _stuffed;
        int marker = 0;
        int next = 1;
        for (int i = 0; i < length; i++)
        {
            byte value = plain[i];
            stuffed[next] = value;
            if (value == 0)
            {
                stuffed[marker] = (byte)(next - marker);
                marker = next;
            }

            next++;
        }

        stuffed[marker] = (byte)(next - marker);
        stuffed[next] = 0;
        return next + 1;
    }
}
