namespace SSBms.Drivers;

/// <summary>Something that must be done within a time.</summary>
public interface IDeadlineWork
{
    /// <summary>Does it.</summary>
    void Run();
}
