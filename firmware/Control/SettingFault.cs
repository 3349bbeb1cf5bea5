namespace SSBms.Control;

/// <summary>Why a set of settings cannot be: which one, its value, and the bound it is beyond.</summary>
public sealed class SettingFault
{
    /// <summary>Describes a fault.</summary>
    /// <param name="name">Name of the setting or table.</param>
    /// <param name="value">What it is; not finite when it is no number.</param>
    /// <param name="tooHigh">True when it is above the bound.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="source">What sets the bound: the name of another setting, "board", or "" for its own range.</param>
    public SettingFault(string name, double value, bool tooHigh, double bound, string source)
    {
        Name = name;
        Value = value;
        TooHigh = tooHigh;
        Bound = bound;
        Source = source;
    }

    /// <summary>Name of the setting or table.</summary>
    public string Name { get; }

    /// <summary>What it is; not finite when it is no number.</summary>
    public double Value { get; }

    /// <summary>True when it is above the bound, false when below, or no number.</summary>
    public bool TooHigh { get; }

    /// <summary>The bound.</summary>
    public double Bound { get; }

    /// <summary>What sets the bound: the name of another setting, "board", or "" for its own range.</summary>
    public string Source { get; }
}
