namespace SSBms.Drivers;

/// <summary>One output pin.</summary>
public interface IDigitalOutput
{
    /// <summary>Drives the pin.</summary>
    /// <param name="high">True for the high level.</param>
    void Write(bool high);
}
