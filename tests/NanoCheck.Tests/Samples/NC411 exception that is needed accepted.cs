//: allowed NC401 | SSBms.Runtime.ControlCycle::Run | System.Byte[] | once, and then kept

namespace SSBms.Runtime;

public class ControlCycle
{
    private byte[]? _buffer;

    public void Run()
    {
        _buffer ??= new byte[4];
    }
}
