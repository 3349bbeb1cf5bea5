namespace SSBms.Drivers.Tests;

/// <summary>What is wrong in the next answers of a register.</summary>
/// <param name="Register">Its pointer.</param>
/// <param name="Bits">Bits that are the other way round.</param>
/// <param name="Content">What it says instead of what it holds; null: only the bits are wrong.</param>
/// <param name="LeastBytes">Shorter answers are right.</param>
internal sealed record WrongAnswer(int Register, long Bits, long? Content, int LeastBytes)
{
    /// <summary>In so many answers more.</summary>
    public int Left { get; set; }

    /// <summary>Makes an answer wrong.</summary>
    /// <param name="bytes">The bytes of the register, the most significant first.</param>
    public void Change(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            int shift = 8 * (bytes.Length - 1 - i);
            bytes[i] = Content is { } content ? (byte)(content >> shift) : (byte)(bytes[i] ^ (Bits >> shift));
        }
    }
}
