namespace SSBms.Control;

/// <summary>Why a set of settings cannot be: which one, its value, and the bound it is beyond.</summary>
public sealed class SettingFault
{
    /// <summary>The source of a fault that is no bound: the number was not given, or is none.</summary>
    public const string Missing = "missing";

    /// <summary>Describes a fault.</summary>
    /// <param name="name">Name of the setting or table.</param>
    /// <param name="value">What it is.</param>
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

    /// <summary>What it is; 0 when it is <see cref="Missing"/>.</summary>
    public double Value { get; }

    /// <summary>True when it is above the bound, false when below.</summary>
    public bool TooHigh { get; }

    /// <summary>The bound.</summary>
    public double Bound { get; }

    /// <summary>What sets the bound: the name of another setting, "board", or "" for its own range.</summary>
    public string Source { get; }
}
