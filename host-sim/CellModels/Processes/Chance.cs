namespace SSBms.CellModels.Processes;

/// <summary>Random numbers whose whole state is one number (splitmix64), so that they are part of a cell's state.</summary>
public static class Chance
{
    private const double PerShare = 1.0 / (1UL << 53);

    /// <summary>The next number.</summary>
    /// <param name="state">Where the sequence stands.</param>
    /// <returns>0 up to, but not, 1.</returns>
    public static double Share(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong value = state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        value ^= value >> 31;
        return (value >> 11) * PerShare;
    }
}
