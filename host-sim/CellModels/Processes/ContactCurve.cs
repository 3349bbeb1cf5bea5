using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SSBms.CellModels.Processes;

/// <summary>
/// What lens-shaped voids of fixed areal density do to an interface, over their volume x of that at which it comes off: the area that they
/// take, x^(2/3), and the constriction of the current, (1 − √θ)^1.5 / θ with θ = 1 − x^(2/3) (Cooper, Mikic and Yovanovich).
/// </summary>
/// <remarks>
/// Up to a half both are read from polynomials of the fifth degree, sixteen in each octave and within 2·10⁻¹⁰ of the equations: every step
/// asks for them, and a root would wait for a root. A table is the same on every machine, see <see cref="Exponentials"/>.
/// </remarks>
public static class ContactCurve
{
    private const int Octaves = 32;
    private const int PerOctave = 16;
    private const int BitsBelow = 48;
    private const double Least = 1.0 / (1L << (Octaves + 1));
    private const double Most = 0.5;

    /// <summary>Where the polynomials meet the equations, of half a piece either way: the zeros of the sixth Chebyshev polynomial.</summary>
    private static readonly double[] s_nodes = [0.2588190451025207, 0.7071067811865476, 0.9659258262890683];

    private static readonly long s_first = BitConverter.DoubleToInt64Bits(Least) >> BitsBelow;
    private static readonly Piece[] s_pieces = [.. Enumerable.Range(0, Octaves * PerOctave).Select(Fitted)];

    /// <summary>The area that voids take, and how far they constrict a current.</summary>
    /// <param name="x">Their volume over that at which the interface comes off, above 0 and not above 1.</param>
    /// <returns>Share of the area; resistance of the way into the contact spots over that into one alone.</returns>
    public static Vector128<double> At(double x)
    {
        return IsRead(x) ? Read(x) : Exactly(x);
    }

    /// <summary>True where they are read from polynomials.</summary>
    /// <param name="x">As for <see cref="At"/>.</param>
    public static bool IsRead(double x)
    {
        return x >= Least && x < Most;
    }

    /// <summary>Reads them.</summary>
    /// <param name="x">As for <see cref="At"/>, where <see cref="IsRead"/> is true.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Read(double x)
    {
        ref readonly Piece piece = ref s_pieces[(BitConverter.DoubleToInt64Bits(x) >> BitsBelow) - s_first];
        double t = (x - piece.Middle) * piece.PerHalf;
        double square = t * t;
        return (piece.C0 + piece.C1 * t) + square * ((piece.C2 + piece.C3 * t) + square * (piece.C4 + piece.C5 * t));
    }

    /// <summary>The equations themselves.</summary>
    /// <param name="x">Volume of the voids over that at which the interface comes off, above 0 and not above 1.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Exactly(double x)
    {
        double taken = CubeRoot.Squared(x);
        return Vector128.Create(taken, Constriction(Math.Max(1.0 - taken, VoidGrowth.LeastContact)));
    }

    /// <summary>How far contact constricts a current.</summary>
    /// <param name="contact">Share of the area in contact, θ: above 0 and not above 1.</param>
    public static double Constriction(double contact)
    {
        double open = 1.0 - Math.Sqrt(contact);
        return open * Math.Sqrt(open) / contact;
    }

    /// <summary>The polynomial of a piece: its even and its odd half are each of the second degree in the square, by divided differences.</summary>
    private static Piece Fitted(int index)
    {
        double from = BitConverter.Int64BitsToDouble((s_first + index) << BitsBelow);
        double half = 0.5 * (BitConverter.Int64BitsToDouble((s_first + index + 1) << BitsBelow) - from);
        double middle = from + half;
        Vector128<double>[] even = new Vector128<double>[3];
        Vector128<double>[] odd = new Vector128<double>[3];
        for (int i = 0; i < s_nodes.Length; i++)
        {
            Vector128<double> above = Exactly(middle + s_nodes[i] * half);
            Vector128<double> below = Exactly(middle - s_nodes[i] * half);
            even[i] = 0.5 * (above + below);
            odd[i] = (0.5 / s_nodes[i]) * (above - below);
        }

        (Vector128<double> c0, Vector128<double> c2, Vector128<double> c4) = Parabola(even);
        (Vector128<double> c1, Vector128<double> c3, Vector128<double> c5) = Parabola(odd);
        return new Piece(middle, 1.0 / half, c0, c1, c2, c3, c4, c5);
    }

    /// <summary>The parabola through three values at the squares of the nodes.</summary>
    private static (Vector128<double> Constant, Vector128<double> Slope, Vector128<double> Bend) Parabola(Vector128<double>[] values)
    {
        (double a, double b, double c) = (s_nodes[0] * s_nodes[0], s_nodes[1] * s_nodes[1], s_nodes[2] * s_nodes[2]);
        Vector128<double> first = (values[1] - values[0]) / (b - a);
        Vector128<double> second = (values[2] - values[1]) / (c - b);
        Vector128<double> bend = (second - first) / (c - a);
        Vector128<double> slope = first - bend * (a + b);
        return (values[0] - a * (slope + bend * a), slope, bend);
    }

    private readonly record struct Piece(
        double Middle,
        double PerHalf,
        Vector128<double> C0,
        Vector128<double> C1,
        Vector128<double> C2,
        Vector128<double> C3,
        Vector128<double> C4,
        Vector128<double> C5
    );
}
