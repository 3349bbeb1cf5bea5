namespace SSBms.Drivers;

/// <summary>What the firmware may ask of the processor it runs on.</summary>
public interface IProcessor
{
    /// <summary>Asks for an exception in the running thread if it has not come to <see cref="ClearDeadline"/> by then.</summary>
    /// <param name="milliseconds">How long it may take, ms.</param>
    void SetDeadline(int milliseconds);

    /// <summary>Takes the deadline back.</summary>
    void ClearDeadline();

    /// <summary>Asks for a restart. It may come only after this returns.</summary>
    void Reboot();
}
