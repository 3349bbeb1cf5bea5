using System.Numerics;

namespace SSBms.VirtualBoard;

/// <summary>
/// A stream of random numbers that depends on nothing but a seed and a name (xoshiro256**). It uses integers and products
/// only, so every machine gives the same bits.
/// </summary>
public sealed class NoiseSource
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private const double Fraction = 1.0 / (1UL << 53);
    private const double HalfWord = 1.0 / (1UL << 32);

    // Standard deviation of the sum below: 64 / 4 from the bits, 1 / 6 from the triangle.
    private const double Normal = 0.24870800168690346;
    private const double MeanOfBits = 32.0;

    private readonly double _amplitude;
    private readonly ulong _key;
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Derives the stream.</summary>
    /// <param name="seed">Seed of the whole board.</param>
    /// <param name="name">Who uses it.</param>
    /// <param name="amplitude">Scales <see cref="Gaussian"/> and <see cref="Spread"/>; 0 makes an ideal part.</param>
    public NoiseSource(ulong seed, string name, double amplitude = 1.0)
    {
        ArgumentNullException.ThrowIfNull(name);
        _amplitude = amplitude;
        ulong state = FnvOffset;
        foreach (char letter in name)
        {
            state = (state ^ letter) * FnvPrime;
        }

        state ^= seed;
        _a = Expand(ref state);
        _b = Expand(ref state);
        _c = Expand(ref state);
        _d = Expand(ref state);
        _key = Expand(ref state);
    }

    /// <summary>Largest size of a normally distributed number of this source.</summary>
    public double LargestGaussian => _amplitude * Normal * (MeanOfBits + 1.0);

    /// <summary>64 random bits.</summary>
    /// <returns>Any value.</returns>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number evenly distributed over 0 to 1, 1 excluded.</summary>
    /// <returns>0 ≤ x &lt; 1, whatever the amplitude.</returns>
    public double NextFraction()
    {
        return (NextBits() >> 11) * Fraction;
    }

    /// <summary>A number evenly distributed between minus and plus a limit: what one part differs from another.</summary>
    /// <param name="limit">The limit.</param>
    /// <returns>A number within ± limit times the amplitude.</returns>
    public double Spread(double limit)
    {
        return _amplitude * limit * (2.0 * NextFraction() - 1.0);
    }

    /// <summary>
    /// A normally distributed number with mean 0 and standard deviation 1, within ±8.3: the number of ones among 64 random
    /// bits, smoothed by a triangle. Its distribution function is within 0.001 of the normal one.
    /// </summary>
    /// <returns>The number times the amplitude.</returns>
    public double Gaussian()
    {
        return Normally(NextBits(), NextBits());
    }

    /// <summary>
    /// A number distributed as <see cref="Gaussian"/> is, for one event: the same whenever and however often it is asked for.
    /// It does not move the stream on.
    /// </summary>
    /// <param name="time">When the event was; with <paramref name="kind"/> it tells one event from another.</param>
    /// <param name="kind">What event it was.</param>
    /// <returns>The number times the amplitude.</returns>
    public double GaussianAt(long time, int kind = 0)
    {
        ulong state = _key ^ ((ulong)time * FnvPrime) ^ ((ulong)kind << 56);
        return Normally(Expand(ref state), Expand(ref state));
    }

    private double Normally(ulong flags, ulong word)
    {
        double bits = BitOperations.PopCount(flags) - MeanOfBits;
        double triangle = ((uint)word - (double)(uint)(word >> 32)) * HalfWord;
        return _amplitude * Normal * (bits + triangle);
    }

    /// <summary>SplitMix64, which the authors of xoshiro recommend for filling its state.</summary>
    private static ulong Expand(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
