using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Fuzz;

/// <summary>What comes over a line: sound requests, frames with a right checksum over anything, what is left of frames, and noise.</summary>
internal sealed class FrameBytes : ILinkPort
{
    private static readonly MessageType[] s_types = Enum.GetValues<MessageType>();

    private readonly FrameWriter _writer = new();
    private readonly ProfilePartMessage _part = new();
    private byte[] _frame = [];

    /// <summary>A frame of a given type.</summary>
    /// <param name="type">Any byte.</param>
    /// <param name="content">Its content.</param>
    public byte[] Frame(int type, ReadOnlySpan<byte> content)
    {
        int count = Math.Min(content.Length, FrameWriter.MostContent);
        content[..count].CopyTo(_writer.Buffer.AsSpan(FrameWriter.Start));
        _writer.Send(this, type, count);
        return _frame;
    }

    /// <summary>Bytes of one input. A zero byte after them ends whatever they have begun.</summary>
    /// <param name="random">Draws.</param>
    public byte[] Next(FuzzRandom random)
    {
        switch (random.Below(10))
        {
            case 0:
                return random.Bytes(random.Below(400));
            case 1:
            case 2:
                return ByteMutations.Of(Sound(random), Sound(random), random);
            case 3:
                return [.. Sound(random), .. Sound(random)];
            case 4:
            case 5:
                return Frame((int)random.Of(s_types), random.Bytes(random.Below(FrameWriter.MostContent + 1)));
            case 6:
                return Frame(random.Below(256), random.Bytes(random.Below(24)));
            default:
                return Sound(random);
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int count)
    {
        return 0;
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        _frame = buffer[..count];
    }

    /// <summary>A request as a host sends it, its numbers now and then out of range.</summary>
    private byte[] Sound(FuzzRandom random)
    {
        MessageType type = random.Of(s_types);
        switch (type)
        {
            case MessageType.ReadLog:
                return Frame((int)type, BitConverter.GetBytes(random.OnceIn(3) ? (long)random.Bits() : random.Below(2000)));
            case MessageType.ReadProfile:
                return Frame((int)type, BitConverter.GetBytes((ushort)(random.OnceIn(3) ? random.Bits() : 0)));
            case MessageType.CapturePoint:
                double truth = random.OnceIn(3) ? BitConverter.UInt64BitsToDouble(random.Bits()) : random.Below(2000) * 0.01;
                return Frame((int)type, [(byte)random.Below(8), (byte)random.Below(3), .. BitConverter.GetBytes(truth)]);
            case MessageType.PutProfile:
                return Part(random);
            case MessageType.Identify:
                return Frame((int)type, [(byte)random.Below(4), (byte)random.Below(256)]);
            default:
                return Frame((int)type, []);
        }
    }

    private byte[] Part(FuzzRandom random)
    {
        byte[] profile = random.OnceIn(3) ? ByteMutations.Of(FuzzProfiles.Other, FuzzProfiles.Own, random) : FuzzProfiles.Other;
        _part.Total = random.OnceIn(8) ? random.Below(65536) : profile.Length;
        _part.Offset = random.OnceIn(8)
            ? random.Below(65536)
            : ProfilePartMessage.MostBytes * random.Below(1 + profile.Length / ProfilePartMessage.MostBytes);
        ReadOnlySpan<byte> bytes = profile.AsSpan(Math.Min(_part.Offset, profile.Length));
        _part.Count = Math.Min(ProfilePartMessage.MostBytes, bytes.Length);
        bytes[.._part.Count].CopyTo(_part.Bytes);
        byte[] content = new byte[FrameWriter.MostContent];
        return Frame((int)MessageType.PutProfile, content.AsSpan(0, _part.Write(content, 0)));
    }
}
