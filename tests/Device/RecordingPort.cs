using SSBms.Drivers;

namespace SSBms.Device.Tests;

/// <summary>A line on which nothing arrives and everything sent is kept.</summary>
public sealed class RecordingPort : ILinkPort
{
    public readonly byte[] Bytes = new byte[512];

    public int Count { get; private set; }

    public int Read(byte[] buffer, int count)
    {
        return 0;
    }

    public void Write(byte[] buffer, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Bytes[Count] = buffer[i];
            Count++;
        }
    }
}
