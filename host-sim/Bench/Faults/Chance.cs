namespace SSBms.Bench.Faults;

/// <summary>Draws by name: what one draw gives depends on its name alone, never on what was drawn before.</summary>
public sealed class Chance
{
    private readonly Func<string, double> _share;
    private readonly string _of;

    /// <summary>Takes where numbers come from.</summary>
    /// <param name="share">A number above 0 and below 1 for a name, every one as likely.</param>
    /// <param name="of">What is drawn for; empty for everything.</param>
    public Chance(Func<string, double> share, string of = "")
    {
        _share = share;
        _of = of;
    }

    /// <summary>Draws for a part of what this one draws for.</summary>
    /// <param name="part">The part.</param>
    public Chance Of(string part)
    {
        return new Chance(_share, $"{_of}{part}/");
    }

    /// <summary>A number, every one of a range as likely.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="low">Least.</param>
    /// <param name="high">Most.</param>
    public double Between(string name, double low, double high)
    {
        return low + (high - low) * _share(_of + name);
    }

    /// <summary>A number, every decade of a range as likely.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="low">Least, positive.</param>
    /// <param name="high">Most.</param>
    public double Decades(string name, double low, double high)
    {
        return low * Math.Pow(high / low, _share(_of + name));
    }

    /// <summary>One of several.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="from">From what; at least one.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public T One<T>(string name, IReadOnlyList<T> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return from[Math.Min((int)(_share(_of + name) * from.Count), from.Count - 1)];
    }

    /// <summary>True with a probability.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="share">How probable it is, 0 to 1.</param>
    public bool Is(string name, double share)
    {
        return _share(_of + name) < share;
    }
}
