namespace SSBms.Drivers;

/// <summary>One input pin.</summary>
public interface IDigitalInput
{
    /// <summary>The level of the pin now.</summary>
    /// <returns>True when high.</returns>
    bool Read();
}
