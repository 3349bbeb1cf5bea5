namespace SSBms.Drivers;

/// <summary>The firmware's only notion of time.</summary>
public interface IClock
{
    /// <summary>Milliseconds since start; never goes back.</summary>
    long Milliseconds { get; }

    /// <summary>Lets time pass; used before and between control cycles, never inside one.</summary>
    /// <param name="milliseconds">How long, ms; not negative.</param>
    void Wait(int milliseconds);
}
