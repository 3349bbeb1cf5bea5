using SSBms.Drivers;
using SSBms.VirtualBoard;

namespace SSBms.Runtime.Tests;

/// <summary>The far end of the link, where an operator's frames go in.</summary>
internal sealed class ToBoard(VirtualLink link) : ILinkPort
{
    public int Read(byte[] buffer, int count)
    {
        return 0;
    }

    public void Write(byte[] buffer, int count)
    {
        link.Send(buffer, count);
    }
}
