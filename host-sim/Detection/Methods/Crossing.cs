namespace SSBms.Detection.Methods;

/// <summary>When the statistic of a method first reached a level.</summary>
/// <param name="Sweep">Number of the sweep; −1: never.</param>
/// <param name="Contact">Share of the area in contact then.</param>
/// <param name="Share">Charge that had taken contact, over that which leaves half of it.</param>
/// <param name="HasBegun">False when nothing was lost yet.</param>
public readonly record struct Crossing(int Sweep, float Contact, float Share, bool HasBegun)
{
    /// <summary>It never did.</summary>
    public static Crossing Never { get; } = new(-1, 0f, 0f, false);
}
