namespace SSBms.VirtualBoard;

/// <summary>
/// How a converter weighs its input over time, the same forwards and backwards. The weights sum up to one over the whole aperture; what lies before
/// <see cref="Opens"/> does not count, because the converter was started then.
/// </summary>
internal abstract class Aperture
{
    /// <summary>When the input begins to count, µs.</summary>
    public long Opens { get; protected set; }

    /// <summary>When the result is there, µs.</summary>
    public long Closes { get; protected set; }

    /// <summary>False when the converter was started within it.</summary>
    public bool IsWhole { get; protected set; } = true;

    /// <summary>The sum of the weights up to a time, 0 to 1.</summary>
    /// <param name="time">µs, from <see cref="Opens"/> to <see cref="Closes"/>.</param>
    public abstract double Share(long time);

    /// <summary>The same, and its integral over time.</summary>
    /// <param name="time">µs, from <see cref="Opens"/> to <see cref="Closes"/>.</param>
    /// <param name="integral">µs, from any fixed beginning.</param>
    public abstract double Share(long time, out double integral);
}
