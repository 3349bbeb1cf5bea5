using SSBms.Drivers;

namespace SSBms.Runtime.Tests;

/// <summary>The reset key, with something that happens whenever the control cycle reads it.</summary>
internal sealed class InterruptedKey(IDigitalInput key, Action action) : IDigitalInput
{
    public bool Read()
    {
        action();
        return key.Read();
    }
}
