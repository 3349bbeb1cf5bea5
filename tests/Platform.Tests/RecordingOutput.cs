using SSBms.Drivers;

namespace SSBms.Platform.Tests;

/// <summary>Remembers every level it was driven to.</summary>
internal sealed class RecordingOutput : IDigitalOutput
{
    public IList<bool> Levels { get; } = [];

    public void Write(bool high)
    {
        Levels.Add(high);
    }
}
