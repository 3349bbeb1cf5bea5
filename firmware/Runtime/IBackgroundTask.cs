namespace SSBms.Runtime;

/// <summary>
/// Something useful that may fail: it runs after the control cycle in the time that is left. A task that throws is never
/// called again until the next restart.
/// </summary>
public interface IBackgroundTask
{
    /// <summary>Does a little.</summary>
    void Run();
}
