//: allowed NC401 | SSBms.Runtime.ControlCycle::Fill | System.Byte[] | once, and then kept

namespace SSBms.Runtime;

public class ControlCycle
{
    private byte[]? _buffer;

    public void Run()
    {
        Fill();
        Other();
    }

    private void Fill()
    {
        _buffer ??= new byte[4];
    }

    private void Other()
    {
        _buffer ??= new byte[4]; // found
    }
}
