namespace SSBms.Bench.Faults;

/// <summary>What is written after the word of a fault.</summary>
public abstract class FaultArgument
{
    /// <summary>What can stand there, for messages and the page of faults: "a time from 1 ms to 60 s".</summary>
    public abstract string Expected { get; }

    /// <summary>Reads it.</summary>
    /// <param name="text">What stands there; empty when nothing does.</param>
    /// <param name="value">What it says.</param>
    /// <returns>False when it is something else or out of range.</returns>
    public abstract bool TryRead(string text, out FaultValue value);

    /// <summary>Draws one that could stand there.</summary>
    /// <param name="example">One that does: what is drawn is of its kind and about its size.</param>
    /// <param name="chance">Draws.</param>
    public virtual string Draw(string example, Chance chance)
    {
        return example;
    }
}
