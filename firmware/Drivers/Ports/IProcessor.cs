namespace SSBms.Drivers;

/// <summary>What the firmware may ask of the processor it runs on.</summary>
public interface IProcessor
{
    /// <summary>Does something; throws in the middle of it when it takes longer than it may.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="milliseconds">How long it may take, ms.</param>
    void RunWithin(IDeadlineWork work, int milliseconds);

    /// <summary>Asks for a restart. It may come only after this returns.</summary>
    void Reboot();
}
