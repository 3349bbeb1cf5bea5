using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SSBms.Bench.Studies;

/// <summary>
/// What all that is random in a study is derived from: the SHA-256 of its file. A run's share of it follows from the run's number and
/// the name of what is drawn, and from nothing that ran before.
/// </summary>
internal sealed class StudyHash
{
    private const double Fraction = 1.0 / (1UL << 53);
    private const int BitsBeyondFraction = 11;

    private readonly byte[] _hash;

    /// <summary>Takes the hash.</summary>
    /// <param name="file">The bytes of the study's file.</param>
    public StudyHash(ReadOnlySpan<byte> file)
    {
        _hash = SHA256.HashData(file);
    }

    /// <summary>The hash in lower-case hexadecimal.</summary>
    public string Text => Convert.ToHexStringLower(_hash);

    /// <summary>A number between 0 and 1, neither included, every one as likely.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">What is drawn.</param>
    public double Share(int run, string name)
    {
        return ((Bits(run, name) >> BitsBeyondFraction) + 0.5) * Fraction;
    }

    /// <summary>A seed for everything random in a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>0 to 2147483647.</returns>
    public int Seed(int run)
    {
        return (int)(Bits(run, "") & int.MaxValue);
    }

    private ulong Bits(int run, string name)
    {
        Span<byte> text = stackalloc byte[_hash.Length + sizeof(int) + Encoding.UTF8.GetMaxByteCount(name.Length)];
        _hash.CopyTo(text);
        BinaryPrimitives.WriteInt32LittleEndian(text[_hash.Length..], run);
        int length = _hash.Length + sizeof(int) + Encoding.UTF8.GetBytes(name, text[(_hash.Length + sizeof(int))..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
