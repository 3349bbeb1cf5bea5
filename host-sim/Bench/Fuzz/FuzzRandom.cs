using System.Numerics;

namespace SSBms.Bench.Fuzz;

/// <summary>Random numbers of one input: the same for the same seed and number on every machine (SplitMix64).</summary>
public sealed class FuzzRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Begins.</summary>
    /// <param name="seed">Seed of the whole run.</param>
    /// <param name="number">What is drawn for.</param>
    public FuzzRandom(ulong seed, ulong number)
    {
        _state = BitOperations.RotateLeft(seed * Golden, 23) ^ ((number + 1) * 0xD1B54A32D192ED03);
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        ulong mixed = _state += Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A whole number from 0.</summary>
    /// <param name="below">What it stays below, at least 1.</param>
    public int Below(int below)
    {
        return (int)Math.BigMul(Bits(), (ulong)below, out _);
    }

    /// <summary>True once in so many times.</summary>
    /// <param name="times">How many, at least 1.</param>
    public bool OnceIn(int times)
    {
        return Below(times) == 0;
    }

    /// <summary>One of some.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="some">At least one.</param>
    public T Of<T>(IReadOnlyList<T> some)
    {
        ArgumentNullException.ThrowIfNull(some);
        return some[Below(some.Count)];
    }

    /// <summary>Random bytes.</summary>
    /// <param name="count">How many.</param>
    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)Bits();
        }

        return bytes;
    }
}
