namespace SSBms.Mutants;

/// <summary>
/// Chooses, while woven firmware runs, between what a place does and its mutants. Every place asks here first, so all mutants stand in one
/// build and none costs a compilation.
/// </summary>
public static class MutantSwitch
{
    private static int s_place = -1;
    private static int s_variant;
    private static bool[]? s_reached;
    private static long s_asked;
    private static long s_most = long.MaxValue;

    /// <summary>How often a place was passed since <see cref="Begin"/>.</summary>
    public static long Asked => s_asked;

    /// <summary>Set when more places were passed than allowed: what runs would not end, and stands still from here on.</summary>
    public static ManualResetEventSlim Exhausted { get; } = new();

    /// <summary>What a place is to do.</summary>
    /// <param name="place">Its number.</param>
    /// <returns>-1: what it was written to do; otherwise the number of a mutant.</returns>
    public static int At(int place)
    {
        if (++s_asked > s_most)
        {
            Exhausted.Set();
            Thread.Sleep(Timeout.Infinite);
        }

        if (s_reached is { } reached)
        {
            reached[place] = true;
        }

        return place == s_place ? s_variant : -1;
    }

    /// <summary>Puts a mutant in.</summary>
    /// <param name="place">Number of the place; -1 for none.</param>
    /// <param name="variant">Which of its mutants, from 0.</param>
    public static void Put(int place, int variant)
    {
        s_place = place;
        s_variant = variant;
    }

    /// <summary>Begins to count.</summary>
    /// <param name="most">Most places that may be passed.</param>
    /// <param name="reached">Takes which places were passed; null when nobody wants to know.</param>
    public static void Begin(long most, bool[]? reached)
    {
        s_asked = 0;
        s_most = most;
        s_reached = reached;
        Exhausted.Reset();
    }
}
