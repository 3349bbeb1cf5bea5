namespace SSBms.Bench.Fuzz;

/// <summary>What happens to bytes on the way: flipped, set, cut, doubled, spliced, or replaced altogether.</summary>
internal static class ByteMutations
{
    private static readonly byte[] s_corners = [0x00, 0x01, 0x7F, 0x80, 0xFF];

    /// <summary>Changes bytes once to four times.</summary>
    /// <param name="bytes">What they were.</param>
    /// <param name="other">What they may be spliced with.</param>
    /// <param name="random">Draws.</param>
    /// <returns>Bytes of any length from 0.</returns>
    public static byte[] Of(byte[] bytes, byte[] other, FuzzRandom random)
    {
        byte[] changed = bytes;
        for (int times = 1 + random.Below(4); times > 0; times--)
        {
            changed = Once(changed, other, random);
        }

        return changed;
    }

    private static byte[] Once(byte[] bytes, byte[] other, FuzzRandom random)
    {
        if (bytes.Length == 0)
        {
            return random.Bytes(random.Below(16));
        }

        int at = random.Below(bytes.Length);
        int count = 1 + random.Below(Math.Min(16, bytes.Length - at));
        switch (random.Below(8))
        {
            case 0:
                return Set(bytes, at, (byte)(bytes[at] ^ (1 << random.Below(8))));
            case 1:
                return Set(bytes, at, random.Of(s_corners));
            case 2:
                return Set(bytes, at, (byte)random.Bits());
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. bytes[(at + count)..]];
            case 5:
                return [.. bytes[..(at + count)], .. bytes[at..]];
            case 6:
                return [.. bytes[..at], .. other.AsSpan(random.Below(other.Length + 1))];
            default:
                return [.. bytes[..at], .. random.Bytes(count), .. bytes[at..]];
        }
    }

    private static byte[] Set(byte[] bytes, int at, byte value)
    {
        byte[] changed = [.. bytes];
        changed[at] = value;
        return changed;
    }
}
